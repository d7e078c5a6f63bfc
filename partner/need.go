package partner

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Need is a gap that a partner is looked for to fill. What it asks for is of
// two sorts: conditions, which a partner meets or not and nothing makes up for,
// and areas of technology, of which more is better. The zero value asks for
// nothing. Needs are not comparable.
type Need struct {
	// Technologies are the areas wanted, with their weights. A partner must work
	// in one of them at least ([RequireArea]).
	Technologies []Want `json:"technologies,omitempty"`
	// Kinds, if there are any, are the kinds of which a partner must be one. Of a
	// partner of kind other, or of one that is not listed, it is not known. Name
	// all that will do: records of ROR call a ministry an agency.
	Kinds []Kind `json:"kinds,omitempty"`
	// Countries, if there are any, are those to one of which a partner must
	// belong; Excluded are those to which it must not belong. An international
	// organisation belongs to none.
	Countries []country.Code `json:"countries,omitempty"`
	Excluded  []country.Code `json:"excluded,omitempty"`
	// Conditions are what else a partner must meet. Values outside the set are
	// not looked at.
	Conditions []Requirement `json:"conditions,omitempty"`
	// Walks compare areas of different lists, as in [PairCriteria].
	Walks []technology.Crosswalk `json:"-"`
}

// Requirement is what a partner must meet, whatever its score. It is a closed
// set. Its text forms are area, kind, country, not-excluded, active,
// not-rejected, cleared, evidence and knock-outs.
type Requirement uint8

const (
	// RequireArea: it works in one of the areas wanted. It holds for every
	// need that names areas.
	RequireArea Requirement = iota
	// RequireKind: it is of one of the kinds wanted. It holds for every need
	// that names kinds.
	RequireKind
	// RequireCountry: it belongs to one of the countries wanted. It holds for
	// every need that names countries.
	RequireCountry
	// RequireNotExcluded: it belongs to none of the countries excluded. It
	// holds for every need that excludes some.
	RequireNotExcluded
	// RequireActive: it exists on the day.
	RequireActive
	// RequireNotRejected: due diligence has come to a decision by the day, and
	// that is cleared or on conditions. Rejected fails; anything else is open.
	RequireNotRejected
	// RequireCleared: due diligence has cleared it by the day, without
	// conditions. Rejected fails; anything else is open.
	RequireCleared
	// RequireEvidence: evidence shows that it works in one of the areas wanted.
	RequireEvidence
	// RequireKnockouts: it passes every knock-out of the criteria by which it
	// is judged. It always holds.
	RequireKnockouts
)

var requirementTexts = [...]string{"area", "kind", "country", "not-excluded", "active", "not-rejected", "cleared", "evidence", "knock-outs"}

// String returns the text of the condition.
func (c Requirement) String() string {
	if int(c) < len(requirementTexts) {
		return requirementTexts[c]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (c Requirement) MarshalText() ([]byte, error) {
	return closedText("requirement", requirementTexts[:], uint8(c))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (c *Requirement) UnmarshalText(b []byte) error {
	return parseClosed("requirement", requirementTexts[:], b, (*uint8)(c))
}

var (
	requirementEN = [...]string{"works in an area wanted", "is of a kind wanted", "belongs to a country wanted", "belongs to no country excluded", "exists", "not rejected by due diligence", "cleared by due diligence", "evidence of capability in an area wanted", "passes every knock-out criterion"}
	requirementVI = [...]string{"có lĩnh vực cần tìm", "thuộc loại hình cần tìm", "thuộc quốc gia cần tìm", "không thuộc quốc gia bị loại trừ", "đang hoạt động", "không bị từ chối khi thẩm tra", "kết luận thẩm tra là không có vướng mắc", "có minh chứng năng lực trong lĩnh vực cần tìm", "đạt mọi tiêu chí bắt buộc"}
)

// Label returns the condition in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (c Requirement) Label(tag language.Tag) string {
	return closedLabel(requirementEN[:], requirementVI[:], uint8(c), tag)
}

// What a need asks to know beside the facts of other criteria.
var (
	needCodes    = score.Fact{Where: "/technologies/*/technology", EN: "areas by a list that those wanted can be compared with, and as narrow", VI: "lĩnh vực ghi theo danh mục so sánh được với lĩnh vực cần tìm và đủ cụ thể"}
	needDecision = score.Fact{Where: "/answers", EN: "due diligence without open questions and conditions", VI: "kết quả thẩm tra, không còn câu hỏi chưa trả lời và điều kiện"}
)

// NeedCriteria returns what a partner is evaluated by for a need: which share of
// the areas wanted it works in, by weight (PAR-NEED-AREA), and for which share
// evidence shows that (PAR-NEED-EVIDENCE). An area of the partner that is wider
// than the one wanted, or that no crosswalk leads from, leaves open whether it
// is met; what a partner with areas has none for, it does not do. Add
// [Criteria] with [score.Set.With] to weigh how good a partner is beside what
// it can do.
func NeedCriteria(n *Need) score.Set[Partner] {
	legs, wanted := pairLegsOf(n.Walks), slices.Clone(n.Technologies)
	var skipEN, skipVI string // with areas wanted, the criteria apply to everyone
	if !slices.ContainsFunc(wanted, func(w Want) bool { return w.share() > 0 }) {
		skipEN, skipVI = "The need names no areas.", "Nhu cầu không nêu lĩnh vực."
	}
	return score.NewSet("partner-need", "1.0.0", []score.Criterion[Partner]{
		{
			Code: "PAR-NEED-AREA", Dimension: "relevance", Weight: 100,
			EN:         "In what share of the areas wanted does the partner work?",
			VI:         "Tỷ lệ lĩnh vực cần tìm mà đối tác đáp ứng là bao nhiêu?",
			EvidenceEN: "The areas of the record, and the areas wanted with their weights.",
			EvidenceVI: "Các lĩnh vực trong hồ sơ và các lĩnh vực cần tìm theo trọng số.",
			SkipEN:     skipEN, SkipVI: skipVI,
			Facts: []score.Fact{factTechnologies, needCodes},
			Basis: dacRelevance,
			Measure: func(p *Partner, _ *score.Context) score.Outcome {
				if skipEN != "" {
					return score.NotApplicable()
				}
				if len(p.Technologies) == 0 {
					return score.Missing(0)
				}
				n := needShares(legs, wanted, p)
				return score.Ratio(n.works.yes, n.works.no, n.works.open, 1)
			},
			Evidence: func(p *Partner, _ *score.Context) (e []score.Evidence) {
				for i := range wanted {
					area := short(wanted[i].Technology.String())
					switch works, _, by := legs.does(p, wanted[i].Technology); works {
					case calendar.Yes:
						e = append(e, score.For("/technologies/"+strconv.Itoa(by), "The partner works in "+area+".", "Đối tác có lĩnh vực "+area+"."))
					case calendar.No:
						e = append(e, score.Against("/technologies", "None of the partner's areas is "+area+".", "Đối tác không có lĩnh vực "+area+"."))
					}
				}
				return e
			},
		},
		{
			Code: "PAR-NEED-EVIDENCE", Dimension: "relevance", Weight: 50,
			EN:         "For what share of the areas wanted does evidence show that the partner works in them?",
			VI:         "Tỷ lệ lĩnh vực cần tìm mà đối tác có minh chứng về năng lực là bao nhiêu?",
			EvidenceEN: "The areas of the record with the sources that show what the partner can do.",
			EvidenceVI: "Các lĩnh vực trong hồ sơ kèm nguồn chứng minh năng lực của đối tác.",
			SkipEN:     skipEN, SkipVI: skipVI,
			Facts: []score.Fact{factTechnologies, needCodes, factEvidence},
			Basis: evidenceBase,
			Measure: func(p *Partner, _ *score.Context) score.Outcome {
				if skipEN != "" {
					return score.NotApplicable()
				}
				if len(p.Technologies) == 0 {
					return score.Missing(0, 2)
				}
				n := needShares(legs, wanted, p)
				if n.works.open > 0 {
					return score.Ratio(n.shown.yes, n.shown.no, n.shown.open, 1, 2)
				}
				return score.Ratio(n.shown.yes, n.shown.no, n.shown.open, 2)
			},
			Evidence: func(p *Partner, _ *score.Context) (e []score.Evidence) {
				for i := range wanted {
					if _, shown, by := legs.does(p, wanted[i].Technology); shown == calendar.Yes {
						area := short(wanted[i].Technology.String())
						e = append(e, score.For("/technologies/"+strconv.Itoa(by)+"/evidence", "Evidence shows work in "+area+".", "Có minh chứng về năng lực trong lĩnh vực "+area+"."))
					}
				}
				return e
			},
		},
	})
}

// needCount is weights of areas wanted.
type needCount struct{ yes, no, open int }

func (n *needCount) add(t calendar.Truth, weight int) {
	switch t {
	case calendar.Yes:
		n.yes += weight
	case calendar.No:
		n.no += weight
	default:
		n.open += weight
	}
}

// needShares adds up the weights of the areas that the partner works in, does
// not, and may, and the same of those for which evidence shows it.
func needShares(legs pairLegs, wanted []Want, p *Partner) (n struct{ works, shown needCount }) {
	for i := range wanted {
		works, shown, _ := legs.does(p, wanted[i].Technology)
		n.works.add(works, wanted[i].share())
		n.shown.add(shown, wanted[i].share())
	}
	return n
}
