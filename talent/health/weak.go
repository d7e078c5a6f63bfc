package health

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Weak is what is weak about a network. It is a closed set; the zero value is
// Uncovered. Its text forms are uncovered, doubtful, irreplaceable, overloaded,
// cut-member, bridge, apart, unanswered and dormant.
type Weak uint8

const (
	// Uncovered: a priority topic surely has too few active experts.
	Uncovered Weak = iota
	// Doubtful: it is not known whether a priority topic has enough.
	Doubtful
	// Irreplaceable: the loss of one expert may leave a topic with too few.
	Irreplaceable
	// Overloaded: a member surely carries more than an equal part, and as much as
	// anybody.
	Overloaded
	// CutMember: others are linked through one member alone.
	CutMember
	// SoleBridge: two parts are linked by one link alone.
	SoleBridge
	// Apart: members are not linked to the largest group of members.
	Apart
	// Unanswered: requests got no answer in time.
	Unanswered
	// Dormant: members surely did not take part in anything lately.
	Dormant
)

var (
	weakTexts = [...]string{"uncovered", "doubtful", "irreplaceable", "overloaded", "cut-member", "bridge", "apart", "unanswered", "dormant"}
	weakEN    = [...]string{"uncovered topic", "topic in doubt", "expert who cannot be replaced", "overloaded member", "member through whom alone others are linked", "link that alone joins two parts", "members not linked to the others", "requests not answered in time", "dormant members"}
	weakVI    = [...]string{"chủ đề chưa đủ chuyên gia", "chủ đề chưa rõ đã đủ chuyên gia hay chưa", "chuyên gia chưa có người thay thế", "thành viên quá tải", "thành viên là cầu nối duy nhất", "liên kết duy nhất giữa hai nhóm", "thành viên chưa kết nối với những người khác", "đề nghị không được trả lời đúng hạn", "thành viên gần đây không hoạt động"}
)

// String returns the text of what is weak, such as uncovered.
func (w Weak) String() string { return closedString(weakTexts[:], uint8(w)) }

// MarshalText writes the text of what is weak.
func (w Weak) MarshalText() ([]byte, error) { return closedText("weakness", weakTexts[:], uint8(w)) }

// UnmarshalText reads such a text and refuses anything else.
func (w *Weak) UnmarshalText(text []byte) error {
	return parseClosed("weakness", weakTexts[:], text, (*uint8)(w))
}

// Label returns what is weak in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (w Weak) Label(tag language.Tag) string {
	return closedLabel(weakEN[:], weakVI[:], uint8(w), tag)
}

// Weakness is one weak point of a network. It names experts by their identifiers
// and nothing else. It is not comparable.
type Weakness struct {
	Kind Weak `json:"kind"`
	// Technologies are the topics concerned, Experts the experts.
	Technologies []technology.Code `json:"technologies,omitempty"`
	Experts      []id.Expert       `json:"experts,omitempty"`
	// Count is how many active experts, requests or members it is about; of a
	// bridge, how many the smaller part has.
	Count Count `json:"count,omitzero"`
	// Need is how many active experts a topic takes.
	Need int `json:"need,omitzero"`
	// Load is what an overloaded member carries, By what that is counted in, and
	// Share how much that is of all.
	Load  Interval `json:"load,omitzero"`
	Share Interval `json:"share,omitzero"`
	By    Burden   `json:"by,omitzero"`
	// Sure says of an expert who cannot be replaced that this is sure, and not
	// only that no replacement is known.
	Sure bool `json:"sure,omitzero"`
}

// Weaknesses lists the weak points that the sheet shows: topics first, then
// experts, load, links, answers and activity.
func (s *Sheet) Weaknesses() (w []Weakness) {
	for i := range s.Coverage.Topics {
		t := &s.Coverage.Topics[i]
		if t.Covered == calendar.Yes {
			continue
		}
		kind := Doubtful
		if t.Covered == calendar.No {
			kind = Uncovered
		}
		w = append(w, Weakness{Kind: kind, Technologies: []technology.Code{t.Technology}, Experts: t.Experts, Count: t.People, Need: s.Coverage.Depth})
	}
	for i := range s.Bus.Critical {
		c := &s.Bus.Critical[i]
		w = append(w, Weakness{Kind: Irreplaceable, Technologies: c.Topics, Experts: []id.Expert{c.Expert}, Need: s.Bus.Depth, Sure: c.Sure})
	}
	for i := range s.Load.Most {
		c := &s.Load.Most[i]
		if c.Load.Low < s.Load.Most[0].Load.Low || s.Load.Named.Low <= 0 || c.Share.Low <= s.Load.equal() {
			break
		}
		w = append(w, Weakness{Kind: Overloaded, Experts: []id.Expert{c.Expert}, Load: c.Load, Share: c.Share, By: s.Load.By})
	}
	for _, x := range s.Bridges.Cut {
		w = append(w, Weakness{Kind: CutMember, Experts: []id.Expert{x}})
	}
	for _, x := range s.Bridges.Links {
		if x.Side > 1 { // a member with a single link is no part to speak of
			w = append(w, Weakness{Kind: SoleBridge, Experts: []id.Expert{x.Between[0], x.Between[1]}, Count: Count{Low: x.Side, High: x.Side}})
		}
	}
	if n := len(s.Web.Possible.Apart); n > 0 && s.Web.Links.High > 0 {
		w = append(w, Weakness{Kind: Apart, Experts: s.Web.Possible.Apart, Count: Count{Low: n, High: n}})
	}
	if n := len(s.Response.Late); n > 0 {
		x := Weakness{Kind: Unanswered, Count: Count{Low: n, High: n}}
		for _, a := range s.Response.Late {
			if !a.Expert.IsZero() {
				x.Experts = append(x.Experts, a.Expert)
			}
		}
		x.Experts = distinct(x.Experts)
		w = append(w, x)
	}
	if n := len(s.Activity.Dormant); n > 0 {
		w = append(w, Weakness{Kind: Dormant, Experts: s.Activity.Dormant, Count: Count{Low: n, High: n}})
	}
	return w
}
