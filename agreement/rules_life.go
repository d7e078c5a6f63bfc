package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

var lifeRules []rule.Rule[Agreement]
