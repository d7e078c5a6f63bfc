package talent

import "github.com/scicoop/scicoop/cooperation/rule"

// tieRules are the rules on ties.
var tieRules = []rule.Rule[Expert]{}
