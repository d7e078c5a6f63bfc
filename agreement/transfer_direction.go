package agreement

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/country"
)

// TransferDirection is which way technology goes, seen from one country. It is a
// closed set; the zero value is that it cannot be told.
type TransferDirection uint8

// The directions of a transfer.
const (
	TransferDirectionUnknown TransferDirection = iota
	Inbound                                    // from abroad to the country
	Outbound                                   // from the country abroad
	Domestic                                   // within the country
	Mutual                                     // in and out
	Abroad                                     // between others
)

var directionTexts = [...]string{"unknown", "inbound", "outbound", "domestic", "mutual", "abroad"}

var directionEN = [...]string{"cannot be told", "from abroad", "to abroad", "domestic", "both ways", "between other countries"}

var directionVI = [...]string{"chưa xác định", "từ nước ngoài vào", "từ trong nước ra nước ngoài", "trong nước", "hai chiều", "giữa các nước khác"}

// String returns the direction's text, such as inbound.
func (d TransferDirection) String() string { return printClosed(directionTexts[:], uint8(d)) }

// MarshalText writes the direction's text.
func (d TransferDirection) MarshalText() ([]byte, error) {
	return closedText("direction", directionTexts[:], uint8(d))
}

// UnmarshalText reads the text of a direction and refuses anything else.
func (d *TransferDirection) UnmarshalText(b []byte) error {
	return parseClosed("direction", directionTexts[:], b, (*uint8)(d))
}

// Label returns the direction in words, in Vietnamese where tag asks for it and
// in English otherwise.
func (d TransferDirection) Label(tag language.Tag) string {
	return closedLabel(directionEN[:], directionVI[:], uint8(d), tag)
}

// In reports whether technology comes in, Out whether it goes out.
func (d TransferDirection) In() bool { return d == Inbound || d == Mutual }

// Out reports whether technology goes out.
func (d TransferDirection) Out() bool { return d == Outbound || d == Mutual }

// TransferDirection says which way technology goes under the agreement, seen from
// a country, by the countries of the parties with the roles transferor and
// transferee. An intergovernmental organisation is abroad. Where it cannot be
// told, missing points to the fact that would tell: /parties, where nobody has
// one of the roles, or the country of a party that has.
func (a *Agreement) TransferDirection(home country.Code) (d TransferDirection, missing string) {
	d, at := a.transferDirection(home)
	switch {
	case d != TransferDirectionUnknown:
		return d, ""
	case at < 0:
		return d, "/parties"
	}
	return d, "/parties/" + strconv.Itoa(at) + "/country"
}

// transferDirection gives the index of the party whose country is missing, or -1
// where a role is.
func (a *Agreement) transferDirection(home country.Code) (TransferDirection, int) {
	var gives, takes struct{ home, abroad bool }
	for i := range a.Parties {
		p := &a.Parties[i]
		from, to := p.Has(RoleTransferor), p.Has(RoleTransferee)
		if !from && !to {
			continue
		}
		if p.Country == "" && p.Level != LevelInternational || home == "" {
			return TransferDirectionUnknown, i
		}
		here := p.Country == home
		gives.home, gives.abroad = gives.home || from && here, gives.abroad || from && !here
		takes.home, takes.abroad = takes.home || to && here, takes.abroad || to && !here
	}
	in, out := gives.abroad && takes.home, gives.home && takes.abroad
	switch {
	case !gives.home && !gives.abroad, !takes.home && !takes.abroad:
		return TransferDirectionUnknown, -1
	case in && out:
		return Mutual, -1
	case in:
		return Inbound, -1
	case out:
		return Outbound, -1
	case gives.home:
		return Domestic, -1
	}
	return Abroad, -1
}
