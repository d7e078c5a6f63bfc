package talent

import "github.com/scicoop/scicoop/cooperation/rule"

// recordRules are the rules on contacts, keywords, outputs and metrics.
var recordRules = []rule.Rule[Expert]{}
