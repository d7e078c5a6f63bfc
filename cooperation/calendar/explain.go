package calendar

import (
	"strings"
	"unicode"
)

const (
	writeDate  = "write 2019, 2019-07 or 2019-07-15, with ? (uncertain), ~ (approximate) or % (both) at the end if need be"
	leaveOut   = "leave the date out when it is not known"
	notTheDate = "is not a date of EDTF level 1"
)

// unknownWords are what lists write where there is no date, in lower case.
var unknownWords = [...]string{
	"na", "n/a", "n.a.", "n.a", "nd", "n.d.", "n.d", "none", "null", "nil", "unknown", "tbd", "tbc",
	"-", "--", "---", "–", "—", "?", ".", "..", "0", "0000", "00/00/0000", "0000-00-00", "xxxx", "xxxx-xx", "xxxx-xx-xx",
	"không rõ", "chưa rõ", "không có", "chưa có",
}

// explainDate says why s is not a date. It is called only after parseDate has
// refused s, so it may take its time.
func explainDate(s string) *Error {
	reason, remedy := dateFault(s)
	return fail("date", s, reason, remedy)
}

func dateFault(s string) (reason, remedy string) {
	if s == "" {
		return "is empty", leaveOut
	}
	if len(s) > 64 {
		return "is too long for a date", writeDate
	}
	if t := strings.TrimSpace(s); t != s {
		return "has blanks around it", insteadOr(t, "remove them")
	}
	lower := strings.ToLower(s)
	for _, w := range unknownWords {
		if lower == w {
			return "says that the date is not known", leaveOut
		}
	}
	if t := strings.NewReplacer("–", "-", "−", "-", "‐", "-", "‑", "-").Replace(s); t != s {
		return "is written with dashes that are not plain hyphens", insteadOr(t, writeDate)
	}
	if t := strings.ToUpper(s); t != s && strings.ContainsAny(s, "x") && valid(t) {
		return "writes x for an unknown digit", "write " + t
	}
	if p, ok := parsePeriod(s); ok && !p.IsZero() {
		return "is a period, not a date", "give it where a period is asked for, or write one of its ends"
	}
	if strings.ContainsAny(s, "?~%") {
		return qualifierFault(s)
	}
	if r, m := numericFault(s); r != "" {
		return r, m
	}
	if strings.Contains(s, "X") {
		return unspecifiedFault(s)
	}
	if len(s) > 10 && (s[10] == 'T' || s[10] == 't' || s[10] == ' ') && valid(s[:10]) {
		return "has a time of day", "write " + s[:10] + ", or the day it was in the place concerned"
	}
	if s[0] == '-' || s[0] == 'Y' {
		return "is outside the years 0001 to 9999", "dates of cooperation need four digits: " + writeDate
	}
	for _, w := range [...]string{"circa", "ca.", "ca ", "c.", "about", "around", "khoảng"} {
		if strings.HasPrefix(lower, w) {
			return "says in words that it is approximate", "write ~ after the date, such as 2019~"
		}
	}
	if strings.ContainsFunc(s, unicode.IsLetter) {
		return "has words in it", "write digits in the order year-month-day, such as 2019-07-15"
	}
	return notTheDate, writeDate
}

func valid(s string) bool {
	_, ok := parseDate(s)
	return ok
}

// insteadOr proposes t when that is a date, and other when it is not.
func insteadOr(t, other string) string {
	if valid(t) {
		return "write " + t
	}
	return other
}

func qualifierFault(s string) (reason, remedy string) {
	bare := strings.TrimRight(s, "?~%")
	if !strings.ContainsAny(bare, "?~%") {
		tail := s[len(bare):]
		if len(tail) == 1 {
			return dateFault(bare)
		}
		return "has more than one mark of doubt", insteadOr(bare+"%", writeDate)
	}
	return "marks a part of the date as doubtful, which is EDTF level 2",
		"put one mark at the end, for the whole date: ? (uncertain), ~ (approximate) or % (both)"
}

func unspecifiedFault(s string) (reason, remedy string) {
	if len(s) == 10 && s[4:8] == "-XX-" && number(s[:4]) > 0 && number(s[8:]) > 0 {
		return "has a day but no month, which EDTF level 1 cannot say",
			"write " + s[:4] + " or " + s[:4] + "-XX-XX, and keep the day in a note"
	}
	return "has X where EDTF level 1 has none",
		"X may stand for the last one or two digits of a year (195X, 19XX), or for all that follows a year or a month (2010-XX, 2010-XX-XX, 2010-04-XX)"
}

// numericFault explains texts made of numbers and one kind of separator.
func numericFault(s string) (reason, remedy string) {
	if len(s) == 8 && number(s) >= 0 {
		return "has no hyphens", insteadOr(s[:4]+"-"+s[4:6]+"-"+s[6:], writeDate)
	}
	for _, sep := range [...]string{"-", "/", "."} {
		part := strings.Split(s, sep)
		if len(part) < 2 || len(part) > 3 {
			continue
		}
		for _, p := range part {
			if p == "" || len(p) > 4 || number(p) < 0 {
				return "", ""
			}
		}
		if len(part[len(part)-1]) == 4 {
			return dayFirst(part)
		}
		if len(part[0]) == 4 {
			return yearFirst(sep, part)
		}
		return "does not say which number is the year", writeDate
	}
	return "", ""
}

// dayFirst explains 06/03/1991 and 07/2019. Both orders of day and month are in
// use, so both readings are named.
func dayFirst(part []string) (reason, remedy string) {
	year := part[len(part)-1]
	if len(part) == 2 {
		if len(part[0]) == 4 {
			return "is not one date", "write a period, " + part[0] + "/" + year + ", where one is asked for"
		}
		return "does not begin with the year", insteadOr(year+"-"+pad(part[0]), writeDate)
	}
	a := year + "-" + pad(part[1]) + "-" + pad(part[0]) // day first
	b := year + "-" + pad(part[0]) + "-" + pad(part[1]) // month first
	switch {
	case a == b || valid(a) && !valid(b):
		return "does not begin with the year", insteadOr(a, writeDate)
	case valid(b) && !valid(a):
		return "does not begin with the year", "write " + b
	case valid(a) && valid(b):
		return "can be read with the day first or with the month first",
			"write " + a + " or " + b + ", whichever the source means"
	}
	return "is not a day of any month", writeDate
}

func yearFirst(sep string, part []string) (reason, remedy string) {
	month := number(part[1])
	text := part[0]
	for _, p := range part[1:] {
		text += "-" + pad(p)
	}
	switch {
	case number(part[0]) == 0:
		return "has the year 0", "years run from 0001 to 9999; " + leaveOut
	case len(part[1]) > 2:
		return notTheDate, writeDate
	case month == 0:
		return "has the month 0", "write " + part[0] + " when only the year is known"
	case month >= 21 && month <= 41 && len(part) == 2:
		return "is a season or another part of the year",
			"write " + part[0] + ", or a period of months where one is asked for"
	case month > 12:
		return "has a month that does not exist", "months run from 01 to 12"
	case len(part) == 3 && number(part[2]) == 0:
		return "has the day 0", "write " + part[0] + "-" + pad(part[1]) + " when only the month is known"
	case !valid(text):
		return "has a day that this month does not have", "correct the day, or write " + part[0] + "-" + pad(part[1])
	case sep != "-":
		return "is not written with hyphens", "write " + text
	}
	return "needs two digits for the month and two for the day", "write " + text
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// explainPeriod says why s is not a period.
func explainPeriod(s string) *Error {
	reason, remedy := periodFault(s)
	return fail("period", s, reason, remedy)
}

const writePeriod = "write 2024/2026, 2024-10/.. (no end), ../2026 (no beginning) or 2024/ (end not known)"

func periodFault(s string) (reason, remedy string) {
	switch {
	case s == "":
		return "is empty", "leave the period out when it is not known"
	case len(s) > 64:
		return "is too long for a period", writePeriod
	case valid(s):
		return "is one date", "write " + s + "/" + s + " if the period begins and ends with it"
	case s == "/" || s == "../.." || s == "../" || s == "/..":
		return "has no date", "leave the period out when it is not known"
	}
	t := strings.NewReplacer("–", "-", " ", "", "−", "-", "—", "-").Replace(s)
	if len(t) == 9 && t[4] == '-' && valid(t[:4]) && valid(t[5:]) {
		return "is written with a hyphen", "write " + t[:4] + "/" + t[5:]
	}
	a, b, found := strings.Cut(s, "/")
	if !found {
		return "has no slash between its two dates", writePeriod
	}
	switch strings.ToLower(b) {
	case "open", "now", "present", "ongoing", "nay", "hiện nay":
		return "says in words that it has no end", "write " + a + "/.."
	}
	if strings.HasPrefix(b, "P") || strings.HasPrefix(a, "P") {
		return "has a length in place of a date", "write both dates"
	}
	for _, part := range [...]string{a, b} {
		if part == "" || part == ".." || valid(part) {
			continue
		}
		if strings.Contains(part, "/") {
			return "has more than one slash", writePeriod
		}
		r, m := dateFault(part)
		return "its date " + cut(part) + " " + r, m
	}
	return "is not a period of EDTF level 1", writePeriod
}
