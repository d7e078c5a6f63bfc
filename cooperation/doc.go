// Package cooperation holds what partners, agreements and experts add up to: a
// portfolio of international cooperation in science and technology, with its
// programmes, strategies, events and working groups.
//
// A [Portfolio] is a plain struct and one JSON document; its zero value is
// empty. What is not known is left out, never guessed: figures keep the words
// "more than" and "nearly", lists say when they are open, and two sources that
// disagree are both kept.
//
//	p, err := cooperation.Decode(file)            // strict, within bounds
//	err = p.Validate()                            // nil, or a *rule.Report
//	m := cooperation.ByTechnology(&p, on, cooperation.Slicing{})
//	todo := cooperation.Due(&p, calendar.Period{Start: on, End: on.AddMonths(6)}, on)
//
// # Judging a portfolio
//
// A [Validator] judges every record by the rules of its kind and then all of
// them together: whether references lead somewhere, identifiers are unique,
// chains do not run in circles. Pointers are those of the whole document:
// /agreements/3/parties/0. [Rules] names the sets; a jurisdiction's pack
// replaces one of them:
//
//	rules := cooperation.DefaultRules()
//	rules.Agreement = rules.Agreement.With(pack)
//	v, err := cooperation.NewValidator(rules, rule.AsOf(2026_11_21), rule.Off("TASK-AUTHORITY"))
//	report := v.Inspect(&p)
//
// [PortfolioCriteria] evaluate an [Index], a portfolio with look-ups. Scores
// are intervals: what is missing is neither zero nor a pass.
//
// # On whom does it rest?
//
// An index also tells how concentrated the portfolio is on countries, partners,
// technologies or funders, with bounds where facts are missing, and what would be
// lost without one of them:
//
//	x := cooperation.NewIndex(&p)
//	d := x.DependenceOn(on, cooperation.Counting{By: cooperation.AxisPartner})
//	losses := x.Dropouts(cooperation.AxisCountry, on) // the largest first
//
// # Where things stand
//
//   - portfolio.go, programme.go, strategy.go, task.go, event.go: the types
//   - lists.go, lists_table.go: the code lists, open to unknown codes
//   - clarity.go: the six clarities of a task
//   - index.go, cycle.go: look-ups and what is found across records, in linear time
//   - rules.go, rules_*.go, basis.go: the rules and what they rest on
//   - validator.go: judging a portfolio with all its records
//   - criteria.go, criteria_*.go: the criteria of evaluation
//   - matrix.go, slicer.go: the portfolio by technology and country, with its gaps
//   - dependence*.go: on whom the portfolio depends, and what would be lost
//   - due.go, timeline.go, icalendar.go: what is due when, bars for drawing, calendars
//   - json.go: reading and writing
//
// The folder also holds the vocabulary that all packages of this module use. A
// folder is an address, not a dependency: cooperation imports cooperation/rule
// and not the reverse.
package cooperation
