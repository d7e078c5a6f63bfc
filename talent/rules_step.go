package talent

import "github.com/scicoop/scicoop/cooperation/rule"

// stepRules are the rules on the dated stages of members.
var stepRules = []rule.Rule[Network]{}
