package partner

import (
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/codes"
)

// MappingFit says how the code of another list relates to the kind that is
// mapped to it. It is a closed set. Its text forms are none, depends, exact,
// wider, narrower and overlaps.
type MappingFit uint8

const (
	// MapsToNone: the other list has no code for it.
	MapsToNone MappingFit = iota
	// MapsByCase: it goes by more than the kind.
	MapsByCase
	// MapsExactly: both mean the same, and nothing is lost.
	MapsExactly
	// MapsWider: the other code holds all of the kind and more.
	MapsWider
	// MapsNarrower: the other code is a part of the kind.
	MapsNarrower
	// MapsOverlapping: each has something that the other lacks.
	MapsOverlapping
)

var mappingFitTexts = [...]string{"none", "depends", "exact", "wider", "narrower", "overlaps"}

// String returns the text of the fit.
func (f MappingFit) String() string {
	if int(f) < len(mappingFitTexts) {
		return mappingFitTexts[f]
	}
	return "invalid"
}

// MarshalText implements [encoding.TextMarshaler].
func (f MappingFit) MarshalText() ([]byte, error) {
	return closedText("fit", mappingFitTexts[:], uint8(f))
}

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (f *MappingFit) UnmarshalText(b []byte) error {
	return parseClosed("fit", mappingFitTexts[:], b, (*uint8)(f))
}

var (
	mappingFitEN = [...]string{"no counterpart", "depends on the case", "the same", "wider", "narrower", "overlapping"}
	mappingFitVI = [...]string{"không có mã tương ứng", "tùy trường hợp", "tương đương", "rộng hơn", "hẹp hơn", "trùng một phần"}
)

// Label returns the fit in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (f MappingFit) Label(tag language.Tag) string {
	return closedLabel(mappingFitEN[:], mappingFitVI[:], uint8(f), tag)
}

// Lists to which the kinds are mapped.
const (
	MappedROR      = "ror-organisation-type"  // types of ROR schema v2
	MappedIATI     = "iati-organisation-type" // OrganisationType of IATI 2.03
	MappedFrascati = "frascati-sector"        // sectors of the OECD Frascati Manual
)

// Mapping says what a kind is in another list, how well that fits, and what is
// lost on the way. All of them are this project's suggestion.
type Mapping struct {
	Kind Kind   `json:"kind"`
	List string `json:"list"`
	// Code is the code in the other list; empty where the kind alone does not tell.
	Code string `json:"code,omitempty"`
	// Among are the codes that come into question, where it depends on the case
	// and they can be named.
	Among []string   `json:"among,omitempty"`
	Fit   MappingFit `json:"fit"`
	// EN and VI say what is lost, or why there is no code.
	EN string `json:"en"`
	VI string `json:"vi"`
}

// Text says what is lost, in Vietnamese where tag asks for it and in English
// otherwise.
func (m *Mapping) Text(tag language.Tag) string { return diligenceText(tag, m.EN, m.VI) }

// Mappings yields what every kind of [Kinds] is in each of the three other
// lists, in the order of the kinds. What it yields is the caller's own.
func Mappings() iter.Seq[Mapping] {
	return func(yield func(Mapping) bool) {
		for i := range mappings {
			for _, m := range mappings[i].all() {
				if !yield(m) {
					return
				}
			}
		}
	}
}

// Mapping returns what the kind is in the list, one of [MappedROR], [MappedIATI]
// and [MappedFrascati]. It is false for a kind or list that is not known.
func (k Kind) Mapping(list string) (Mapping, bool) {
	for i := range mappings {
		if mappings[i].kind != k {
			continue
		}
		for _, m := range mappings[i].all() {
			if m.List == list {
				return m, true
			}
		}
	}
	return Mapping{}, false
}

// KindsOfROR returns the kinds that an organisation type of ROR may be, in the
// order of [Kinds].
func KindsOfROR(kind string) []Kind { return kindsMapped(MappedROR, kind) }

// KindsOfIATI returns the kinds that a code of IATI's OrganisationType may be, in
// the order of [Kinds]. Funders, which may be anything, are left out.
func KindsOfIATI(code string) []Kind { return kindsMapped(MappedIATI, code) }

// KindsOfFrascati returns the kinds that may belong to a sector of the Frascati
// Manual, in the order of [Kinds].
func KindsOfFrascati(sector string) []Kind { return kindsMapped(MappedFrascati, sector) }

func kindsMapped(list, code string) (kinds []Kind) {
	if code == "" {
		return nil
	}
	for i := range mappings {
		for _, m := range mappings[i].all() {
			if m.List == list && (m.Code == code || slices.Contains(m.Among, code)) {
				kinds = append(kinds, m.Kind)
			}
		}
	}
	return kinds
}

// KindOfIATI returns the kind that a code of IATI's OrganisationType suggests, and
// "" where it suggests none: other public sector (15), public private partnership
// (30) and academic, training and research (80) may be several kinds, which
// [KindsOfIATI] names. Government (10) is read as a government agency, as
// [KindOfROR] does. Where a non-governmental organisation is based (21 to 24) and
// where an enterprise is (70 to 73) is lost: the country of the partner tells.
func KindOfIATI(code string) Kind {
	switch code {
	case "10":
		return KindAgency
	case "11":
		return KindLocality
	case "21", "22", "23", "24":
		return KindNGO
	case "40":
		return KindInternational
	case "60":
		return KindFoundation
	case "70", "71", "72", "73":
		return KindEnterprise
	case "90":
		return KindOther
	}
	return ""
}

// IATIOrganisationTypes returns the list OrganisationType of IATI, with its
// English names and this project's Vietnamese ones.
func IATIOrganisationTypes() *codes.List { return iatiOrganisationTypes.List() }

var iatiOrganisationTypes = codes.Table{
	ID: MappedIATI, Edition: "2.03", WorkingVI: true,
	TitleEN: "Types of organisations of IATI", TitleVI: "Loại hình tổ chức theo IATI",
	Source: "IATI/IATI-Codelists-NonEmbedded, xml/OrganisationType.xml, commit 7aeece77",
	Entries: []codes.Entry{
		{Code: "10", EN: "Government", VI: "Cơ quan nhà nước"},
		{Code: "11", EN: "Local Government", VI: "Chính quyền địa phương"},
		{Code: "15", EN: "Other Public Sector", VI: "Tổ chức khác thuộc khu vực công"},
		{Code: "21", EN: "International NGO", VI: "Tổ chức phi chính phủ quốc tế"},
		{Code: "22", EN: "National NGO", VI: "Tổ chức phi chính phủ trong nước"},
		{Code: "23", EN: "Regional NGO", VI: "Tổ chức phi chính phủ khu vực"},
		{Code: "24", EN: "Partner Country based NGO", VI: "Tổ chức phi chính phủ có trụ sở tại nước đối tác"},
		{Code: "30", EN: "Public Private Partnership", VI: "Đối tác công tư"},
		{Code: "40", EN: "Multilateral", VI: "Tổ chức đa phương"},
		{Code: "60", EN: "Foundation", VI: "Quỹ"},
		{Code: "70", EN: "Private Sector", VI: "Khu vực tư nhân"},
		{Code: "71", EN: "Private Sector in Provider Country", VI: "Khu vực tư nhân tại nước cung cấp viện trợ"},
		{Code: "72", EN: "Private Sector in Aid Recipient Country", VI: "Khu vực tư nhân tại nước tiếp nhận viện trợ"},
		{Code: "73", EN: "Private Sector in Third Country", VI: "Khu vực tư nhân tại nước thứ ba"},
		{Code: "80", EN: "Academic, Training and Research", VI: "Tổ chức học thuật, đào tạo và nghiên cứu"},
		{Code: "90", EN: "Other", VI: "Loại hình khác"},
	},
}
