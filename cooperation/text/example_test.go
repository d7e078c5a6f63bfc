package text_test

import (
	"encoding/json"
	"fmt"

	"github.com/scicoop/scicoop/cooperation/text"
	"golang.org/x/text/language"
)

func Example() {
	title := text.Text{{"en", "Joint committee"}, {"vi", "Ủy ban hỗn hợp"}}
	value, lang := title.Pick(language.MustParse("vi-VN"))
	fmt.Println(value, lang)
	out, _ := json.Marshal(title)
	fmt.Println(string(out))
	// Output:
	// Ủy ban hỗn hợp vi
	// {"en":"Joint committee","vi":"Ủy ban hỗn hợp"}
}

func ExampleContains() {
	for _, name := range []string{"Nguyễn Văn Đức", "Trần Thị Ngọc"} {
		fmt.Println(name, text.Contains(name, "nguyen"), text.Contains(name, "Ngoc"))
	}
	// Output:
	// Nguyễn Văn Đức true false
	// Trần Thị Ngọc false true
}

func ExampleSortVietnamese() {
	names := []string{"Ơn", "Đức", "Ân", "Dũng", "Ăn", "Ôn", "An", "Oanh"}
	text.SortVietnamese(names)
	fmt.Println(names)
	// Output:
	// [An Ăn Ân Dũng Đức Oanh Ôn Ơn]
}
