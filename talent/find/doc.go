// Package find answers a need for expertise from a register of experts, with
// the exact best few out of hundreds of thousands.
//
//	ix, err := find.NewIndex(slices.Values(experts), find.Options{})
//	q, err := find.NewQuery(&need, day)
//	for _, m := range ix.Find(q, 20, nil) {
//		fmt.Println(m.Expert, m.Low, m.High, q.Most())
//	}
//
// # What is compared
//
// Of an expert only that is looked at which a consent to the need's purpose
// covers on the day: [talent.Expert.Redact] for those who keep the register.
// Whoever gave no such consent is not found.
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
package find
