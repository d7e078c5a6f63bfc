package partner_test

func screeningExamples() []example {
	return nil
}
