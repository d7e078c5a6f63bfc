package agreement

import "github.com/scicoop/scicoop/cooperation/rule"

var substanceRules []rule.Rule[Agreement]
