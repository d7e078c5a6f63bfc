package rank

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

// Doc is a text with a title: a proposal to be judged, or a paper that an
// expert wrote. Both parts may stand in several languages; all of them count.
// The zero value is a document of which nothing is known.
type Doc struct {
	Title    text.Text
	Abstract text.Text // or the whole text; of each value 65,536 words are read
}

// Profile is what an expert is known by: texts.
type Profile struct {
	Expert   id.Expert
	About    text.Text // what the expert says of the own work
	Keywords []string
	Outputs  []Doc
}

// ProfileOf takes the profile of an expert from the record: outputs, in the
// order in which they stand there, profile and keywords.
//
// It takes what it is given. Pass what the consent lets through, that is, the
// record that [talent.Expert.Redact] returns for [talent.PurposeMatching]; the
// outputs are then counted as they stand in that copy. Who keeps the register
// sees what is [talent.Private]; for an audience that says nothing of it only
// what is public is left.
func ProfileOf(e *talent.Expert) Profile {
	p := Profile{Expert: e.ID, About: e.Profile, Keywords: e.Keywords}
	if len(e.Outputs) > 0 {
		p.Outputs = make([]Doc, len(e.Outputs))
	}
	for i := range e.Outputs {
		p.Outputs[i] = Doc{e.Outputs[i].Title, e.Outputs[i].Abstract}
	}
	return p
}

// about returns what the expert says of the own work as a document.
func (p *Profile) about() Doc {
	d := Doc{Abstract: p.About}
	if len(p.Keywords) > 0 {
		// A full stop parts one keyword from the next.
		d.Title = text.Text{{Lang: "und", Value: strings.Join(p.Keywords, ". ")}}
	}
	return d
}
