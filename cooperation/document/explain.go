package document

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxErrText bounds the bytes of all pointers of one list of errors.
const maxErrText = 1 << 20

// problem counts a mistake or, when explaining, describes it.
func (s *scanner) problem(k Kind, at int, reason, remedy string, cause error) {
	if s.mode != explaining {
		s.problems++
		return
	}
	if s.full() {
		return
	}
	if s.private {
		cause = nil
	}
	p := s.pointer()
	s.errText += len(p)
	s.errs = append(s.errs, &Error{Pointer: p, Offset: int64(at), Kind: k, Reason: reason, Remedy: remedy, cause: cause})
}

// stop is problem for a mistake after which nothing can be read.
func (s *scanner) stop(k Kind, at int, reason, remedy string) bool {
	s.problem(k, at, reason, remedy, nil)
	return false
}

// full tells whether no more errors are wanted.
func (s *scanner) full() bool {
	return s.mode == explaining && (len(s.errs) >= MaxErrors || s.errText > maxErrText)
}

// quoted quotes a text and puts a blank after it; of what is private it gives
// nothing.
func (s *scanner) quoted(text string) string {
	if s.private {
		return ""
	}
	return quote(text) + " "
}

// pointer renders the RFC 6901 pointer of the value being read, or of what it
// lies in as far as names may be told.
func (s *scanner) pointer() string {
	var b []byte
	for _, st := range s.path {
		if st.hidden {
			break
		}
		b = append(b, '/')
		if st.start < 0 {
			b = strconv.AppendInt(b, int64(st.end), 10)
			continue
		}
		for _, c := range s.unescape(st) {
			switch c {
			case '~':
				b = append(b, "~0"...)
			case '/':
				b = append(b, "~1"...)
			default:
				b = append(b, c)
			}
		}
	}
	return string(b)
}

// ended reports that the text is over too early, for whatever reason.
func (s *scanner) ended(where string) bool {
	if s.mode == explaining && !s.full() {
		s.errs = append(s.errs, s.endError(where))
	}
	s.problems++
	return false
}

func (s *scanner) endError(where string) *Error {
	e := &Error{Pointer: s.pointer(), Offset: int64(len(s.buf)), Kind: Syntax}
	switch {
	case s.over:
		e.Kind, e.Pointer = Limit, ""
		e.Reason = fmt.Sprintf("the document has more than %d bytes", s.set.bytes)
		e.Remedy = "split it, write one document per line, or raise the limit with MaxBytes"
	case s.fail != nil:
		e.Kind, e.Pointer, e.cause = ReadFailed, "", s.fail
		e.Reason = "reading failed: " + s.fail.Error()
		e.Remedy = "read again from the start"
	case len(s.path) == 0 && s.depth == 0 && where != "inside a text":
		e.Reason = "the document is empty or ends " + where
		if strings.HasPrefix(where, "before anything") {
			e.Reason = "the document is empty"
		}
		e.Remedy = "write at least {}"
	default:
		e.Reason = "the document ends " + where
		e.Remedy = "check that the file is complete"
	}
	return e
}

// unexpected reports the byte at the position.
func (s *scanner) unexpected(want string) bool {
	c := s.peek()
	if c == 0 {
		return s.ended("where " + want + " is expected")
	}
	if s.mode != explaining {
		s.problems++
		return false
	}
	for s.pos+utf8.UTFMax > len(s.buf) && s.fill() {
	}
	r, n := utf8.DecodeRune(s.buf[s.pos:])
	if r == utf8.RuneError && n < 2 {
		return s.stop(Encoding, s.pos, s.badByte(s.pos)+"is not UTF-8", "save the file as UTF-8")
	}
	remedy := "write " + want
	switch {
	case r == '\'' || r == '“' || r == '”' || r == '‘' || r == '’' || r == '«' || r == '`':
		remedy = `use straight double quotes (")`
	case r == '/' || r == '#':
		remedy = "leave comments out: JSON has none"
	case strings.ContainsRune("TFN", r) && want == "a value":
		remedy = "write true, false or null in small letters; there is no NaN and no None"
	case r == 0:
		remedy = "save the file as UTF-8"
	case unicode.IsSpace(r) || r == '\ufeff':
		remedy = "remove this blank: only spaces, tabs and line ends may stand here"
	case r == '+' || r == '.':
		remedy = "start numbers with a digit or a minus sign"
	case r == '"' && strings.HasPrefix(want, "a comma"):
		remedy = "write a comma before it"
	case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_':
		if want == "a value" || strings.HasPrefix(want, "a member name") {
			remedy = "put text in double quotes"
		}
	}
	reason := want + " is expected here"
	if !s.private {
		reason += ", not " + strconv.QuoteRune(r)
	}
	return s.stop(Syntax, s.pos, reason, remedy)
}

func (s *scanner) trailingComma() bool {
	return s.stop(Syntax, s.pos, "nothing follows the comma", "remove the comma")
}

func (s *scanner) badUTF8(start, end int) bool {
	for start < end {
		r, n := utf8.DecodeRune(s.buf[start:end])
		if r == utf8.RuneError && n < 2 {
			break
		}
		start += n
	}
	return s.stop(Encoding, start, s.badByte(start)+"inside a text is not UTF-8", "save the file as UTF-8")
}

// badByte names the byte, and a blank after it.
func (s *scanner) badByte(at int) string {
	if s.private {
		return "a byte "
	}
	return fmt.Sprintf("byte 0x%02x ", s.buf[at])
}

func (s *scanner) tooLong(limit, open int) bool {
	if limit < s.set.text {
		return s.stop(Limit, open, fmt.Sprintf("a member name has more than %d bytes", limit), "use a shorter name")
	}
	return s.stop(Limit, open, fmt.Sprintf("a text has more than %d bytes", limit), "shorten it, or raise the limit with MaxString")
}

func (s *scanner) tooDeep() bool {
	return s.stop(Limit, s.pos, fmt.Sprintf("values are nested more than %d deep", s.set.depth), "flatten the document, or raise the limit with MaxDepth")
}

func (s *scanner) duplicate(at int) {
	if s.mode != explaining {
		s.problems++
		return
	}
	s.problem(DuplicateMember, at, "the member "+s.quoted(s.lastName())+"is given twice", "keep one of the two", nil)
}

func (s *scanner) lastName() string { return string(s.unescape(s.path[len(s.path)-1])) }

// unknownMember counts or reports a member that the struct does not have.
func (s *scanner) unknownMember(known *fields, name []byte, at int) {
	switch s.mode {
	case scanning:
		s.unknown++
		for _, st := range s.path {
			s.told += st.end - max(st.start, 0) + 1
		}
	case explaining:
		if s.lenient {
			return
		}
		reason := "there is no member " + quote(string(name)) + " here"
		if s.private {
			reason = "there is no such member here"
		}
		s.problem(UnknownMember, at, reason, s.unknownRemedy(known, string(name)), nil)
	}
}

func (s *scanner) unknownRemedy(known *fields, name string) string {
	best, least := "", 3
	for _, f := range known.list {
		if strings.EqualFold(f.name, name) {
			return "write " + quote(f.name) + ": upper and lower case count"
		}
		if d := distance(f.name, name); d < least && d < len(f.name) {
			best, least = f.name, d
		}
	}
	more := ""
	if _, ok := known.index["ext"]; ok {
		more = ` or move it into "ext"`
	}
	if s.version.wanted && s.version.newer {
		more += ", or take up what is newer with Report"
	}
	if best != "" {
		return "did you mean " + quote(best) + "? Otherwise remove it" + more
	}
	return "remove it" + more
}

// distance is the number of single letter changes between two names, or a
// large number when it is surely not small.
func distance(a, b string) int {
	if len(a)-len(b) > 2 || len(b)-len(a) > 2 || len(a) > 64 {
		return 100
	}
	var row [70]int
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}

func (s *scanner) wrongType(p *plan, got accept, at int) {
	if s.mode != explaining {
		s.problems++
		return
	}
	found := "nothing"
	switch got {
	case acceptObject:
		found = "an object"
	case acceptArray:
		found = "a list"
	case acceptString:
		found = "text"
	case acceptNumber:
		found = "a number"
	case acceptBool:
		found = "true or false"
	}
	s.problem(WrongType, at, p.expect+" is expected here, not "+found, "write "+p.expect, nil)
}

func (s *scanner) wrongNull(p *plan, at int) {
	if s.mode != explaining {
		s.problems++
		return
	}
	s.problem(WrongType, at, p.expect+" is expected here, not null", "write "+p.expect+" or leave it out", nil)
}

func (s *scanner) wrongLength(want, have, at int) {
	if s.mode != explaining {
		s.problems++
		return
	}
	s.problem(WrongType, at, fmt.Sprintf("a list of %d items is expected here, not of %d", want, have), fmt.Sprintf("write %d items", want), nil)
}

// try puts the value between start and the position into a fresh variable of
// its own type, to see whether it is this one that is not accepted.
func (s *scanner) try(p *plan, got accept, start int) {
	raw := s.buf[start:s.pos]
	if p.how == tryNumber {
		if got != acceptNumber {
			return
		}
		if _, err := strconv.ParseFloat(string(raw), 64); err != nil {
			s.problem(BadValue, start, "the number is too large", "write a smaller number", nil)
		}
		return
	}
	v := reflect.New(p.leaf)
	var err error
	switch p.how {
	case tryJSON:
		if err = v.Interface().(json.Unmarshaler).UnmarshalJSON(slices.Clone(raw)); err != nil {
			s.badValue(start, err)
		}
		return
	case tryText:
		if err = v.Interface().(encoding.TextUnmarshaler).UnmarshalText(unescape(raw[1 : len(raw)-1])); err != nil {
			s.badValue(start, err)
		}
		return
	case tryInner:
		t := reflect.StructOf([]reflect.StructField{{Name: "V", Type: p.leaf, Tag: `json:",string"`}})
		err = json.Unmarshal(slices.Concat([]byte(`{"V":`), raw, []byte("}")), reflect.New(t).Interface())
	default:
		err = json.Unmarshal(raw, v.Interface())
	}
	if err == nil {
		return
	}
	want := p.expect
	switch k := p.leaf.Kind(); {
	case k >= reflect.Int && k <= reflect.Int64:
		want += fmt.Sprintf(" from -2^%d to 2^%[1]d-1", p.leaf.Bits()-1)
	case k >= reflect.Uint && k <= reflect.Uintptr:
		want += fmt.Sprintf(" from 0 to 2^%d-1", p.leaf.Bits())
	case k == reflect.Float32 || k == reflect.Float64:
		want += fmt.Sprintf(" that fits %d bits", p.leaf.Bits())
	}
	s.problem(BadValue, start, want+" is expected here", "write "+want, err)
}

func (s *scanner) badValue(at int, err error) {
	if s.private {
		s.problem(BadValue, at, "the value is not accepted", "write it in the form that the type of the field tells", nil)
		return
	}
	s.problem(BadValue, at, "the value is not accepted: "+err.Error(), "correct it", err)
}
