package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

var registerRules []rule.Rule[Agreement]
