// Package health measures the shape a network of experts is in: what it covers
// and how deep, whom it cannot lose, who bridges it, how it answers, whom it
// overloads. Measures are intervals with evidence: what is not known of a member is not
// counted as zero.
//
//	s := health.New(&network, health.Input{On: day, Home: "VN", Experts: record}) // record finds an expert by id
//	c := s.Coverage(2)           // priority topics with two active experts or more
//	s.Bus(2).First               // how many losses until a topic has fewer
//	s.Response(calendar.Span{Days: 14}).InTime.Interval()
//
//	sheet := s.Sheet(health.Terms{})      // all of them
//	sheet.Report(language.Vietnamese)     // the weak points in words
//	health.Criteria()                     // criteria over sheets, for a score
//
// # What is known
//
// A [Rate] keeps the counts behind it: those known to count, those known not to,
// those not known. An [Interval] has room for every way in which what is not
// known may turn out. Members who are not named, because Size says that there
// are more than Members lists, widen every interval in which they may count.
//
// Of an expert's record only that is used which a consent to the purpose
// (statistics, unless the caller names another) surely covers on the day; the
// rest is not known. Results name experts by their identifiers.
//
// The lists of links, requests and engagements are taken to be whole; only those
// of members and their expertise are not. A record's expertise, where there is
// any and all of it may be used, is taken to be all of it, list by list: an
// expert filed under FORD alone may have any expertise of another list.
//
// # Numbers
//
// Counts and rates are exact. The Gini coefficient, entropy, density and
// betweenness are float64; their bounds hold but for rounding in the last digits.
//
// # Where things stand
//
//   - health.go: the network and its members on a day
//   - interval.go: counts, rates and intervals
//   - topics.go, coverage.go, bus.go, bus_search.go: topics, and what they can lose
//   - response.go, activity.go, ties.go: requests, activity, retention, ties, conversion
//   - load.go, gini.go, diversity.go, spread.go: how evenly load and members are spread
//   - web.go, cut.go, between.go, walk.go: links, components, bridges, betweenness
//   - sheet.go, criteria.go, criteria_shape.go: all of them, and scored
//   - weak.go, report.go: the weak points, and in words
package health
