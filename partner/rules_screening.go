package partner

import "github.com/scicoop/scicoop/cooperation/rule"

var screeningRules = []rule.Rule[Partner]{}
