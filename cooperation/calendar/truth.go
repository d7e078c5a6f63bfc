package calendar

// Order is the answer to "which came first?". It is a closed set; the zero value
// is CannotSay. Before, Same and After are only given when they are certain.
type Order int8

// The answers of [Date.Compare].
const (
	CannotSay Order = iota // the dates do not settle it
	Before                 // surely earlier
	Same                   // surely the same day
	After                  // surely later
)

var orderText = [...]string{"cannot-say", "before", "same", "after"}

// String returns "cannot-say", "before", "same" or "after".
func (o Order) String() string {
	if o < 0 || int(o) >= len(orderText) {
		return "invalid"
	}
	return orderText[o]
}

// AppendText implements [encoding.TextAppender] with the text of String.
func (o Order) AppendText(b []byte) ([]byte, error) {
	if o < 0 || int(o) >= len(orderText) {
		return b, fail("order", "", "is none of the four orders", "use CannotSay, Before, Same or After")
	}
	return append(b, orderText[o]...), nil
}

// MarshalText implements [encoding.TextMarshaler].
func (o Order) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (o *Order) UnmarshalText(text []byte) error {
	for i, s := range orderText {
		if string(text) == s {
			*o = Order(i)
			return nil
		}
	}
	return fail("order", string(text), "is none of the four orders",
		"write cannot-say, before, same or after")
}

// Truth is the answer to a yes-or-no question about facts that may not be known.
// It is a closed set; the zero value is Unknown.
type Truth int8

// The three truth values.
const (
	Unknown Truth = iota // what is known does not settle it
	Yes                  // surely so
	No                   // surely not so
)

var truthText = [...]string{"unknown", "yes", "no"}

// String returns "unknown", "yes" or "no".
func (t Truth) String() string {
	if t < 0 || int(t) >= len(truthText) {
		return "invalid"
	}
	return truthText[t]
}

// AppendText implements [encoding.TextAppender] with the text of String.
func (t Truth) AppendText(b []byte) ([]byte, error) {
	if t < 0 || int(t) >= len(truthText) {
		return b, fail("truth", "", "is none of the three truth values", "use Unknown, Yes or No")
	}
	return append(b, truthText[t]...), nil
}

// MarshalText implements [encoding.TextMarshaler].
func (t Truth) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it takes what String prints.
func (t *Truth) UnmarshalText(text []byte) error {
	for i, s := range truthText {
		if string(text) == s {
			*t = Truth(i)
			return nil
		}
	}
	return fail("truth", string(text), "is none of the three truth values", "write unknown, yes or no")
}

// TruthOf turns a plain bool into Yes or No.
func TruthOf(b bool) Truth {
	if b {
		return Yes
	}
	return No
}

// Not returns Yes for No, No for Yes, and Unknown for Unknown.
func (t Truth) Not() Truth {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	}
	return Unknown
}

// And is No when either is No, Yes when both are Yes, and Unknown otherwise.
func (t Truth) And(o Truth) Truth {
	switch {
	case t == No || o == No:
		return No
	case t == Yes && o == Yes:
		return Yes
	}
	return Unknown
}

// Or is Yes when either is Yes, No when both are No, and Unknown otherwise.
func (t Truth) Or(o Truth) Truth {
	switch {
	case t == Yes || o == Yes:
		return Yes
	case t == No && o == No:
		return No
	}
	return Unknown
}
