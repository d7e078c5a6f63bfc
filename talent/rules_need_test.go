package talent

import (
	"testing"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/rule/ruletest"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// sampleNeed returns a need that breaks no rule.
func sampleNeed() *Need {
	return &Need{Wants: []Want{{Technology: technology.MustCode("FORD:2.2"), Weight: 3}}}
}

func TestNeedRules(t *testing.T) {
	ruletest.Run(t, NeedRules(), sampleNeed, []ruletest.Example[Need]{
		{Code: "NEED-WANT-CODE", Break: func(n *Need) { n.Wants[0].Technology = technology.Code{} }, Want: []string{"/wants/0/technology"}},
	}, rule.AsOf(today))
}
