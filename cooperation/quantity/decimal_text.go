package quantity

import (
	"database/sql/driver"
	"fmt"
	"strings"
)

// AppendText implements [encoding.TextAppender]; what is not stated appends nothing.
func (d Decimal) AppendText(b []byte) ([]byte, error) { return d.append(b), nil }

// MarshalText implements [encoding.TextMarshaler]; what is not stated is empty text.
func (d Decimal) MarshalText() ([]byte, error) { return d.append(make([]byte, 0, 24)), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]: the text of ParseDecimal, or
// empty text for not stated. On an error d is left as it was.
func (d *Decimal) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Decimal{}
		return nil
	}
	v, ok := parseDecimal(string(text))
	if !ok {
		return explainNumber("decimal", string(text), "")
	}
	*d = v
	return nil
}

// Scan implements [database/sql.Scanner]: text, a whole number, or NULL for not
// stated. A NUMERIC column fills up with zeros, which are dropped. A floating-point
// column is refused.
func (d *Decimal) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = Decimal{}
		return nil
	case string:
		return d.UnmarshalText([]byte(trimZeros(v)))
	case []byte:
		return d.UnmarshalText([]byte(trimZeros(string(v))))
	case int64:
		*d = DecimalOf(v)
		return nil
	}
	return wrongColumn("decimal", src)
}

// Value implements [driver.Valuer]: the text, and NULL for not stated.
func (d Decimal) Value() (driver.Value, error) {
	if d.digits == 0 {
		return nil, nil
	}
	return d.String(), nil
}

func wrongColumn(what string, src any) error {
	return fail(what, fmt.Sprintf("%T", src), "is not a column type it can be read from exactly", "use a text or NUMERIC column")
}

// explainNumber says why s is not a number. suffix is what a percentage may be
// wrongly written with.
func explainNumber(what, s, suffix string) *Error {
	const write = "write digits with a point, such as 80, -2.5 or 500000"
	reason, remedy := "is not a decimal number", write
	isNumber := func(t string) bool { _, ok := parseDecimal(t); return ok }
	switch {
	case s == "":
		reason, remedy = "is empty", "leave it out when it is not stated"
	case len(s) > 64:
		reason = "is too long"
	case strings.TrimSpace(s) != s:
		reason, remedy = "has blanks around it", "remove them"
	case suffix != "" && isNumber(strings.TrimSpace(strings.TrimSuffix(s, suffix))):
		reason, remedy = "has a sign after it", "write "+strings.TrimSpace(strings.TrimSuffix(s, suffix))
	case strings.EqualFold(s, "na"), strings.EqualFold(s, "n/a"), strings.EqualFold(s, "nan"), s == "-", strings.EqualFold(s, "null"):
		reason, remedy = "says that the number is not known", "leave it out when it is not stated"
	case s[len(s)-1] == '+' && isNumber(s[:len(s)-1]):
		reason, remedy = "has a plus after it", "write "+s[:len(s)-1]+" with the qualifier more-than or at-least"
	case s[0] == '+' && isNumber(s[1:]):
		reason, remedy = "has a plus sign", "write "+s[1:]
	case s == "-0":
		reason, remedy = "is a negative zero", "write 0"
	case strings.ContainsAny(s, "eE") && strings.Trim(s, "0123456789.+-eE") == "":
		reason = "has an exponent"
	case strings.Contains(s, ",") && strings.Trim(s, "-0123456789.,") == "":
		reason, remedy = "has a comma, which some read as a decimal point and others as grouping",
			"write a point for decimals and no grouping, such as 2.5 or 500000"
	case strings.Count(s, ".") > 1 && strings.Trim(s, "-0123456789.") == "":
		reason, remedy = "groups its digits", "write them without grouping: "+strings.ReplaceAll(s, ".", "")
	case strings.Contains(s, ".") && strings.HasSuffix(s, "0") && isNumber(trimZeros(s)):
		reason, remedy = "ends in zeros after the point", "write "+trimZeros(s)+", or "+
			strings.Replace(s, ".", "", 1)+" if the point was meant to group digits"
	case strings.Trim(s, "-0123456789.") == "" && len(s) >= 19:
		reason, remedy = "has more digits than can be held", "round it to 18 digits or fewer"
	case strings.Trim(s, "-0123456789.") == "" && isNumber(strings.TrimLeft(s, "0")):
		reason, remedy = "begins with a zero", "write "+strings.TrimLeft(s, "0")
	case s[0] == '.' && isNumber("0"+s):
		reason, remedy = "has nothing before the point", "write 0"+s
	}
	return fail(what, s, reason, remedy)
}

// trimZeros takes zeros off the end of a decimal fraction.
func trimZeros(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
