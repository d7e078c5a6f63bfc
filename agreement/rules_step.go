package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

var stepRules []rule.Rule[Agreement]
