package partner

import "github.com/scicoop/scicoop/cooperation/rule"

var registryRules = []rule.Rule[Partner]{}
