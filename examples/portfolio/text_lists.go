package main

import "strings"

func (t *page) due(d *Due) {
	s := t.s
	t.section("due")
	t.items(s.say("overdue", s.day(d.From)), d.Overdue)
	if len(d.Perhaps) > 0 {
		t.items(s.say("perhaps overdue"), d.Perhaps)
	}
	t.items(s.say("coming", s.day(d.From), s.day(d.To)), d.Coming)
}

func (t *page) items(title string, list []Item) {
	s := t.s
	t.part(title + " (" + s.number(len(list)) + ")")
	if len(list) == 0 {
		t.line("  ", s.say("nothing due"))
	}
	for i, x := range list {
		if i == mostItems {
			t.more(2, len(list)-mostItems)
			break
		}
		t.para(2, 2, s.day(x.Date)+": "+s.item(x))
	}
}

// item says what is due, without its date.
func (s speech) item(x Item) string {
	text := x.Label
	if x.Name != "" {
		text += ": " + x.Name
	}
	if x.Record != x.Name {
		text += "; " + s.say("in record", x.Record)
	}
	if x.By != "" {
		text += "; " + s.say("by whom", x.By)
	}
	return text
}

func (t *page) figures(list []Figure) {
	if len(list) == 0 {
		return
	}
	s := t.s
	t.section("figures")
	t.para(0, 0, s.say("figures note"))
	for i, f := range list {
		if i == mostItems {
			t.more(2, len(list)-mostItems)
			break
		}
		t.para(2, 2, f.Subject+": "+f.Value+s.figureDetail(f)+cite(f.Sources))
	}
}

// figureDetail says as of when a figure is, and who is named beside it.
func (s speech) figureDetail(f Figure) (text string) {
	if !f.AsOf.IsZero() {
		text = " (" + s.say("as of", s.day(f.AsOf)) + ")"
	}
	if len(f.Named) > 0 {
		key := "named some"
		if f.NamedAll {
			key = "named all"
		}
		text += "; " + s.say(key, strings.Join(f.Named, ", "))
	}
	return text
}

// cite writes keys of sources: [S1-47 S2-08].
func cite(keys []string) string {
	if len(keys) == 0 {
		return ""
	}
	return " [" + strings.Join(keys, " ") + "]"
}

func (t *page) statements(list []Saying) {
	if len(list) == 0 {
		return
	}
	s := t.s
	t.section("statements")
	for start := 0; start < len(list); {
		end := start
		for end < len(list) && list[end].Kind == list[start].Kind {
			end++
		}
		t.part(list[start].Label + " (" + s.number(end-start) + ")")
		for i := start; i < end; i++ {
			if i-start == mostSayings {
				t.more(2, end-i)
				break
			}
			t.para(2, 2, s.saying(list[i])+cite(list[i].Sources))
		}
		start = end
	}
}

// saying writes a statement on one line.
func (s speech) saying(x Saying) string {
	text := x.Name
	if x.By != "" {
		text += " (" + x.By + ")"
	}
	if x.From != "" || x.To != "" {
		text += ": " + x.From + " → " + x.To
	}
	if len(x.Items) > 0 {
		text += ": " + strings.Join(x.Items, "; ")
		if x.Open {
			text += "; " + s.say("and so on")
		}
	}
	return text
}

func (t *page) sources(list []Reference) {
	if len(list) == 0 {
		return
	}
	s := t.s
	t.section("sources")
	for i, x := range list {
		if i == mostItems {
			t.more(2, len(list)-mostItems)
			break
		}
		t.para(2, 2, s.reference(x))
		if x.URL != "" {
			t.line("    ", x.URL)
		}
	}
}

// reference writes a source on one line, without its address.
func (s speech) reference(x Reference) string {
	title := x.Title
	if title == "" {
		title = s.say("no title")
	}
	parts := []string{title}
	for _, p := range []string{x.Publisher, x.Locator} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if !x.Published.IsZero() {
		parts = append(parts, s.say("published")+" "+s.day(x.Published))
	}
	return strings.Join(append(parts, x.Label), "; ")
}
