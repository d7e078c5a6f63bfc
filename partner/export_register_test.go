package partner

// Work is how many steps were taken to build the register.
func (x *Register) Work() int { return x.work }
