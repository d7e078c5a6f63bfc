package talent

import "github.com/scicoop/scicoop/cooperation/rule/ruletest"

func officeExamples() []ruletest.Example[Office] { return nil }
