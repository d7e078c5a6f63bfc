package talent

import (
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
)

// sampleTransfer returns a transfer that breaks no rule.
func sampleTransfer() *Transfer { return &Transfer{Country: "DE"} }

func TestTransferRules(t *testing.T) {
	ruletest.Run(t, TransferRules(), sampleTransfer, []ruletest.Example[Transfer]{
		{Code: "TRF-COUNTRY", Break: func(x *Transfer) { x.Country = "" }, Want: []string{"/country"}},
	}, rule.AsOf(today))
}
