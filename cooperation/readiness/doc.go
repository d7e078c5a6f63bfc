// Package readiness holds ladders of readiness, such as the nine technology
// readiness levels, with the evidence that each level asks for, and says how
// far a claim is shown.
//
// A claim is cheap; a level counts as shown only when there is evidence of it
// and of every level below it:
//
//	claims := []readiness.Claim{{
//		Scale: "TRL", Level: readiness.At(6), On: calendar.MustDate("2026-03"),
//		Proofs: []readiness.Proof{{Level: readiness.At(1), Evidence: "S1"}, {Level: readiness.At(2), Evidence: "S2"}},
//	}}
//	a := readiness.TRL().Assess(claims, "", calendar.MustDate("2026-11-21"))
//	a.Claimed // 6
//	a.Proven  // 2
//	a.Gaps    // what is missing from level 3 to level 6
//
// # Scales
//
//   - [TRL]: technology readiness, 1 to 9
//   - [MRL]: manufacturing readiness, 1 to 10
//   - [IRL]: readiness of the integration between two elements, 1 to 9
//   - [CRL]: commercial readiness, 1 to 9
//   - [Absorption]: how far a recipient has made a technology its own, 0 to 5
//
// Other scales are written down as a [ScaleTable]. What the levels are is quoted
// from the sources named in each scale, in this project's own words; which
// evidence a level asks for is this project's working list, a default that a
// caller replaces with a table of its own. Vietnamese labels are working
// translations.
//
// A level says nothing of cost, quality or market beyond what its scale is about.
//
// # What is not known
//
// A level not stated is the zero [Number], which is not level 0. Without a proof
// nothing is shown, and that is not the lowest level either. A proof whose date
// does not tell whether it was there by the day asked about counts for what is
// perhaps shown, and not for what is shown.
package readiness
