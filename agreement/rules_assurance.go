package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

var assuranceRules []rule.Rule[Agreement]
