// Package assign gives items the experts they need: proposals their reviewers,
// tasks their advisers. The total is the best there is, conflicts of interest
// and load limits are never traded against it, and where there are too few
// experts the answer says who is short, by how many, and why.
package assign
