// Package agreement models the agreements of international cooperation in
// science and technology: treaties, memoranda, programmes, contracts.
//
// An [Agreement] is a plain struct with exported fields; its zero value is an
// agreement of which nothing is known. What is uncertain stays uncertain:
// dates may be years, amounts may be bounds, lists may be open, and a fact not
// known is left out, never guessed.
//
//	a := agreement.Agreement{
//		Form:   agreement.FormMoU,
//		Titles: text.Of("Memorandum of understanding on satellite technology", ""),
//		Events: []agreement.Event{
//			{Kind: agreement.EventSigned, On: calendar.MustDate("2019-07")},
//		},
//	}
//	if err := a.Validate(); err != nil { … }         // all that is wrong, in two languages
//	s := a.StatusOn(calendar.MustDate("2021-01-01")) // signed, with what that rests on
//
// # Questions, and where their answers stand
//
// What is it in law? [Agreement.Classify] goes by substance and never by the
// title, with the facts that decided and those that are missing.
//
// Where does it stand? [Agreement.StatusOn] for all, [Agreement.StandingOf] for
// one party, [Agreement.KnownOn] for what was known on an earlier day;
// [Agreement.TermOn], [Agreement.TermEndOn], [Agreement.NextTermOn] and
// [Agreement.NoticeBy] for the term, [Agreement.LayersOn] and [Consolidated] for
// the text through amendments and renewals, [Agreement.ReservationsOn], [Diff].
//
// Who may sign, and what has to be done first? [Register.Empowered] follows
// delegations, [Procedure.StateOf] holds a procedure against the record. Whether
// it may be signed at all is for package agreement/gate to decide.
//
// What is due? [Agreement.Due] lists everything, [WriteICalendar] writes it as a
// calendar; [Committee.StateOn] tells of sessions and actions.
//
// How is it doing, and what next? [Criteria] and [Model] evaluate it,
// [Indicator.Achievement] measures an objective, [Agreement.ActivityOn] tells
// agreements at work from paper ones, [Agreement.ExposureOn] adds up the risks,
// [Recommend] advises on renewal.
//
// What a transfer of technology settles stands in [Transfer]; what technology is
// worth is for package agreement/valuation to estimate.
//
// # Where things stand
//
//   - agreement.go, party.go, event.go, funding.go, objective.go, obligation.go,
//     committee.go, risk.go, step.go, substance.go, assurance.go, transfer.go: the types
//   - lists.go, lists_table.go, *_table.go: the code lists, open to unknown codes
//   - status*.go: the status on a day, folded from events; act.go: who did what when
//   - term.go, notice.go: terms, renewals, notices; known.go: what was known when
//   - reservation.go, consolidate.go, diff.go: reservations, chains, versions
//   - classify.go, nature.go, instrument.go, regime.go, wording.go: what it is in law
//   - authority.go, empowered.go: delegations of power; procedure*.go: steps and clocks
//   - duty*.go, icalendar.go: what is due; committee_*.go: sessions and actions
//   - transfer_*.go: directions, checklists and payments of technology transfer
//   - indicator*.go: how far an objective has come; risk_*.go: levels and exposure
//   - dormancy.go, response.go, renewal*.go: activity, answers, advice on renewal
//   - rules.go, rules_*.go, basis.go: the rules, one literal each, and what they rest on
//   - criteria.go, criteria_*.go: the criteria of evaluation, one literal each
//   - json.go: reading and writing
//
// What only one state's law asks for stands in that state's pack, such as
// cooperation/vietnam, and is added to [Rules] with its With method.
package agreement
