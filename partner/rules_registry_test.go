package partner_test

func registryExamples() []example {
	return nil
}
