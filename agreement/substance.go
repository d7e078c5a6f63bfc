package agreement

import (
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Substance is what is known of the content of an instrument that decides what
// it is in law, whatever it is called. The zero value is that nothing is known.
type Substance struct {
	// Obliges says whether the text creates, changes or ends rights and
	// obligations under international law.
	Obliges codes.Answer `json:"obliges,omitzero"`
	// Civil says whether it is a contract of civil law.
	Civil codes.Answer `json:"civil,omitzero"`
	// Within says whether it lies within the functions, tasks and powers of
	// those who sign.
	Within codes.Answer `json:"within,omitzero"`
	// Matters are the subjects that decide under which law it falls: codes of
	// [Matters]. MattersComplete says whether there are no others.
	Matters         []Matter     `json:"matters,omitempty"`
	MattersComplete codes.Answer `json:"mattersComplete,omitzero"`
	// Text is the operative text, as far as it is on record.
	Text text.Text `json:"text,omitempty"`
}

// Matter is a subject that decides under which law an instrument falls: a code
// of [Matters].
type Matter string

// Has reports whether the matter is one of those recorded.
func (s *Substance) Has(m Matter) bool {
	for _, x := range s.Matters {
		if x == m {
			return true
		}
	}
	return false
}
