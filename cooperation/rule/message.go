package rule

import (
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// AddMessages puts the English and Vietnamese message of every rule of the set
// into an application's own catalog, keyed by code. The application may add
// further languages to it and give it to a validator with [Messages].
func (s Set[T]) AddMessages(b *catalog.Builder) error {
	for m := range s.All() {
		if err := b.SetString(language.English, string(m.Code), m.EN); err != nil {
			return err
		}
		if err := b.SetString(language.Vietnamese, string(m.Code), m.VI); err != nil {
			return err
		}
	}
	return nil
}

// Message returns what is wrong in the language that fits the tags best:
// a language of the validator's catalog, Vietnamese or English; failing all,
// English. Without tags it is English.
func (v Violation) Message(tags ...language.Tag) string {
	if v.rule == nil {
		return string(v.Code)
	}
	tag, printer := v.rule.book.printer(tags)
	text := v.rule.EN
	vi := isVietnamese(tag)
	if vi {
		text = v.rule.VI
	}
	args := make([]any, len(v.Args))
	for i, a := range v.Args {
		switch a.Kind {
		case ArgInt:
			args[i] = a.Number
		case ArgShare:
			args[i] = string(share(a.Number, decimalMark(vi)))
		case ArgDate:
			args[i] = date(a.Text, vi)
		default:
			args[i] = a.Text
		}
	}
	return printer.Sprintf(message.Key(string(v.Code), text), args...)
}

// BasisText returns the law, standard or practice that the rule rests on.
func (v Violation) BasisText(tags ...language.Tag) string {
	if v.rule == nil {
		return ""
	}
	if tag, _ := v.rule.book.printer(tags); isVietnamese(tag) {
		return v.rule.Basis.VI
	}
	return v.rule.Basis.EN
}

// book finds the language to speak in. It is made when first needed.
type book struct {
	custom  catalog.Catalog
	once    sync.Once
	matcher language.Matcher
	tags    []language.Tag
}

func (b *book) printer(want []language.Tag) (language.Tag, *message.Printer) {
	b.once.Do(func() {
		b.tags = []language.Tag{language.English, language.Vietnamese}
		if b.custom == nil {
			b.custom = catalog.NewBuilder()
		}
		for _, t := range b.custom.Languages() {
			if t != language.English && t != language.Vietnamese && t != language.Und {
				b.tags = append(b.tags, t)
			}
		}
		b.matcher = language.NewMatcher(b.tags)
	})
	_, i, _ := b.matcher.Match(want...)
	return b.tags[i], message.NewPrinter(b.tags[i], message.Catalog(b.custom))
}

func isVietnamese(t language.Tag) bool {
	base, _ := t.Base()
	return base.String() == "vi"
}

// vietnamese reports whether Vietnamese fits the tags better than English.
func vietnamese(tags []language.Tag) bool {
	_, i, _ := language.NewMatcher([]language.Tag{language.English, language.Vietnamese}).Match(tags...)
	return i == 1
}

func decimalMark(vi bool) byte {
	if vi {
		return ','
	}
	return '.'
}

// share writes hundredths of a percent as percent with no trailing zeros.
func share(n int64, mark byte) []byte {
	var b []byte
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if n%100 == 0 {
		return b
	}
	b = append(b, mark, byte('0'+n%100/10))
	if n%10 != 0 {
		b = append(b, byte('0'+n%10))
	}
	return b
}

// date writes EDTF text the way each language writes dates: 2019-07-15 stays
// so in English and becomes 15/07/2019 in Vietnamese. Anything else is kept.
func date(edtf string, vi bool) string {
	if !vi {
		return edtf
	}
	digits, mark := edtf, ""
	if n := len(edtf) - 1; n > 0 && strings.ContainsRune("?~%", rune(edtf[n])) {
		digits, mark = edtf[:n], edtf[n:]
	}
	switch parts := strings.Split(digits, "-"); len(parts) {
	case 2:
		return parts[1] + "/" + parts[0] + mark
	case 3:
		return parts[2] + "/" + parts[1] + "/" + parts[0] + mark
	}
	return edtf
}
