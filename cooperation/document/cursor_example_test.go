package document_test

import (
	"fmt"
	"strings"

	"github.com/scicoop/scicoop/cooperation/document"
)

// A format of others in which a name is a text or a list of texts.
func ExampleCursor() {
	const text = `{
  "id": "A-1",
  "name": ["Viện A", "Institute A"],
  "founded": 1975,
  "rooms": {"large": 2},
  "staff": "many"
}`
	var names []string
	c := document.NewCursor([]byte(text))
	for member := range c.Members() {
		switch member {
		case "name":
			if c.Shape() == document.Text {
				names = append(names, c.Text())
				continue
			}
			for range c.Items() {
				names = append(names, c.Text())
			}
		case "founded":
			if !c.Null() {
				fmt.Println("founded:", c.Int())
			}
		case "staff":
			c.Int()
		default:
			fmt.Println("kept:", c.Pointer(), string(c.Raw()))
		}
	}
	fmt.Println(strings.Join(names, " / "))
	fmt.Println(c.End())
	// Output:
	// kept: /id "A-1"
	// founded: 1975
	// kept: /rooms {"large": 2}
	// Viện A / Institute A
	// document: line 6, column 12: /staff: a number is expected here, not text; write a number
}

// The same program reads a list and lines, and goes on after what is bad.
func ExampleValues() {
	for _, text := range []string{
		`[{"id": "A"}, {"id": tru}, {"id": "C"}]`,
		"{\"id\": \"A\"}\n{\"id\": \n{\"id\": \"C\"} {\"id\": \"D\"}",
	} {
		var c document.Cursor
		for v, err := range document.Values(strings.NewReader(text)) {
			if err != nil {
				fmt.Println(err)
				continue
			}
			id := ""
			c.Reset(v)
			for name := range c.Members() {
				if name == "id" {
					id = c.Text()
				}
			}
			if err := c.End(); err != nil {
				fmt.Println(err)
				continue
			}
			fmt.Println(v.Index, id)
		}
	}
	// Output:
	// 0 A
	// document: line 1, column 25: /id: the word true is expected here, not '}'; write the word true
	// 2 C
	// 0 A
	// document: line 2, column 1: the line ends inside the value that starts here; close its brackets and quotation marks on the same line
	// 2 C
	// document: line 3, column 13: two values stand on one line; start a new line before this one
	// 3 D
}
