package main

import (
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// pages are the page of the small portfolio and of the one carried along, in
// both languages.
func pages(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, lang := range []string{"en", "vi"} {
		_, all["built-in "+lang], _ = door(t, "", "-format", "html", "-lang", lang)
		_, all["small "+lang], _ = door(t, small(t), "-in", "-", "-on", "2026-11-21", "-format", "html", "-lang", lang)
	}
	return all
}

// void are the elements that have no end.
var void = map[string]bool{"meta": true, "link": true, "input": true, "br": true}

// element is a start of an element.
type element struct {
	name  string
	attrs map[string]string
}

// elements reads the page and fails where elements do not match.
func elements(t *testing.T, page string) (all []element) {
	t.Helper()
	page = regexp.MustCompile(`(?s)<style>.*?</style>`).ReplaceAllString(page, "")
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var open []string
	for {
		tok, err := d.RawToken()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		switch x := tok.(type) {
		case xml.StartElement:
			e := element{x.Name.Local, map[string]string{}}
			for _, a := range x.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			all = append(all, e)
			if !void[e.name] {
				open = append(open, e.name)
			}
		case xml.EndElement:
			if void[x.Name.Local] {
				continue
			}
			require.NotEmpty(t, open)
			require.Equal(t, open[len(open)-1], x.Name.Local)
			open = open[:len(open)-1]
		}
	}
	require.Empty(t, open)
	return all
}

func TestPage(t *testing.T) {
	for name, page := range pages(t) {
		t.Run(name, func(t *testing.T) {
			lang := name[len(name)-2:]
			require.True(t, strings.HasPrefix(page, "<!DOCTYPE html>\n<html lang=\""+lang+"\">"))
			require.NotContains(t, page, "ZgotmplZ", "something was filtered")
			require.NotContains(t, page, "<script")
			require.NotContains(t, page, "@import")
			require.NotContains(t, page, "url(http")

			ids, checked := map[string]bool{}, ""
			var links []string
			var headings []string
			for _, e := range elements(t, page) {
				if id := e.attrs["id"]; id != "" {
					require.False(t, ids[id], "the id %s stands twice", id)
					ids[id] = true
				}
				for _, a := range []string{"src", "srcset", "href", "data", "action", "poster"} {
					v := e.attrs[a]
					if strings.Contains(v, "//") {
						require.Equal(t, "a", e.name, "%s loads %s", e.name, v)
					}
					if a == "href" && strings.HasPrefix(v, "#") {
						links = append(links, v[1:])
					}
				}
				if _, ok := e.attrs["checked"]; ok {
					checked = e.attrs["id"]
				}
				if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] <= '6' {
					headings = append(headings, e.name)
				}
				if e.name == "svg" {
					require.True(t, e.attrs["aria-label"] != "" || e.attrs["aria-hidden"] == "true" || e.attrs["height"] == "20", "an svg without a label")
				}
			}
			require.Equal(t, "show-"+lang, checked)
			for _, l := range links {
				require.True(t, ids[l], "#%s leads nowhere", l)
			}
			require.Equal(t, "h1", headings[0])
			for i := 1; i < len(headings); i++ {
				require.LessOrEqual(t, headings[i][1], headings[i-1][1]+1, "a heading is skipped")
			}
			for _, w := range []string{
				`lang="en"`, `lang="vi"`, "By technology instead of by country", "Theo công nghệ thay vì theo địa bàn",
				"Due and overdue", "Đến hạn và quá hạn", `class="heat"`, `class="gauge"`, `class="strip"`,
			} {
				require.Contains(t, page, w)
			}
		})
	}
}

func TestPageTwice(t *testing.T) {
	first, second := pages(t), pages(t)
	require.Equal(t, first, second)
}

// TestWords: every text of the program is there in both languages, and the
// words of one are not those of the other by oversight.
func TestWords(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range words {
		require.False(t, seen[w.key], "the key %q stands twice", w.key)
		seen[w.key] = true
		require.NotEmpty(t, w.en, w.key)
		require.NotEmpty(t, w.vi, w.key)
		require.Equal(t, strings.Count(w.en, "%"), strings.Count(w.vi, "%"), w.key)
	}
}

func TestSteps(t *testing.T) {
	x := &side{s: vietnamese}
	var texts []string
	for _, c := range x.Legend() {
		texts = append(texts, c.Class+" "+c.Text)
	}
	require.Equal(t, []string{"h0 0", "h1 1", "h2 2–3", "h3 4–7", "h4 8–15", "h5 16+"}, texts)
}
