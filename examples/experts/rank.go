package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/rank"
)

// ranking is the answer to -text.
type ranking struct {
	Title   string   `json:"title,omitempty"`
	Experts []nearby `json:"experts"`
	// Without counts those who may be matched but have no texts that may be used.
	Without int `json:"without"`
}

// nearby is an expert whose texts are near.
type nearby struct {
	Expert id.Expert `json:"expert"`
	Name   string    `json:"name"`
	Near   int       `json:"near"` // thousandths
	Why    []shared  `json:"why"`
}

// shared is a text of the expert and what it has in common with the document.
type shared struct {
	At    string   `json:"at"` // its place among the outputs that may be used, or "" for the profile
	Near  int      `json:"near"`
	Words []string `json:"words,omitempty"`
}

// mostText is how much of a document is read, in bytes.
const mostText = 1 << 20

// rank lists the experts whose texts are nearest to the document. The first line is
// its title.
func (r *report) rank(set *settings, stdin io.Reader) error {
	in := stdin
	if set.text != "-" {
		f, err := os.Open(set.text)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	words, err := io.ReadAll(io.LimitReader(in, mostText))
	if err != nil {
		return err
	}
	title, abstract, _ := strings.Cut(strings.TrimSpace(strings.ToValidUTF8(string(words), "")), "\n")
	if title = strings.TrimSpace(title); title == "" {
		return errors.New(r.s.say("there is no text to compare with; the first line is the title, the rest the abstract", "chưa có văn bản để so sánh; dòng đầu là tiêu đề, phần còn lại là tóm tắt"))
	}
	profiles := make([]rank.Profile, 0, len(r.experts))
	byID := make(map[id.Expert]*talent.Expert, len(r.experts))
	r.Text = &ranking{Title: title}
	for _, e := range r.experts {
		byID[e.ID] = e
		view := e.Redact(talent.Audience{Sees: talent.Private, Purpose: talent.PurposeMatching, On: r.On})
		p := rank.ProfileOf(&view)
		switch {
		case len(p.Outputs)+len(p.About)+len(p.Keywords) > 0:
			profiles = append(profiles, p)
		case e.CanUse(talent.PurposeMatching, r.On).Granted():
			r.Text.Without++
		}
	}
	ix := rank.NewIndex(slices.Values(profiles), rank.Options{})
	doc := rank.Doc{Title: text.In("und", title), Abstract: text.In("und", strings.TrimSpace(abstract))}
	for _, s := range ix.Rank(doc, set.k) {
		n := nearby{Expert: s.Expert, Name: r.name(byID[s.Expert]), Near: int(s.Near*1000 + 0.5)}
		for _, w := range s.Why {
			at := ""
			if w.Output != rank.About {
				at = "/outputs/" + strconv.Itoa(w.Output)
			}
			n.Why = append(n.Why, shared{at, int(w.Near*1000 + 0.5), w.Words})
		}
		r.Text.Experts = append(r.Text.Experts, n)
	}
	return nil
}

// ranked writes whose texts are nearest.
func (r *report) ranked(p *page) {
	s := r.s
	p.head("Whose texts are nearest", "Chuyên gia có văn bản gần nội dung nhất")
	p.line(2, "“", r.Text.Title, "”")
	p.line(2, s.say("Nearness says that texts share words; it says nothing of how good an expert is.",
		"Mức độ gần chỉ cho biết các văn bản dùng chung từ ngữ, không phải là đánh giá năng lực chuyên gia."))
	if r.Text.Without > 0 {
		p.line(2, fmt.Sprintf(s.say("%s who may be matched have no texts on record to compare.", "%s người được phép tra cứu nhưng chưa có văn bản để so sánh."), s.number(r.Text.Without)))
	}
	if len(r.Text.Experts) == 0 {
		p.line(2, s.say("Nobody's texts share a word with it.", "Không có chuyên gia nào có văn bản dùng chung từ ngữ với nội dung này."))
	}
	for i, n := range r.Text.Experts {
		p.WriteString("\n")
		p.line(2, fmt.Sprintf("%d. ", i+1), n.Name, ": ", s.percent(n.Near))
		for _, w := range n.Why {
			at := w.At
			if at == "" {
				at = s.say("profile", "giới thiệu bản thân")
			}
			words := strings.Join(w.Words, ", ")
			if words == "" {
				words = s.say("related words only", "chỉ có từ ngữ liên quan")
			}
			p.item(5, at, ", ", s.percent(w.Near), ": ", words)
		}
	}
}
