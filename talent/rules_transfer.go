package talent

import "github.com/scicoop/scicoop/cooperation/rule"

// TransferRules returns the rules for the record of a transfer of personal data abroad.
func TransferRules() rule.Set[Transfer] {
	return rule.NewSet("transfer", "1.0.0", nil, transferRules)
}

// TransferValidator builds a validator of transfers with the rules of [TransferRules].
func TransferValidator(opts ...rule.Option) (*rule.Validator[Transfer], error) {
	return rule.New(TransferRules(), opts...)
}

var transferRules = []rule.Rule[Transfer]{
	{
		Code: "TRF-COUNTRY", Severity: rule.Error, Where: "/country",
		EN:    "It is not stated to which country the data go; give the code of the country where they are received or read.",
		VI:    "Chưa nêu quốc gia tiếp nhận dữ liệu; cần ghi mã quốc gia nơi dữ liệu được tiếp nhận hoặc truy cập.",
		Basis: consentBasis,
		Check: func(t *Transfer, _ *rule.Context) (f rule.Faults) {
			if t.Country == "" {
				return f.Here()
			}
			return f
		},
	},
}
