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
package find
