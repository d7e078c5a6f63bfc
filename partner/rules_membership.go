package partner

import "github.com/scicoop/scicoop/cooperation/rule"

var membershipRules = []rule.Rule[Partner]{}
