package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

var scheduleRules []rule.Rule[Agreement]
