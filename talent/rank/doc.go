// Package rank orders experts by how near the texts they have (outputs, profile,
// keywords) are to the text of a document, such as the title and abstract of a
// proposal.
//
//	ix := rank.NewIndex(slices.Values(profiles), rank.Options{})
//	for _, s := range ix.Rank(rank.Doc{Title: title, Abstract: abstract}, 10) {
//		fmt.Println(s.Expert, s.Near, s.Why)
//	}
//
// # What it says, and what not
//
// Nearness says that two texts use the same words. It says nothing of how good
// an expert or a work is, counts no citations and knows no journals; use it to
// find whom to look at, and let people judge (San Francisco Declaration on
// Research Assessment, 2012). An expert whose work is written in other words, or
// whose texts the index does not hold, may know more than the first of the list.
// Where there is nothing to compare the nearness is zero and [State] says why:
// that zero is no judgement.
//
// # Personal data
//
// An index is built from personal data and is personal data. Give it only what
// the experts' consents let through: see [ProfileOf]. An explanation holds
// identifiers, places in the list of outputs, and words of the document; it never
// repeats what stands in an expert's texts elsewhere.
//
// # How it is counted
//
// Words are brought to one form (Unicode NFKC, small letters, English words cut
// to their stem); those that stand everywhere are left out. Pairs of words that
// follow each other count too, if more than one text has them; in a Vietnamese
// text, where a word is often two syllables, pairs count more than syllables. Of
// scripts that write no blanks every two neighbouring characters are taken.
//
// A term weighs the root of how often it stands in a text, three times for each
// time in the title, times the logarithm of how rare it is among the texts, to
// the power of 1.25. The nearness of a document to a text is the cosine of their
// terms, so that neither gains by being long; words of the document that no text
// has count as the rarest. To a quarter counts a second cosine: that of the text
// and the 64 terms that weigh most in the five texts nearest to the document. It
// sees that two texts speak of one thing in different words, and less the less
// near those five are.
//
// The nearness of an expert is the mean of the expert's five nearest texts, or of
// all where there are fewer: a text that is not there is not known, and no zero.
// More than five are no advantage, but of one or two texts the mean says little:
// look at how many there are.
//
// The numbers of one index compare both ways: experts for one document, and
// documents for one expert. Numbers of two indexes do not compare. [Loss] measures
// an order against what experts said of themselves.
//
// Across languages only what both write alike is shared, unless texts that stand
// in both languages, of experts or in [Options.Background], teach which words
// belong together.
package rank
