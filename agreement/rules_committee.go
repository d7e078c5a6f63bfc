package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

var committeeRules []rule.Rule[Agreement]
