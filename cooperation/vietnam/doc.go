// Package vietnam is the pack of one jurisdiction: everything that holds in
// Viet Nam only stands here, as data with sources, dates and confidence, and
// nothing Vietnamese stands in the packages it builds on.
//
// Laws and lists change. What holds is chosen by the date of the act judged,
// never by today's:
//
//	list, sure := vietnam.TechnologyOn(signed)
//
// A datum that was not seen in a source is not here, and a list that is not
// complete says so. What rests on general knowledge only, or on a
// classification of this project's own, says that too, and is a default to be
// overridden.
package vietnam
