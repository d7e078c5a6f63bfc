package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

var indicatorRules []rule.Rule[Agreement]
