package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

var transferRules []rule.Rule[Agreement]
