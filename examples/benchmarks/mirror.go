package benchmarks

import "time"

// Agreement is agreement.Agreement as a user of go-playground/validator would
// write it: strings, numbers and time.Time, and everything that a tag can say
// said in a tag. Members that no rule asks about are left out.
type Agreement struct {
	ID           string       `validate:"required"`
	Titles       []Wording    `validate:"min=1,dive"`
	Form         string       `validate:"required,form"`
	Parties      []Party      `validate:"unique=Partner,dive"`
	PartiesOpen  bool         `validate:"-"`
	Technologies []Technology `validate:"min=1,unique=Code,dive"`
	Events       []Event      `validate:"min=1,dive"`
	Term         Term
	Funding      []Funding    `validate:"dive"`
	Objectives   []Objective  `validate:"min=1,dive"`
	Obligations  []Obligation `validate:"dive"`
	Languages    []string     `validate:"min=1,unique,dive,bcp47_language_tag"`
	Prevailing   string       `validate:"-"`
	Links        []Link       `validate:"dive"`
	Clauses      Clauses
	Risks        []Risk   `validate:"dive"`
	Sources      []string `validate:"min=1"`
}

// Wording is a text in one language.
type Wording struct {
	Lang  string `validate:"-"`
	Value string `validate:"nfc"`
}

// Party is one side of an agreement.
type Party struct {
	Partner     string       `validate:"required_with=Name"`
	Identifiers []Identifier `validate:"dive"`
	Name        []Wording    `validate:"required_without=Partner"`
	Country     string       `validate:"omitempty,iso3166_1_alpha2"`
	Level       string       `validate:"omitempty,level"`
	Capacity    string       `validate:"omitempty,capacity"`
	Roles       []string     `validate:"min=1,dive,role"`
}

// Identifier is a party's own number in some register.
type Identifier struct {
	Scheme string `validate:"-"`
	Value  string `validate:"-"`
}

// Technology is an area with its share of the whole in basis points.
type Technology struct {
	Code  string `validate:"required"`
	Share *int   `validate:"-"`
}

// Event is one dated act.
type Event struct {
	Kind  string    `validate:"event"`
	On    time.Time `validate:"required"`
	Party string    `validate:"-"`
}

// Term is how long an agreement lasts; spans are ISO 8601 texts.
type Term struct {
	Start   time.Time `validate:"-"`
	End     time.Time `validate:"omitempty,gtefield=Start"`
	Length  string    `validate:"excluded_if=Renewal indefinite"`
	Renewal string    `validate:"required_without_all=Start End Length,omitempty,renewal"`
	Notice  string    `validate:"required_if=Renewal automatic"`
}

// Funding is one line of money; amounts are in minor units.
type Funding struct {
	Kind         string `validate:"omitempty,funding"`
	Payer        string `validate:"-"`
	Minor        int64  `validate:"gte=0"`
	Currency     string `validate:"omitempty,iso4217"`
	HighMinor    *int64 `validate:"omitempty,gtefield=Minor"`
	HighCurrency string `validate:"omitempty,eqfield=Currency"`
	Stage        string `validate:"stage"`
}

// Objective is something the parties want to reach.
type Objective struct {
	Name       []Wording   `validate:"min=1"`
	Indicators []Indicator `validate:"min=1,dive"`
}

// Indicator measures an objective.
type Indicator struct {
	Baseline *Quantity `validate:"-"`
	Target   *Quantity `validate:"required"`
	Actual   *Quantity `validate:"-"`
}

// Quantity is a number with its unit.
type Quantity struct {
	Value string `validate:"-"`
	Unit  string `validate:"-"`
}

// Obligation is a duty that one party owes.
type Obligation struct {
	Duty        []Wording `validate:"min=1"`
	Bearer      string    `validate:"-"`
	Beneficiary string    `validate:"omitempty,nefield=Bearer"`
	Due         time.Time `validate:"required_without=Done"`
	Done        time.Time `validate:"-"`
	Evidence    string    `validate:"required_with=Done"`
}

// Link leads to another agreement.
type Link struct {
	Kind      string `validate:"link"`
	Agreement string `validate:"-"`
}

// Clauses are yes, no, or empty for unknown.
type Clauses struct {
	Termination string `validate:"ne=no"`
	Compliant   string `validate:"required,ne=no"`
}

// Risk is something that may go wrong.
type Risk struct {
	Category    string    `validate:"risk"`
	Likelihood  string    `validate:"omitempty,grade"`
	Consequence string    `validate:"omitempty,grade"`
	Owner       string    `validate:"required"`
	Mitigation  []Wording `validate:"required_if=Likelihood high,required_if=Consequence high"`
}
