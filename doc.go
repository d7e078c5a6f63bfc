// Package scicoop is the map of a library that models international
// cooperation in science and technology, and nothing else: import the packages
// below it.
//
// # Rooms
//
//   - partner: organisations, their names, identifiers, relations, due diligence
//   - partner/ror: reading and writing the records of the Research Organization
//     Registry
//   - partner/match: finding organisations by name, duplicates, merging records
//   - agreement: treaties, memoranda, programmes, contracts: what they are in law,
//     their life, procedure, duties, evaluation
//   - agreement/gate: the gatekeeper's decision, with its reasons
//   - agreement/valuation: what a technology is worth, as a range
//   - talent: experts and their consent, networks, representative offices
//   - talent/orcid: reading the records of ORCID, writing affiliations
//   - talent/find: the best experts for a need, out of hundreds of thousands
//   - talent/rank: the nearest experts to a text
//   - talent/assign: experts for many items at once, under limits and conflicts
//   - talent/health: the shape a network is in
//   - talent/talenttest: made-up experts and needs, for trying things at scale
//   - cooperation: what they add up to: programmes, strategies, events, the
//     portfolio with its rules across records, re-sliced by technology
//   - cooperation/vietnam: what holds in Viet Nam only: lists, authorities,
//     procedures, holidays, rules
//   - cooperation/rule: declaring and running validation rules
//   - cooperation/score: declaring and running evaluation criteria
//   - cooperation/codes, technology, country, money: vocabularies with dates
//   - cooperation/calendar, quantity, text, id, source: values that may be
//     partial, bounded, multilingual, identified, sourced
//   - cooperation/readiness: ladders of readiness and the evidence each level asks for
//   - cooperation/document: reading and writing JSON strictly
//   - cooperation/icalendar: writing calendars of days (RFC 5545)
//   - examples/portfolio, examples/agreement, examples/partners, examples/experts,
//     examples/assign, examples/rulebook,
//     examples/calendar, examples/schema, examples/minimal: programs that embed it
//
// # Floors
//
// A package imports only from lower floors; edges_test.go holds the imports
// against this list. The folder cooperation holds both the ground floor and the
// roof: a folder is an address, not a dependency.
//
//	0  rule, score, id, calendar, quantity, text, document
//	1  source, codes, icalendar
//	2  country, technology, money, readiness
//	3  partner, partner/ror, partner/match, talent, talent/orcid, talent/find,
//	   talent/rank, talent/assign, talent/health, talent/talenttest, agreement/valuation
//	4  agreement, agreement/gate
//	5  cooperation, cooperation/vietnam
//	6  examples
//
// # Habits
//
// Status is computed from dated events, never stored. What is not known is left
// out and never counted as zero or as a pass. Nothing reads the clock: the
// caller says on which day to judge. An open code list keeps a code it does not
// know, and a rule reports it. Output is the same for the same input.
package scicoop
