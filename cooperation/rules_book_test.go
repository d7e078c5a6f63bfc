package cooperation

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/vietnam"
	"github.com/scicoop/scicoop/partner"
)

func TestAllRules(t *testing.T) {
	r := DefaultRules()
	r.Agreement = r.Agreement.With(vietnam.AgreementRules())
	var order []string
	counts := map[string]int{}
	for set := range r.All() {
		if counts[set]++; counts[set] == 1 {
			order = append(order, set)
		}
	}
	assert.Equal(t, []string{
		"partner 1.0.0", "agreement 1.0.0, vietnam-agreement 1.0.0", "expert 1.0.0", "network 1.0.0", "office 1.0.0",
		"programme 1.0.0", "strategy 1.0.0", "event 1.0.0", "working-group 1.0.0", "portfolio 1.0.0",
	}, order)
	assert.Equal(t, partner.Rules().Len(), counts[order[0]])
	assert.Equal(t, agreement.Rules().Len()+vietnam.AgreementRules().Len(), counts[order[1]])
	assert.Equal(t, PortfolioRules().Len(), counts[order[9]])
	for range r.All() {
		break // a reader may stop
	}
	assert.Empty(t, maps.Collect(Rules{}.All()))
}

func TestAddMessages(t *testing.T) {
	b := catalog.NewBuilder()
	require.NoError(t, DefaultRules().AddMessages(b))
	codes := map[rule.Code]bool{}
	for _, m := range DefaultRules().All() {
		codes[m.Code] = true
	}
	assert.Greater(t, len(codes), 300)
	assert.ElementsMatch(t, []language.Tag{language.English, language.Vietnamese}, b.Languages())
	say := message.NewPrinter(language.Vietnamese, message.Catalog(b))
	assert.Equal(t, "Thỏa thuận thứ 3 có cùng tên gọi, các bên và thời điểm; có thể là một thỏa thuận được ghi hai lần.", say.Sprintf("PTF-AGREEMENT-TWICE", 3))
	assert.NoError(t, Rules{}.AddMessages(b))
}
