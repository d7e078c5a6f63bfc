package agreement

import "github.com/scicoop/scicoop/cooperation/codes"

// TransferObject is something that a transfer of technology hands over: a code
// of [TransferObjects].
type TransferObject string

// Objects of a transfer.
const (
	ObjectKnowHow         TransferObject = "know-how"
	ObjectPlan            TransferObject = "plan"
	ObjectProcess         TransferObject = "process"
	ObjectSolution        TransferObject = "solution"
	ObjectParameters      TransferObject = "parameters"
	ObjectDrawings        TransferObject = "drawings"
	ObjectFormula         TransferObject = "formula"
	ObjectSoftware        TransferObject = "software"
	ObjectInformation     TransferObject = "information"
	ObjectData            TransferObject = "data"
	ObjectModel           TransferObject = "model"
	ObjectAlgorithm       TransferObject = "algorithm"
	ObjectRationalisation TransferObject = "rationalisation"
	ObjectMachinery       TransferObject = "machinery" // that goes with one of the others
)

// TransferObjects returns the list of objects of a transfer.
func TransferObjects() *codes.List { return transferObjects.List() }

// TransferForm is within what a technology is transferred: a code of [TransferForms].
type TransferForm string

// Forms of transfer.
const (
	TransferIndependent  TransferForm = "independent"
	TransferInvestment   TransferForm = "investment-project"
	TransferContribution TransferForm = "capital-contribution"
	TransferFranchise    TransferForm = "franchise"
	TransferProperty     TransferForm = "intellectual-property" // assigned or licensed
	TransferMachinery    TransferForm = "machinery-purchase"
	TransferOther        TransferForm = "other"
)

// TransferForms returns the list of forms of transfer.
func TransferForms() *codes.List { return transferForms.List() }

// TransferMethod is how a technology is handed over: a code of [TransferMethods].
type TransferMethod string

// Methods of transfer.
const (
	MethodDocuments TransferMethod = "documents"
	MethodTraining  TransferMethod = "training"
	MethodExperts   TransferMethod = "experts" // sent to put it into operation
	MethodMachinery TransferMethod = "machinery"
	MethodOther     TransferMethod = "other"
)

// TransferMethods returns the list of methods of transfer.
func TransferMethods() *codes.List { return transferMethods.List() }

// Grant is what right passes: a code of [Grants].
type Grant string

// What can pass.
const (
	GrantOwnership Grant = "ownership"
	GrantUse       Grant = "right-of-use"
	GrantBoth      Grant = "ownership-and-use" // ownership of some of it, use of the rest
)

// Grants returns the list of what can pass.
func Grants() *codes.List { return grants.List() }

// PaymentBasis is from what a payment is worked out: a code of [PaymentBases].
type PaymentBasis string

// Bases of payment.
const (
	PaymentLumpSum      PaymentBasis = "lump-sum"
	PaymentInstalment   PaymentBasis = "instalment" // one of several fixed payments
	PaymentUnit         PaymentBasis = "per-unit"   // of what is made with the technology
	PaymentSellingPrice PaymentBasis = "net-selling-price"
	PaymentRevenue      PaymentBasis = "net-revenue"
	PaymentProfit       PaymentBasis = "profit-before-tax"
	PaymentContribution PaymentBasis = "capital-contribution" // the technology is turned into capital
	PaymentInKind       PaymentBasis = "in-kind"
	PaymentMixed        PaymentBasis = "combined" // several of the others, each with a payment of its own
)

// PaymentBases returns the list of bases of payment.
func PaymentBases() *codes.List { return paymentBases.List() }

// Share reports whether a payment on the basis is a share of what the
// technology earns: a royalty.
func (b PaymentBasis) Share() bool {
	return b == PaymentSellingPrice || b == PaymentRevenue || b == PaymentProfit
}

// Ownership is who owns a result: a code of [Ownerships].
type Ownership string

// Who can own a result.
const (
	OwnedByTransferor   Ownership = "transferor"
	OwnedByTransferee   Ownership = "transferee"
	OwnedJointly        Ownership = "joint"
	OwnedByMaker        Ownership = "maker" // who made it
	OwnedByContribution Ownership = "by-contribution"
)

// Ownerships returns the list of who can own a result.
func Ownerships() *codes.List { return ownerships.List() }
