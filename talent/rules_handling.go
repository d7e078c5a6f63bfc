package talent

import "github.com/scicoop/scicoop/cooperation/rule"

// handlingRules are the rules on how parts of a record are to be treated.
var handlingRules = []rule.Rule[Expert]{}
