package rule

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
	"golang.org/x/text/number"
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
// English. Without tags it is English. What a catalog does not say in its
// language is said in Vietnamese or English.
func (v Violation) Message(tags ...language.Tag) string {
	if s := v.book().say(string(v.Code), v.Args, tags); s != "" {
		return s
	}
	tag := builtin.tag(tags)
	printer := message.NewPrinter(tag, message.Catalog(builtin.empty))
	switch vi := isVietnamese(tag); {
	case v.rule == nil && vi:
		return "Chưa đáp ứng quy tắc " + string(v.Code) + "."
	case v.rule == nil:
		return "Rule " + string(v.Code) + " is broken."
	case vi:
		return printer.Sprintf(v.rule.VI, values(v.Args, tag, printer)...)
	}
	return printer.Sprintf(v.rule.EN, values(v.Args, tag, printer)...)
}

// values are the arguments as the verbs of a message take them.
func values(args Args, tag language.Tag, printer *message.Printer) []any {
	vi := isVietnamese(tag)
	to := make([]any, len(args))
	for i, a := range args {
		switch {
		case a.Kind == ArgInt:
			to[i] = a.Number
		case a.Kind == ArgShare && vi:
			to[i] = string(share(a.Number, ','))
		case a.Kind == ArgShare && tag == language.English:
			to[i] = string(share(a.Number, '.'))
		case a.Kind == ArgShare:
			to[i] = printer.Sprint(number.Decimal(float64(a.Number)/100, number.MaxFractionDigits(2)))
		case a.Kind == ArgDate && vi:
			to[i] = vietnameseDate(a.Text)
		default:
			to[i] = a.Text
		}
	}
	return to
}

// BasisText returns the law, standard or practice that the rule rests on, in
// Vietnamese or English.
func (v Violation) BasisText(tags ...language.Tag) string {
	switch {
	case v.rule == nil:
		return ""
	case isVietnamese(builtin.tag(tags)):
		return v.rule.Basis.VI
	}
	return v.rule.Basis.EN
}

// book finds the language to speak in. It is made when first needed.
type book struct {
	custom  catalog.Catalog // nil in the built-in one
	once    sync.Once
	empty   catalog.Catalog
	matcher language.Matcher
	tags    []language.Tag
}

// builtin speaks the languages that every rule speaks: English and Vietnamese.
var builtin book

// book returns the book of the validator that found the violation.
func (v *Violation) book() *book {
	if v.rule == nil {
		return &builtin
	}
	return v.rule.book
}

// say returns what the application's catalog has under the key; empty if it has
// nothing.
func (b *book) say(key string, args Args, tags []language.Tag) string {
	if b.custom == nil {
		return ""
	}
	tag := b.tag(tags)
	printer := message.NewPrinter(tag, message.Catalog(b.custom))
	return printer.Sprintf(message.Key(key, ""), values(args, tag, printer)...)
}

// tag returns the language that fits best.
func (b *book) tag(want []language.Tag) language.Tag {
	b.once.Do(func() {
		b.empty = catalog.NewBuilder()
		b.tags = []language.Tag{language.English, language.Vietnamese}
		if b.custom != nil {
			for _, t := range b.custom.Languages() {
				if t != language.English && t != language.Vietnamese && t != language.Und {
					b.tags = append(b.tags, t)
				}
			}
		}
		b.matcher = language.NewMatcher(b.tags)
	})
	_, i, _ := b.matcher.Match(want...)
	return b.tags[i]
}

func isVietnamese(t language.Tag) bool {
	base, _ := t.Base()
	return base.String() == "vi"
}

// vietnameseDate writes EDTF text the Vietnamese way, with the word that says
// how exact it is: ngày 15/07/2019, tháng 7/2019, năm 2019. Anything else is kept.
func vietnameseDate(edtf string) string {
	d, mark := edtf, ""
	if n := len(d); n > 0 && strings.IndexByte("?~%", d[n-1]) >= 0 {
		d, mark = d[:n-1], d[n-1:]
	}
	for i := range len(d) {
		if dash := i == 4 || i == 7; dash != (d[i] == '-') || !dash && (d[i] < '0' || d[i] > '9') {
			return edtf
		}
	}
	switch len(d) {
	case len("2019"):
		return "năm " + d + mark
	case len("2019-07"):
		return "tháng " + strings.TrimPrefix(d[5:], "0") + "/" + d[:4] + mark
	case len("2019-07-15"):
		return "ngày " + d[8:] + "/" + d[5:7] + "/" + d[:4] + mark
	}
	return edtf
}
