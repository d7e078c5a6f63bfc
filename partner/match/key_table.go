package match

import "slices"

// keyShort is an abbreviation, folded, and what it stands for, folded.
type keyShort struct {
	short, full string
	when        keyWhen
}

// keyWhen says where an abbreviation is one; any of several suffices.
type keyWhen uint8

const (
	keyAny    keyWhen = 1 << iota // wherever the word stands
	keyDot                        // with a dot
	keyStroke                     // written with đ
	keyCaps                       // in capitals, beside other words
	keyViet                       // in capitals, beside other words, in a name with Vietnamese letters
	keySplit                      // no abbreviation: a name of a place, written as one word
)

// keyLongest is the length of the longest abbreviation in bytes.
const keyLongest = 8

// keyShorts are the abbreviations, sorted. Version 1, 2026-11.
//
// Source: general usage in the names of organisations in Vietnamese and English,
// and a few of German, French and Spanish; not taken from a published list, so
// the confidence is general. Univ., Inst. and what else several languages share
// is written out in English. Names of Vietnamese places that English writes as
// one word are brought to the two words of Vietnamese.
var keyShorts = [...]keyShort{
	{"abt", "abteilung", keyDot},
	{"acad", "academy", keyAny},
	{"agcy", "agency", keyAny},
	{"akad", "akademie", keyDot},
	{"assn", "association", keyAny},
	{"assoc", "association", keyAny},
	{"bv", "benh vien", keyViet},
	{"cantho", "can tho", keyAny | keySplit},
	{"cd", "cao dang", keyStroke},
	{"cn", "cong nghe", keyViet},
	{"cntt", "cong nghe thong tin", keyCaps},
	{"co", "company", keyDot},
	{"coll", "college", keyAny},
	{"corp", "corporation", keyAny},
	{"cp", "co phan", keyViet},
	{"ctr", "center", keyAny},
	{"cttee", "committee", keyAny},
	{"cty", "cong ty", keyAny},
	{"dalat", "da lat", keyAny | keySplit},
	{"danang", "da nang", keyAny | keySplit},
	{"dept", "department", keyAny},
	{"dev", "development", keyDot},
	{"dh", "dai hoc", keyStroke | keyCaps},
	{"dhbk", "dai hoc bach khoa", keyStroke | keyCaps},
	{"dhqg", "dai hoc quoc gia", keyStroke | keyCaps},
	{"dhqghcm", "dai hoc quoc gia ho chi minh", keyStroke | keyCaps},
	{"dhqghn", "dai hoc quoc gia ha noi", keyStroke | keyCaps},
	{"dhsp", "dai hoc su pham", keyStroke | keyCaps},
	{"div", "division", keyDot},
	{"dpto", "departamento", keyAny},
	{"eng", "engineering", keyDot},
	{"engng", "engineering", keyAny},
	{"esc", "escuela", keyDot},
	{"fac", "faculty", keyDot},
	{"fak", "fakultat", keyDot},
	{"fed", "federal", keyDot},
	{"gd", "giao duc", keyViet},
	{"gd&dt", "giao duc va dao tao", keyAny},
	{"gddt", "giao duc va dao tao", keyStroke},
	{"ges", "gesellschaft", keyDot},
	{"gov", "government", keyDot},
	{"govt", "government", keyAny},
	{"haiphong", "hai phong", keyAny | keySplit},
	{"hanoi", "ha noi", keyAny | keySplit},
	{"hcm", "ho chi minh", keyCaps},
	{"hcmc", "ho chi minh city", keyCaps},
	{"hn", "ha noi", keyViet},
	{"hochsch", "hochschule", keyDot},
	{"hosp", "hospital", keyAny},
	{"hv", "hoc vien", keyViet},
	{"inc", "incorporated", keyAny},
	{"inst", "institute", keyAny},
	{"int", "international", keyDot},
	{"intl", "international", keyAny},
	{"kh", "khoa hoc", keyViet},
	{"kh&cn", "khoa hoc va cong nghe", keyAny},
	{"kh&dt", "ke hoach va dau tu", keyAny},
	{"khcn", "khoa hoc va cong nghe", keyCaps},
	{"khdt", "ke hoach va dau tu", keyStroke},
	{"khkt", "khoa hoc ky thuat", keyCaps},
	{"khtn", "khoa hoc tu nhien", keyCaps},
	{"khxh", "khoa hoc xa hoi", keyCaps},
	{"khxh&nv", "khoa hoc xa hoi va nhan van", keyAny},
	{"khxhnv", "khoa hoc xa hoi va nhan van", keyCaps},
	{"lab", "laboratory", keyAny},
	{"labs", "laboratories", keyAny},
	{"ltd", "limited", keyAny},
	{"mgmt", "management", keyAny},
	{"min", "ministry", keyDot},
	{"mtv", "mot thanh vien", keyViet},
	{"nat", "national", keyDot},
	{"natl", "national", keyAny},
	{"nhatrang", "nha trang", keyAny | keySplit},
	{"nn&ptnt", "nong nghiep va phat trien nong thon", keyAny},
	{"org", "organization", keyDot},
	{"ptnt", "phat trien nong thon", keyCaps},
	{"qg", "quoc gia", keyViet},
	{"rep", "republic", keyDot},
	{"res", "research", keyDot},
	{"saigon", "sai gon", keyAny | keySplit},
	{"sch", "school", keyAny},
	{"sci", "science", keyAny},
	{"soc", "society", keyDot},
	{"tech", "technology", keyDot},
	{"thpt", "trung hoc pho thong", keyCaps},
	{"tn&mt", "tai nguyen va moi truong", keyAny},
	{"tnhh", "trach nhiem huu han", keyAny},
	{"tp", "thanh pho", keyDot | keyViet},
	{"tphcm", "thanh pho ho chi minh", keyAny},
	{"tt", "trung tam", keyViet},
	{"tw", "trung uong", keyViet},
	{"ubnd", "uy ban nhan dan", keyAny},
	{"uni", "university", keyDot},
	{"univ", "university", keyAny},
	{"vietnam", "viet nam", keyAny | keySplit},
	{"vn", "viet nam", keyViet},
}

// keyFind returns the abbreviation, or nil.
func keyFind(folded []byte) *keyShort {
	if len(folded) > keyLongest {
		return nil
	}
	lo, hi := 0, len(keyShorts)
	for lo < hi {
		if m := (lo + hi) / 2; keyShorts[m].short < string(folded) {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(keyShorts) && keyShorts[lo].short == string(folded) {
		return &keyShorts[lo]
	}
	return nil
}

// keyStops are words that join others, folded and sorted; what is a name of
// something in another language, such as the da of Da Nang, is not among them.
// Source and version as above.
var keyStops = [...]string{
	"and", "at", "by", "cho", "cua", "das", "de", "del", "della", "der", "des", "di", "die",
	"e", "el", "en", "et", "fur", "in", "la", "las", "les", "los", "och", "of", "og", "on",
	"pour", "the", "und", "va", "von", "voor", "в", "и", "на", "о", "та", "у",
}

// keyKinds are words that say of what kind an organisation is, and so tell
// little of which one it is; folded and sorted. Source and version as above.
var keyKinds = [...]string{
	"academia", "academie", "academy", "agency", "akademie", "association", "ban", "bo", "cao",
	"center", "centre", "centro", "centrum", "college", "committee", "company", "cong",
	"corporation", "council", "dai", "dang", "department", "enterprise", "facultad", "faculte",
	"faculty", "fondation", "foundation", "fund", "fundacion", "gesellschaft", "gmbh", "group",
	"hoc", "hochschule", "hospital", "incorporated", "institut", "institute", "instituto",
	"instytut", "khoa", "laboratoire", "laboratories", "laboratory", "limited", "ministere",
	"ministerio", "ministerium", "ministry", "office", "organisation", "organization", "school",
	"so", "societe", "society", "tam", "tap", "trung", "truong", "ty", "universidad",
	"universidade", "universita", "universitas", "universitat", "universitatea", "universite",
	"universiteit", "universitet", "universiti", "university", "uniwersytet", "uy", "vien",
	"zentrum", "академия", "академія", "институт", "министерство", "міністерство",
	"университет", "університет", "центр", "інститут",
}

// keyClass says how much a word tells.
type keyClass uint8

const (
	keyTelling keyClass = iota
	keyOfKind           // says of what kind an organisation is
	keyStop             // joins other words
)

// keyClassOf returns the class of a folded word.
func keyClassOf(word string) keyClass {
	if _, ok := slices.BinarySearch(keyStops[:], word); ok {
		return keyStop
	}
	if _, ok := slices.BinarySearch(keyKinds[:], word); ok {
		return keyOfKind
	}
	return keyTelling
}
