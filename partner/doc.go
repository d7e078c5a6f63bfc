// Package partner describes organisations that take part in cooperation: who
// they are, how they belong together, what they can do, what due diligence has
// found, and how well they fit.
//
// A [Partner] is a plain struct; its zero value is a partner of whom nothing is
// known, and every member may stay empty. The shape follows ROR schema v2, with
// dates on relations. It holds no persons and no contact details.
//
//	p, err := partner.Decode(file)
//	fmt.Println(p.Name(language.Vietnamese), p.Country())
//
// Several come with document.Decode[[]partner.Partner] from a list,
// document.Lines[partner.Partner] where each has a line, and ror.Read from a file
// of the registry.
//
// # Is the record right?
//
// [Partner.Validate] judges by the [Rules] that hold everywhere: names,
// identifiers with their check digits, places, dates, relations, evidence, and
// what the answers of due diligence say. A day makes more rules speak:
//
//	v, err := partner.Validator(rule.AsOf(2026_11_21))
//	report := v.Inspect(&p)
//
// # May we work with it?
//
// The question bank ([Questions]) has eighteen questions, each answered with
// yes, no, not applicable or unknown; [Question.Effect] says what an answer
// leads to, [Question.Basis] which guidance of which state asks it
// ([Frameworks]). Unknown is never a pass. [Partner.Assess] weighs them for what
// is undertaken, as deeply as technology, amount, access and partner call for,
// and says what is decided, why, what is still to be asked, and when to look
// again; [Partner.DecisionOn] is the answer in one word.
//
//	a := p.Assess(partner.Engagement{Access: []partner.Access{partner.AccessData}}, day, partner.DefaultDiligence())
//	fmt.Println(a.Explain(language.Vietnamese))
//
// The thresholds of DefaultDiligence are in pounds; an amount in another currency
// calls for the greatest depth until the caller gives thresholds in it
// (DiligencePolicy.Amounts).
//
// [Partner.Screenings] record against which lists it was held; package match
// does that against a list that the caller brings. No list is shipped.
//
// # How well does it fit?
//
// [Criteria] evaluates one partner, [PairCriteria] two of them together, with
// what is not known as an interval:
//
//	m, err := score.New(partner.Criteria().With(partner.Priorities(list)), score.AsOf(2026_11_21))
//	fmt.Println(m.Score(&p)) // 58.1–100.0 %, …
//
// [Fill] answers who of a register could fill a gap: the best, the nearest
// alternatives with what would have to be known to put them ahead, and, when
// nobody meets the conditions, which ones stand in the way.
// [Partner.Peers] finds organisations of the same or a related kind abroad.
//
// # Does it exist, and who is it today?
//
// [Partner.StatusOn] computes from the dates, and from what registers say,
// whether the organisation was active on a day, and says what that rests on.
// Nothing stores a status. A [Register] of many follows them through mergers,
// splits and renamings:
//
//	r := partner.NewRegister(partners)
//	who := r.ResolveOn(id, day)  // itself, its successors, its predecessors, or why nobody can say
//	chain := r.ChainOn(id, day)  // its parents, and theirs
//
// [RegisterRules] judge the records together: circles, relations that only one
// side has, identifiers that two share.
//
// # What weight does it have abroad?
//
// [Partner.MembershipsOn] gives its seats and posts in international bodies
// ([Forums]), [Partner.StandingIn] how far it has come there from adopting
// standards to shaping them. A [TargetList] holds the caller's own target
// enterprises and priority partners.
//
// # Lists
//
// [Kinds], [NameKinds], [RelationKinds], [Successions], [Listings], [Schemes],
// [Questions], [Forums], [Roles] and the others are open lists: a code they lack
// is kept, and a rule reports it. [Mappings] leads from the kinds to those of
// ROR, IATI and the Frascati Manual and back, and says what is lost.
//
// # Files
//
// partner.go holds the types, with registration.go, membership.go and
// screening.go; lists*.go the vocabularies. What is computed stands by theme:
// status*.go, register*.go and resolve*.go; diligence*.go, questions*.go and
// framework*.go; pair*.go, need*.go and gap*.go; peers*.go and mapping*.go;
// forum*.go, ladder*.go and target*.go. rules*.go are the rules, criteria*.go
// the criteria, basis.go what both rest on. Packages ror and match stand
// beside this one.
package partner
