package partner

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

// diligenceText chooses between two languages, English but where tag asks for Vietnamese.
func diligenceText(tag language.Tag, en, vi string) string {
	if base, _ := tag.Base(); base.String() == "vi" {
		return vi
	}
	return en
}

// diligenceDay writes a date into a sentence; in Vietnamese with the word that
// says how exact it is.
func diligenceDay(d calendar.Date, tag language.Tag) string {
	word := ""
	switch {
	case d.IsZero() || d.Approximate():
	case d.Day() > 0:
		word = "ngày "
	case d.Month() > 0:
		word = "tháng "
	case d.Year() > 0:
		word = "năm "
	}
	return diligenceText(tag, "", word) + d.In(tag)
}
