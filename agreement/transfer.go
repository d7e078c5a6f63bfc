package agreement

// Transfer is what a contract that transfers technology, or a right to use it,
// settles beside what every agreement does.
type Transfer struct{}
