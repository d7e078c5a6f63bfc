package partner_test

func membershipExamples() []example {
	return nil
}
