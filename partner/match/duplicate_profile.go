package match

import (
	"cmp"
	"slices"
	"strings"

	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// profile is what of a record is compared with others, in the forms in which
// it is compared. Lists are sorted by what is compared, so that what two
// records have in common is found by going along both.
type profile struct {
	p        *partner.Partner
	ids      []profileID
	names    []profileName // by key; acronyms stand apart
	words    []int32       // positions in names, by words
	drops    []profileDrop // by hash
	acronyms []profileName
	langs    []profileLang
	hosts    []profileWeb
	pages    []profileWeb
	towns    []profileTown
	others   []id.External // by relation, the identifier of the other in canonical form
	classes  uint8         // of kinds
	public   bool
	bodiless bool // belongs to no country by its seat
}

type profileID struct {
	id.External
	at    int32
	valid bool
}

type profileName struct {
	key, words string // words: the telling ones, sorted
	lang       string // base language; empty when not known
	at         int32
	former     bool
}

// profileDrop is the hash of the words of a name, all or all but one.
type profileDrop struct {
	hash uint64
	name int32 // position in names
}

type profileLang struct {
	lang string
	at   int32
}

// profileWeb is a host, or a page below one.
type profileWeb struct {
	value string
	at    int32
	link  bool // of Links, else of Domains
	root  bool // the host is given without a page below it
}

type profileTown struct {
	name string // country and folded name
	at   int32
}

// longest names and addresses are compared by so many of their first bytes.
const profileBytes = 1 << 10

func newProfile(p *partner.Partner) (f profile) {
	f.p = p
	f.identify()
	f.name()
	f.browse()
	for i := range p.Locations {
		l := &p.Locations[i]
		if name := strings.ReplaceAll(text.Fold(profileClip(l.Place)), " ", ""); name != "" {
			f.towns = append(f.towns, profileTown{string(l.Country) + "/" + name, int32(i)})
		}
	}
	if len(p.Relations) > 0 {
		f.others = make([]id.External, len(p.Relations))
	}
	for i := range f.others {
		f.others[i], _ = canonical(p.Relations[i].Identifier)
	}
	slices.SortStableFunc(f.towns, func(a, b profileTown) int { return strings.Compare(a.name, b.name) })
	for _, k := range p.Kinds {
		f.classes |= evidenceKindClass(k)
		f.public = f.public || evidencePublic(k)
		f.bodiless = f.bodiless || k == partner.KindInternational
	}
	return f
}

// profileClip cuts a text to a length that is compared.
func profileClip(s string) string {
	if len(s) > profileBytes {
		return strings.ToValidUTF8(s[:profileBytes], "")
	}
	return s
}

// identify takes the identifiers in canonical form, but no numbers of persons.
func (f *profile) identify() {
	for i := range f.p.Identifiers {
		x, valid := canonical(f.p.Identifiers[i].External)
		if x.Scheme == "" || x.Value == "" || x.Scheme == id.SchemeORCID || x.Scheme == id.SchemeVNPersonal {
			continue
		}
		f.ids = append(f.ids, profileID{x, int32(i), valid})
	}
	slices.SortStableFunc(f.ids, func(a, b profileID) int {
		if c := strings.Compare(string(a.Scheme), string(b.Scheme)); c != 0 {
			return c
		}
		return strings.Compare(a.Value, b.Value)
	})
}

func (f *profile) name() {
	for i := range f.p.Names {
		n := &f.p.Names[i]
		value := profileClip(n.Value)
		key := Key(value)
		if key == "" {
			continue
		}
		x := profileName{key: key, lang: nameLang(n.Lang), at: int32(i), former: n.Kind == partner.NameFormer}
		if n.Kind == partner.NameAcronym || profileCapitals(value) {
			f.acronyms = append(f.acronyms, x)
			continue
		}
		x.words = profileTelling(key, x.lang == "vi" || x.lang == "" && keyVietnamese(value))
		f.names = append(f.names, x)
		if x.lang != "" {
			f.langs = append(f.langs, profileLang{x.lang, x.at})
		}
	}
	byKey := func(a, b profileName) int { return strings.Compare(a.key, b.key) }
	slices.SortStableFunc(f.names, byKey)
	slices.SortStableFunc(f.acronyms, byKey)
	slices.SortStableFunc(f.langs, func(a, b profileLang) int { return strings.Compare(a.lang, b.lang) })
	f.langs = slices.CompactFunc(f.langs, func(a, b profileLang) bool { return a.lang == b.lang })
	f.words = make([]int32, len(f.names))
	for i := range f.words {
		f.words[i] = int32(i)
	}
	slices.SortStableFunc(f.words, func(a, b int32) int { return strings.Compare(f.names[a].words, f.names[b].words) })
	for i := range f.names {
		f.drop(i)
	}
	slices.SortStableFunc(f.drops, func(a, b profileDrop) int { return cmp.Compare(a.hash, b.hash) })
}

// Names of so many telling words are found although one of them differs.
const dropLeast, dropMost = 3, 12

// drop notes the words of name i, all and, if there are more than three, all
// but one.
func (f *profile) drop(i int) {
	words := f.names[i].words
	n := strings.Count(words, " ") + 1
	if n < dropLeast || n > dropMost {
		return
	}
	f.drops = append(f.drops, profileDrop{profileHashOf(classDrop, words), int32(i)})
	if n == dropLeast {
		return
	}
	for from := 0; from < len(words); {
		end := strings.IndexByte(words[from:], ' ')
		h := newProfileHash(classDrop)
		if end < 0 {
			h = h.add(words[:from-1])
			end = len(words) - from
		} else {
			h = h.add(words[:from]).add(words[from+end+1:])
		}
		f.drops = append(f.drops, profileDrop{h.sum(classDrop), int32(i)})
		from += end + 1
	}
}

// profileHash is that of Fowler, Noll and Vo (FNV-1a, 64 bits).
type profileHash uint64

func newProfileHash(class byte) profileHash {
	return profileHash(14695981039346656037).add(string(rune(class)))
}

func (h profileHash) add(s string) profileHash {
	for i := range len(s) {
		h = (h ^ profileHash(s[i])) * 1099511628211
	}
	return h
}

// sum gives the hash; the last bit tells those of names that lack a word.
func (h profileHash) sum(class byte) uint64 {
	if class == classDrop {
		return uint64(h) | 1
	}
	return uint64(h) &^ 1
}

func profileHashOf(class byte, s string) uint64 { return newProfileHash(class).add(s).sum(class) }

// nameLang returns the language of a BCP 47 tag in lower case; "" for und.
func nameLang(tag string) string {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	if tag = strings.ToLower(tag); tag == "und" || tag == "mul" || tag == "zxx" {
		return ""
	}
	return tag
}

// profileCapitals reports whether the name is one short word in capitals, which is
// an acronym whatever it is called. Seven letters on end and more are a name that
// somebody wrote in capitals, such as SIEMENS.
func profileCapitals(s string) bool {
	letters, longest := 0, 0
	if len(s) > 12 {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			letters++
			longest = max(longest, letters)
		case c == ' ' || 'a' <= c && c <= 'z' || c >= 0x80:
			return false
		default:
			letters = 0
		}
	}
	return 0 < longest && longest < 7
}

// profileTelling returns the different words of a key without the idle ones,
// sorted. A key of idle words only is kept as it is.
func profileTelling(key string, vi bool) string {
	idle := evidenceIdle
	if vi {
		idle = evidenceIdleVietnamese
	}
	var room [24]string
	words := room[:0]
	for w := range strings.SplitSeq(key, " ") {
		if w != "" && !idle(w) {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		return key
	}
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

func (f *profile) browse() {
	for i, d := range f.p.Domains {
		if host, _ := profileAddress(profileClip(d)); host != "" {
			f.hosts = append(f.hosts, profileWeb{host, int32(i), false, true})
		}
	}
	for i := range f.p.Links {
		host, page := profileAddress(profileClip(f.p.Links[i].URL))
		if host == "" {
			continue
		}
		if page != "" {
			f.pages = append(f.pages, profileWeb{host + page, int32(i), true, false})
		}
		if !evidencePlatform(host) {
			f.hosts = append(f.hosts, profileWeb{host, int32(i), true, page == ""})
		}
	}
	order := func(a, b profileWeb) int {
		if c := strings.Compare(a.value, b.value); c != 0 {
			return c
		}
		if a.root != b.root {
			if a.root {
				return -1
			}
			return 1
		}
		return 0
	}
	slices.SortStableFunc(f.hosts, order)
	slices.SortStableFunc(f.pages, order)
}

// profileAddress returns the host of an address in lower case, without www and
// port, and the page below it: "" for the first page in whatever language.
func profileAddress(s string) (host, page string) {
	s = strings.TrimSpace(s)
	if i := strings.Index(s, "://"); i >= 0 {
		s = s[i+3:]
	}
	host = s
	if i := strings.IndexAny(s, "/?#"); i >= 0 {
		host, page = s[:i], s[i:]
	}
	if i := strings.IndexByte(host, '@'); i >= 0 {
		host = host[i+1:]
	}
	if i := strings.IndexByte(host, ':'); i >= 0 {
		host = host[:i]
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	host = strings.TrimPrefix(host, "www.")
	if i := strings.IndexByte(host, '.'); i <= 0 || i == len(host)-1 {
		return "", ""
	}
	if i := strings.IndexByte(page, '#'); i >= 0 {
		page = page[:i]
	}
	for page != "" {
		i := strings.LastIndexByte(page, '/')
		if i < 0 || !profileFirstPage(page[i+1:]) {
			break
		}
		page = page[:i]
	}
	return host, page
}

// profileFirstPage reports whether the last step of a path says no more than "the
// page to begin with" or its language.
func profileFirstPage(step string) bool {
	if strings.Contains(step, "?") {
		return false
	}
	name, _, _ := strings.Cut(strings.ToLower(step), ".")
	switch name {
	case "", "index", "home", "default", "welcome", "main", "english":
		return true
	}
	return len(name) == 2 && name[0] >= 'a' && name[0] <= 'z' || len(name) == 5 && name[2] == '-'
}
