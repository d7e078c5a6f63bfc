package match

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/partner"
)

// The labels and lines are this project's wording.
var (
	evidenceEN = [...]string{
		"", "same record", "same identifier", "record withdrawn in favour of the other", "same internet domain",
		"same web page", "same name", "same name in a second language", "same words in the name", "similar name",
		"same acronym", "same kind", "same country", "same place", "founded in the same year",
		"different identifiers", "different names", "kinds that exclude each other", "different countries",
		"different places", "founded in different years", "parent and child", "predecessor and successor",
		"related organisations", "not at one time",
	}
	evidenceVI = [...]string{
		"", "cùng mã hồ sơ", "cùng mã định danh", "hồ sơ đã bị rút và được thay bằng hồ sơ kia", "cùng tên miền",
		"cùng trang thông tin điện tử", "cùng tên gọi", "cùng tên gọi bằng ngôn ngữ thứ hai", "tên gọi gồm cùng các từ", "tên gọi gần giống",
		"cùng tên viết tắt", "cùng loại hình", "cùng quốc gia", "cùng địa phương", "cùng năm thành lập",
		"mã định danh khác nhau", "tên gọi khác nhau", "loại hình loại trừ nhau", "khác quốc gia",
		"khác địa phương", "khác năm thành lập", "tổ chức cấp trên và tổ chức trực thuộc", "tổ chức tiền thân và tổ chức kế thừa",
		"tổ chức liên quan", "không tồn tại cùng thời gian",
	}
	evidenceLinesEN = [...]string{
		"",
		"Both have the record id {a} ({both}).",
		"Both have the {scheme} identifier {a} ({both}).",
		"The register {scheme} has withdrawn one record, which names the other as its successor ({both}).",
		"Both use the internet domain {a} ({both}).",
		"Both give the page {a} ({both}).",
		"The names agree: {a} ({at}), {b} ({bt}).",
		"The names agree in a second language, too: {a} ({at}), {b} ({bt}).",
		"The names have the same telling words: {a} ({at}), {b} ({bt}).",
		"The names differ in one word only: {a} ({at}), {b} ({bt}).",
		"The acronyms agree: {a} ({at}), {b} ({bt}).",
		"Both are of one kind: {a} ({both}).",
		"Both are in one country: {a} ({both}).",
		"Both are in one place: {a} ({at}), {b} ({bt}).",
		"Both were founded in one year: {a} ({at}), {b} ({bt}).",
		"The {scheme} identifiers differ: {a} ({at}), {b} ({bt}).",
		"No name agrees: {a} ({at}), {b} ({bt}).",
		"The kinds exclude each other: {a} ({at}), {b} ({bt}).",
		"No country in common: {a} ({at}), {b} ({bt}).",
		"The places differ: {a} ({at}), {b} ({bt}).",
		"Founded in different years: {a} ({at}), {b} ({bt}).",
		"One is recorded as the parent of the other ({both}).",
		"One is recorded as the successor of the other ({both}).",
		"The two are recorded as related ({both}).",
		"One was closed before the other was founded: {a} ({at}), {b} ({bt}).",
	}
	evidenceLinesVI = [...]string{
		"",
		"Hai hồ sơ cùng mã hồ sơ {a} ({both}).",
		"Hai hồ sơ cùng mã {scheme} {a} ({both}).",
		"Cơ sở dữ liệu {scheme} đã rút một hồ sơ và hồ sơ này ghi tổ chức ở hồ sơ kia là tổ chức kế thừa ({both}).",
		"Hai hồ sơ cùng dùng tên miền {a} ({both}).",
		"Hai hồ sơ cùng ghi trang thông tin điện tử {a} ({both}).",
		"Tên gọi trùng nhau: {a} ({at}), {b} ({bt}).",
		"Tên gọi bằng ngôn ngữ thứ hai cũng trùng nhau: {a} ({at}), {b} ({bt}).",
		"Tên gọi gồm cùng các từ chính: {a} ({at}), {b} ({bt}).",
		"Tên gọi chỉ khác nhau một từ: {a} ({at}), {b} ({bt}).",
		"Tên viết tắt trùng nhau: {a} ({at}), {b} ({bt}).",
		"Hai hồ sơ cùng loại hình: {a} ({both}).",
		"Hai hồ sơ cùng quốc gia: {a} ({both}).",
		"Trụ sở ở cùng địa phương: {a} ({at}), {b} ({bt}).",
		"Thành lập trong cùng một năm: {a} ({at}), {b} ({bt}).",
		"Mã {scheme} khác nhau: {a} ({at}), {b} ({bt}).",
		"Không có tên gọi nào trùng nhau: {a} ({at}), {b} ({bt}).",
		"Loại hình loại trừ nhau: {a} ({at}), {b} ({bt}).",
		"Không có quốc gia chung: {a} ({at}), {b} ({bt}).",
		"Trụ sở ở địa phương khác nhau: {a} ({at}), {b} ({bt}).",
		"Thành lập trong các năm khác nhau: {a} ({at}), {b} ({bt}).",
		"Một tổ chức được ghi là tổ chức cấp trên của tổ chức kia ({both}).",
		"Một tổ chức được ghi là tổ chức kế thừa của tổ chức kia ({both}).",
		"Hai tổ chức được ghi là có liên quan ({both}).",
		"Một tổ chức đã chấm dứt hoạt động trước khi tổ chức kia thành lập: {a} ({at}), {b} ({bt}).",
	}
)

// evidenceShared says how many records have the fact.
func evidenceShared(n int, tag language.Tag) string {
	if vietnamese(tag) {
		return " Có " + strconv.Itoa(n) + " hồ sơ trong danh sách có thông tin này."
	}
	return " " + strconv.Itoa(n) + " records have it."
}

// evidenceWeights holds what each kind adds to the score. They are this
// project's defaults, set by looking at the open records of the Research
// Organization Registry, as they are, without their identifiers, and beside
// records of the same organisations in other spelling. There, units of one house
// have its website, its town and often its year, and are told by their names;
// organisations of one name sit in different countries.
var evidenceWeights = [...]int{
	EvidenceSameRecord:      500,
	EvidenceSameIdentifier:  150, // of a scheme that is not in evidenceSchemes
	EvidenceReplaced:        350,
	EvidenceSameDomain:      180,
	EvidenceSamePage:        200,
	EvidenceSameName:        150,
	EvidenceSameNames:       60,
	EvidenceSameWords:       120,
	EvidenceSimilarName:     80, // by a slip
	EvidenceSameAcronym:     30,
	EvidenceSameKind:        20,
	EvidenceSameCountry:     30,
	EvidenceSamePlace:       60,
	EvidenceSameFounded:     70,
	EvidenceOtherIdentifier: 0,
	EvidenceOtherName:       -150,
	EvidenceOtherKind:       -200,
	EvidenceOtherCountry:    -200,
	EvidenceOtherPlace:      -30,
	EvidenceOtherFounded:    -30,
	EvidenceParent:          -350,
	EvidenceSuccession:      -300,
	EvidenceRelated:         -150,
	EvidenceApart:           -350,
}

const (
	weightMissingWord   = 30   // one name has a word more
	weightPartOfSite    = 60   // same host, other pages of it
	weightPublicCountry = -350 // other countries, and one is a body of public power
	weightFar           = -100 // more than 50 km apart
	weightYears         = -70  // founded three to nine years apart
	weightManyYears     = -120 // founded ten years apart or more
)

// evidenceSchemeWeight is what an identifier of a scheme says.
type evidenceSchemeWeight struct {
	scheme id.Scheme
	same   int  // both have the same one
	other  int  // they have different ones; zero where one organisation may have several
	alone  bool // having the same one is enough to call them the same
	apart  bool // having different ones keeps them from being called likely
}

// evidenceSchemes goes by what the registers say of themselves and by what the
// open records show: one in eight records with a Crossref Funder ID has several;
// ISNI and Wikidata now and then hold one organisation twice.
var evidenceSchemes = [...]evidenceSchemeWeight{
	{id.SchemeROR, 450, -350, true, true},
	{id.SchemeLEI, 450, -350, true, true},
	{id.SchemeVNTax, 450, -350, true, true},
	{id.SchemeISNI, 350, -150, true, false},
	{id.SchemeWikidata, 300, -120, false, false},
	{id.SchemeGRID, 300, -150, false, false},
	{id.SchemeCrossrefFunder, 250, 0, false, false},
}

func evidenceScheme(s id.Scheme) evidenceSchemeWeight {
	for i := range evidenceSchemes {
		if evidenceSchemes[i].scheme == s {
			return evidenceSchemes[i]
		}
	}
	return evidenceSchemeWeight{scheme: s, same: evidenceWeights[EvidenceSameIdentifier]}
}

// evidenceIdle reports whether the word says nothing about which organisation is
// meant: articles and prepositions of languages that are often met, and legal
// forms of enterprises, as folding leaves them. General knowledge.
func evidenceIdle(word string) bool {
	switch word {
	case "a", "an", "and", "at", "for", "in", "of", "on", "the", "to":
		return true
	case "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour":
		return true
	case "das", "der", "die", "fur", "und", "zu", "zur":
		return true
	case "e", "del", "el", "los", "para", "y":
		return true
	case "da", "do", "dos", "di", "dell", "della", "delle", "dei", "per":
		return true
	case "van", "het", "voor", "och", "og", "i":
		return true
	case "co", "company", "corp", "corporation", "inc", "incorporated":
		return true
	case "limited", "llc", "ltd", "plc":
		return true
	case "ag", "gmbh", "kg", "ev", "sa", "sarl", "sas", "srl", "spa":
		return true
	case "bv", "nv", "ab", "as", "oy", "kk", "jsc", "pjsc", "ooo", "oao":
		return true
	}
	return false
}

// evidenceIdleVietnamese is evidenceIdle for Vietnamese, in which an, da, van and
// other words above are telling.
func evidenceIdleVietnamese(word string) bool {
	switch word {
	case "va", "ve", "cua", "cho", "tai", "thuoc":
		return true
	}
	return false
}

// evidencePlatforms reports whether everybody may have a page below the domain,
// so that the host itself says nothing. General knowledge; a host that many
// records of a list share is told by counting.
func evidencePlatforms(domain string) bool {
	switch domain {
	case "wikipedia.org", "wikidata.org", "facebook.com", "linkedin.com", "twitter.com":
		return true
	case "x.com", "youtube.com", "instagram.com", "github.com", "github.io":
		return true
	case "google.com", "wordpress.com", "blogspot.com", "weebly.com", "wixsite.com":
		return true
	case "researchgate.net", "ror.org":
		return true
	}
	return false
}

// evidencePlatform reports whether the host or a domain above it is a platform.
func evidencePlatform(host string) bool {
	for {
		if evidencePlatforms(host) {
			return true
		}
		i := strings.IndexByte(host, '.')
		if i < 0 {
			return false
		}
		host = host[i+1:]
	}
}

// evidenceKindClass sorts kinds into classes that exclude each other; zero for kinds
// that go with any. An agency may be a ministry, an institute or a hospital.
func evidenceKindClass(k partner.Kind) uint8 {
	switch k {
	case partner.KindState, partner.KindGovernment, partner.KindMinistry, partner.KindLocality, partner.KindMission:
		return 1 << 0
	case partner.KindUniversity, partner.KindInternationalUniversity:
		return 1 << 1
	case partner.KindHospital:
		return 1 << 2
	case partner.KindEnterprise, partner.KindStartUp:
		return 1 << 3
	case partner.KindInternational:
		return 1 << 4
	case partner.KindPartyBody:
		return 1 << 5
	}
	return 0
}

// evidencePublic reports whether the kind is a body of one state's public power.
func evidencePublic(k partner.Kind) bool {
	switch k {
	case partner.KindState, partner.KindGovernment, partner.KindMinistry, partner.KindAgency,
		partner.KindDepartment, partner.KindLocality, partner.KindMission:
		return true
	}
	return false
}
