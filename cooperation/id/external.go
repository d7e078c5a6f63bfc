package id

// External is an identifier under which others know an organisation or a
// person: the scheme and the value in canonical form, in JSON an object of two
// members.
//
// The zero value means "none". External is comparable; values made by
// [ParseExternal] are equal when they are the same identifier. Decoding and
// storing never judge a value; [External.Check] does.
type External struct {
	// Scheme is the system the value belongs to; see [Schemes].
	Scheme Scheme `json:"scheme"`
	// Value is the identifier in the canonical form of its scheme.
	Value string `json:"value"`
}

// IsZero reports whether there is no identifier.
func (e External) IsZero() bool { return e == External{} }

// Check gives nil when the value has the canonical form of its scheme and its
// check digits, if it has any, fit. Otherwise the error is a [*SyntaxError];
// [errors.Is] finds [ErrUnknownScheme] in it when the scheme is well-formed but
// not known, so that the value could not be judged.
//
// A right value costs no allocation.
func (e External) Check() error {
	if f := e.fault(); f.reason != "" {
		return e.refuse(f)
	}
	return nil
}

// Valid reports whether Check gives nil, without ever allocating.
func (e External) Valid() bool { return e.fault().reason == "" }

// URL gives the address of the identifier in its register, "" when the register
// has no addresses or the value is not valid. The addresses of GRID are those
// that records carry; they may lead nowhere.
func (e External) URL() string {
	g := e.Scheme.rules()
	if g == nil || g.url == "" || g.check(e.Value) != "" {
		return ""
	}
	return g.url + e.Value
}

// Printed gives the value as it is set in print: ISNI in four groups,
// "0000 0001 2281 955X"; all others as they are.
func (e External) Printed() string {
	v := e.Value
	if e.Scheme != SchemeISNI || len(v) != 16 {
		return v
	}
	return v[:4] + " " + v[4:8] + " " + v[8:12] + " " + v[12:]
}

// fault is what is wrong with an identifier; the zero value is nothing.
type fault struct {
	reason  string
	unknown bool
}

const (
	reasonNone          = "no value"
	reasonScheme        = "not the name of a scheme"
	reasonUnknownScheme = "unknown scheme"
)

func (e External) fault() fault {
	switch g := e.Scheme.rules(); {
	case g == nil && !e.Scheme.wellFormed():
		return fault{reason: reasonScheme}
	case e.Value == "":
		return fault{reason: reasonNone}
	case g == nil:
		return fault{reason: reasonUnknownScheme, unknown: true}
	default:
		return fault{reason: g.check(e.Value)}
	}
}

func (e External) refuse(f fault) *SyntaxError {
	err := &SyntaxError{Scheme: e.Scheme, Text: cut(e.Value), Reason: f.reason, unknown: f.unknown}
	switch f.reason {
	case reasonScheme, reasonUnknownScheme:
		err.Text = cut(string(e.Scheme))
		if f.unknown {
			err.Remedy = "use one of the known schemes, or keep the identifier unjudged"
		} else {
			err.Remedy = "use a name in lower case, such as ror"
		}
	case reasonCheck:
		err.Remedy = "copy the identifier again from its register"
	default:
		if g := e.Scheme.rules(); g != nil {
			err.Remedy = g.remedy
		} else {
			err.Remedy = "give the identifier itself"
		}
	}
	if e.Scheme == SchemeVNPersonal {
		err.Text = ""
	}
	return err
}
