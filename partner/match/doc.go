// Package match finds organisations by name, tells apart those that only look
// alike, brings two records of one organisation together, and holds
// organisations against lists that the caller gives.
//
// # Which organisation is meant?
//
// An [Index] of a list of partners finds by any name in any language, whole or in
// part, with or without marks, abbreviated, in another word order, with a slip of
// the pen, by acronym or initials:
//
//	x := match.NewIndex(partners)
//	for _, c := range x.Find("ĐH. Hue", 10) {
//		fmt.Println(partners[c.At].ID, x.Explain(c, language.Vietnamese))
//	}
//
// The answer is a list of candidates for a person to choose from, never a
// decision: several organisations may have one name. [Tied] says how many at the
// head of the list are equally near. That nothing is found does not say that the
// organisation is not there.
//
// # Are two records one organisation?
//
// [Duplicates] proposes pairs of a list with what speaks for and against each,
// and [Merge] brings one pair together; what contradicts is a [Conflict], what
// has no place is in Merged.Dropped, and all else of both is in the result. To
// compare two lists, put them into one and look at pairs across the border:
//
//	all := append(slices.Clone(ours), theirs...)
//	for _, pair := range match.Duplicates(all).Pairs {
//		if pair.A < len(ours) && pair.B >= len(ours) && pair.Verdict >= match.VerdictLikely {
//			merged, conflicts := match.Merge(&all[pair.A], &all[pair.B])
//			…
//		}
//	}
//
// # Is it on a list?
//
// A [Screener] holds partners against a list that the caller brings;
// [Screener.Record] makes the record to be kept in Partner.Screenings, on which
// partner.Partner.Assess goes.
//
// # How names are compared
//
// [Key] brings a name to the form in which names are compared; its words are
// those of the comparison, and in scripts without blanks each pair of letters is
// a word. A word that few names of the index have weighs more:
//
//	w = ⌊16·log₂(often+all)⌋ - ⌊16·log₂(often)⌋
//
// where often is how many of all names have it (at least one); half of it for
// words of kinds such as university, a quarter for words such as of. A word that
// no name has, but that is a slip away from some, weighs as the lightest of them.
// Words belong together when they are the same (l = 1000) or a slip apart: one
// letter too much, missing or another, or two that changed places, in words of 4 to
// 32 letters without digits (l = 1000 - 1000/letters). With Q the weight of what is
// asked for, N that of the name, and C the sum of l·min(w) of the words that belong
// together, in thousandths,
//
//	score = 970 · (2·C/Q + C/N) / 3
//
// rounded down; less 20 where the words stand in another order, and 100 where
// each of the two has a number that the other lacks. The same key scores 990, the
// same text 1000, and nothing else does. A word in capitals that is made of the
// initials of a name, or a name that is an acronym of what is asked for, scores
// 800. A former name scores 30 less, an acronym 50 less. The score of an
// organisation is that of its best name; below [Floor] it is no candidate. The
// steps are this project's own: they put candidates in order and are no
// probabilities. Scores depend on the names in the index, so those of two indexes
// do not compare.
//
// The index gives what comparing every name would give. It looks only at names
// that have one of the rarer words, and of those at the ones whose weight and
// other words let them reach the last place in the list; so only a query of nothing but common
// words takes it long. It takes about 150 to 210 bytes for each name besides the
// list, and 8 bytes for each organisation for each search at the same time.
//
// # Lists
//
// A [Screener] holds organisations against a list of sanctioned, designated or
// otherwise listed entities: exactly by identifier, and by names as above. A hit
// decides nothing, and that there is none clears only where every entry could be
// compared. The library ships no such list; the caller brings it.
//
// # Files
//
// match.go, reason.go: candidates and why they are. key.go, key_rune.go,
// key_table.go: the form for comparing, with the abbreviations. index.go,
// index_slip.go: the index. find.go, find_query.go, find_score.go: searching.
// duplicate.go, evidence.go: records that may be one organisation. merge.go: two
// records made one. screen.go: organisations against lists. closed.go,
// identifier.go: what all of them share.
package match
