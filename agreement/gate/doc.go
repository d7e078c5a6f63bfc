// Package gate is the gatekeeper: one call turns what is on record of an
// agreement into a decision, with the reason for each part of it.
//
//	g, err := gate.New(gate.Questions(), gate.Classify(nature))
//	d := g.Decide(&a, calendar.MustDate("2026-11-21"))
//	fmt.Println(d.Outcome) // allow, allow-with-conditions, refer or refuse
//	for _, line := range d.Explain(language.Vietnamese) { … }
//
// A [Question] is one literal: a code for ever, a neutral question in two
// languages, what it rests on, who decides where the record does not, and the
// function that answers it from the record. The answer is a [Finding]: passed
// with evidence, held under conditions, to be referred, refused, not applicable,
// or missing. What is missing is never a pass: it is the zero value, and leads
// to a condition at best.
//
// Questions of principle are answered by [agreement.Assurance]: what some office
// found, on a day, until a day. The latest finding of each office counts; where
// offices disagree, both are shown and the question is referred.
//
// # Law of a state
//
// The questions of this package hold everywhere. What one state's law adds, and
// which instruments it knows, stands in its pack: for Viet Nam
// vietnam.GateQuestions and vietnam.Gate.
//
// # Time
//
// A decision is made on a day from what the record knew on that day, and says
// until when it can be relied on. [Decision.Replay] makes it again from what was
// known then. Only what carries dates can be told apart so: acts, steps,
// findings, tests of technology and fulfilments; the rest of the record is read as it is now, and the
// changes that Replay returns show where that makes a difference.
package gate
