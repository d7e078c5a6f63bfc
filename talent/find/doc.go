// Package find answers a need for expertise from a register of experts, with
// the exact best few out of hundreds of thousands.
//
//	ix, err := find.NewIndex(slices.Values(experts), find.Options{}) // experts is a []*talent.Expert
//	q, err := find.NewQuery(&need, day)
//	for _, m := range ix.Find(q, 20, nil) {
//		fmt.Println(m.Expert, m.Low, m.High, q.Most())
//	}
//
// [Judge] says how one expert stands to a need; [Scan] judges all, one by one.
// [Index.Find] gives what Scan gives, in a small part of the time. [Explain] says
// why, of those found and of others, and [Index.Relax] what to give up where
// nobody is found.
//
// # What is compared
//
// Of an expert only that is looked at which a consent to the need's purpose
// covers on the day: [talent.Expert.Redact] for those who keep the register.
// Whoever gave no such consent is not found. Give whole records: of a redacted
// one no consent is left, so that nobody is found.
//
// [Judge] says how one expert stands to a need; [Scan] judges all, one by one.
// [Index.Find] gives what Scan gives, in a small part of the time.
//
// # How the index works
//
// An [Index] cuts the time of an expert's consents into stretches in which what
// may be used is the same; each is a row. It keeps which rows have a field of
// expertise, a country, a language, a mode. What is wanted gives each row a bound
// on what it can be worth. Only rows whose bound is above the worst of the best so
// far are judged, and these exactly: sets and bounds only say whom to pass over.
//
// Of equal matches the one with the lesser identifier comes first, so what is
// found does not depend on the order in which experts were added.
//
// Changes go into small parts beside the large one, which are merged as they grow;
// see [Index.Put] for what that costs. For half a million experts as talenttest
// makes them, an index takes some 60 MB.
//
// # While the register changes
//
// An [Index] knows the days on which the consents on record begin and end, so
// that any day can be asked for. It does not keep the records: when one changes,
// be it that a consent is withdrawn, [Index.Put] or [Index.Remove] tells it.
//
// A program keeps the records beside the index, for names and for Explain.
// Whoever goes leaves the index first, then the records; whoever comes enters the
// records first. Then only a search that is just under way can find somebody
// whose record is gone: leave that one out of the answer.
package find
