package id

// Kind tells apart ids of different things. It is implemented by small empty
// types, one for each kind; a program may add its own:
//
//	type dealKind struct{}
//
//	func (dealKind) Kind() string { return "deal" }
//
//	type Deal = id.ID[dealKind]
type Kind interface {
	comparable
	// Kind is the name of the kind in lower case, such as "partner". It stands
	// in error messages and takes part in [From], so it must never change, and
	// it holds no colon.
	Kind() string
}

// The ids of the entities of this library.
type (
	Partner      = ID[partnerKind]      // an organisation
	Agreement    = ID[agreementKind]    // an agreement or other instrument
	Expert       = ID[expertKind]       // a person in an expert network
	Network      = ID[networkKind]      // a network of experts
	Office       = ID[officeKind]       // a representative office
	Programme    = ID[programmeKind]    // a programme of cooperation
	Strategy     = ID[strategyKind]     // a strategy
	Event        = ID[eventKind]        // a session, visit, signing or similar
	WorkingGroup = ID[workingGroupKind] // a working group or joint committee
	Portfolio    = ID[portfolioKind]    // a portfolio of all the others
)

type (
	partnerKind      struct{}
	agreementKind    struct{}
	expertKind       struct{}
	networkKind      struct{}
	officeKind       struct{}
	programmeKind    struct{}
	strategyKind     struct{}
	eventKind        struct{}
	workingGroupKind struct{}
	portfolioKind    struct{}
)

func (partnerKind) Kind() string      { return "partner" }
func (agreementKind) Kind() string    { return "agreement" }
func (expertKind) Kind() string       { return "expert" }
func (networkKind) Kind() string      { return "network" }
func (officeKind) Kind() string       { return "office" }
func (programmeKind) Kind() string    { return "programme" }
func (strategyKind) Kind() string     { return "strategy" }
func (eventKind) Kind() string        { return "event" }
func (workingGroupKind) Kind() string { return "working-group" }
func (portfolioKind) Kind() string    { return "portfolio" }
