package talent

import "github.com/scicoop/scicoop/cooperation/rule"

// linkRules are the rules on links, requests and engagements.
var linkRules = []rule.Rule[Network]{}
