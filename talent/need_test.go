package talent

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/technology"
)

// What one entry of expertise is worth, by hand: the whole within the field
// wanted, from Broader on around it, Sibling beside it; then times the level's
// credit; and nothing sure below what is asked for.
func TestNeedWorth(t *testing.T) {
	paper, own := []Evidence{{Kind: EvidencePublication}}, []Evidence{{Kind: EvidenceStatement}}
	levels := [4]int{100, 400, 800, 1000}
	for _, x := range []struct {
		about     string
		need      Need
		want      Want
		has       Expertise
		low, high int
	}{
		{"the same", Need{}, Want{}, Expertise{}, 1000, 1000},
		{"within", Need{}, Want{Technology: technology.MustCode("FORD:2")}, Expertise{}, 1000, 1000},
		{"elsewhere", Need{Credit: Credit{500, 500, levels}}, Want{Technology: technology.MustCode("FORD:3.2")}, Expertise{}, 0, 0},
		{"2.10 is not within 2.1", Need{}, Want{Technology: technology.MustCode("FORD:2.1")}, Expertise{Technology: technology.MustCode("FORD:2.10")}, 0, 0},
		{"broader", Need{}, Want{}, Expertise{Technology: technology.MustCode("FORD:2")}, 0, 1000},
		{"broader with credit", Need{Credit: Credit{Broader: 300}}, Want{}, Expertise{Technology: technology.MustCode("FORD:2")}, 300, 1000},
		{"sibling without credit", Need{}, Want{}, Expertise{Technology: technology.MustCode("FORD:2.3")}, 0, 0},
		{"sibling", Need{Credit: Credit{Sibling: 250}}, Want{}, Expertise{Technology: technology.MustCode("FORD:2.3")}, 250, 250},
		{"groups are no siblings", Need{Credit: Credit{Sibling: 250}}, Want{Technology: technology.MustCode("FORD:2")}, Expertise{Technology: technology.MustCode("FORD:3")}, 0, 0},
		{"by level", Need{Credit: Credit{Levels: levels}}, Want{}, Expertise{Level: LevelSpecialist}, 800, 800},
		{"level not stated", Need{Credit: Credit{Levels: levels}}, Want{}, Expertise{}, 100, 1000},
		{"sibling by level", Need{Credit: Credit{Sibling: 250, Levels: levels}}, Want{}, Expertise{Technology: technology.MustCode("FORD:2.3"), Level: LevelPractitioner}, 100, 100},
		{"broader, level not stated", Need{Credit: Credit{Broader: 500, Levels: levels}}, Want{}, Expertise{Technology: technology.MustCode("FORD:2")}, 50, 1000},
		{"level reached", Need{}, Want{Level: LevelSpecialist}, Expertise{Level: LevelLeading}, 1000, 1000},
		{"level not reached", Need{}, Want{Level: LevelSpecialist}, Expertise{Level: LevelPractitioner}, 0, 0},
		{"level not known", Need{}, Want{Level: LevelSpecialist}, Expertise{Level: "guru"}, 0, 1000},
		{"shown", Need{Shown: true}, Want{}, Expertise{Evidence: paper}, 1000, 1000},
		{"said only", Need{Shown: true}, Want{}, Expertise{Evidence: own}, 0, 1000},
		{"not shown", Need{Shown: true, Credit: Credit{Sibling: 250}}, Want{}, Expertise{Technology: technology.MustCode("FORD:2.3")}, 0, 250},
		{"credits out of bounds", Need{Credit: Credit{Broader: 5000}}, Want{}, Expertise{Technology: technology.MustCode("FORD:2")}, 1000, 1000},
		{"negative credits", Need{Credit: Credit{Levels: [4]int{-9, -9, -9, -9}}}, Want{}, Expertise{Level: LevelLeading}, 0, 0},
		{"credits upside down", Need{Credit: Credit{Sibling: math.MinInt, Levels: [4]int{math.MaxInt, 0, 0, math.MinInt}}}, Want{}, Expertise{}, 0, 1000},
	} {
		if x.want.Technology.IsZero() {
			x.want.Technology = technology.MustCode("FORD:2.2")
		}
		if x.has.Technology.IsZero() {
			x.has.Technology = technology.MustCode("FORD:2.2")
		}
		low, high := x.need.Worth(&x.want, &x.has)
		assert.Equal(t, [2]int{x.low, x.high}, [2]int{low, high}, x.about)
	}
	// What names nothing is worth nothing, and wants nothing.
	low, high := (&Need{Credit: Credit{1000, 1000, levels}}).Worth(&Want{}, &Expertise{})
	assert.Equal(t, [2]int{}, [2]int{low, high})
}

// Whatever the credits, nothing is worth less than nothing or more than the
// whole, and evidence or a level can only settle what was open.
func FuzzNeedWorth(f *testing.F) {
	f.Add([]byte{}, "FORD:2.2", "FORD:2", uint8(0), uint8(0))
	f.Add(make([]byte, 48), "FORD:2", "FORD:2.2", uint8(3), uint8(4))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 1, 2, 3}, "FORD:2.1", "FORD:2.2", uint8(1), uint8(0))
	texts := [...]Level{"", LevelLearner, LevelPractitioner, LevelSpecialist, LevelLeading}
	f.Fuzz(func(t *testing.T, credits []byte, a, b string, asked, has uint8) {
		n := Need{}
		for i := range 6 {
			var x [8]byte
			copy(x[:], credits[min(len(credits), 8*i):])
			v := int(int64(binary.LittleEndian.Uint64(x[:])))
			switch i {
			case 0:
				n.Credit.Broader = v
			case 1:
				n.Credit.Sibling = v
			default:
				n.Credit.Levels[i-2] = v
			}
		}
		w, x := Want{Level: texts[asked%5]}, Expertise{Level: texts[has%5]}
		_ = w.Technology.UnmarshalText([]byte(a))
		_ = x.Technology.UnmarshalText([]byte(b))
		low, high := n.Worth(&w, &x)
		if low < 0 || low > high || high > Whole {
			t.Fatalf("%d to %d", low, high)
		}
		n.Shown = true
		if l, h := n.Worth(&w, &x); l != 0 || h != high {
			t.Fatalf("not shown: %d to %d of %d to %d", l, h, low, high)
		}
		x.Evidence = []Evidence{{Kind: EvidencePatent}}
		if l, h := n.Worth(&w, &x); l != low || h != high {
			t.Fatalf("shown: %d to %d, not %d to %d", l, h, low, high)
		}
		if x.Level == "" { // whichever it turns out to be, it lies between
			for _, level := range texts[1:] {
				y := x
				y.Level = level
				if l, h := n.Worth(&w, &y); l < low || h > high {
					t.Fatalf("%s: %d to %d, outside %d to %d", level, l, h, low, high)
				}
			}
		}
	})
}
