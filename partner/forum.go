package partner

import "github.com/scicoop/scicoop/cooperation/codes"

// Forum is an international body: a code of [Forums]. An open list; unknown
// codes are kept.
type Forum string

// Forums that strategies of cooperation name.
const (
	ForumUN     Forum = "un"
	ForumITU    Forum = "itu"
	ForumWIPO   Forum = "wipo"
	ForumWTO    Forum = "wto"
	ForumOECD   Forum = "oecd"
	ForumWEF    Forum = "wef"
	ForumISO    Forum = "iso"
	ForumIEC    Forum = "iec"
	ForumIAEA   Forum = "iaea"
	ForumUNESCO Forum = "unesco"
	ForumCodex  Forum = "codex"
	ForumACCSQ  Forum = "accsq"
)

// Forums returns the list of international bodies. It holds those that were
// named and is open: extend it with [codes.List.With].
func Forums() *codes.List { return forums.List() }

// Kind returns what sort of organisation the body is: KindInternational for one
// of states, KindStandards for a standards body whose members are not states,
// KindNGO. That is general knowledge; it is empty for other codes.
func (f Forum) Kind() Kind {
	switch f {
	case ForumUN, ForumITU, ForumWIPO, ForumWTO, ForumOECD, ForumIAEA, ForumUNESCO, ForumCodex, ForumACCSQ:
		return KindInternational
	case ForumISO, ForumIEC:
		return KindStandards
	case ForumWEF:
		return KindNGO
	}
	return ""
}

func (f Forum) known() bool { return f.Kind() != "" }
