package talent

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// Office is a science-and-technology representative office abroad. It answers
// to two superiors at once: the ministry that gives it its tasks and the
// mission whose head it assists.
//
// The zero value is an office of which nothing is known. Offices are not
// comparable; compare their IDs.
type Office struct {
	ID       id.Office     `json:"id,omitzero"`
	Names    text.Text     `json:"names,omitempty"`
	Country  country.Code  `json:"country,omitempty"` // host country
	Place    string        `json:"place,omitempty"`
	Ministry id.Partner    `json:"ministry,omitzero"` // gives the tasks
	Mission  id.Partner    `json:"mission,omitzero"`  // embassy or consulate it belongs to
	Head     id.Expert     `json:"head,omitzero"`     // who leads it
	Opened   calendar.Date `json:"opened,omitzero"`
	Closed   calendar.Date `json:"closed,omitzero"`
	// Duties are codes of [Duties].
	Duties   []Duty         `json:"duties,omitempty"`
	Networks []id.Network   `json:"networks,omitempty"` // expert networks it works with
	Reports  []OfficeReport `json:"reports,omitempty"`
	// ReportsComplete says that Reports are all it made. Otherwise what none of
	// them speaks of is not known rather than not reported.
	ReportsComplete bool               `json:"reportsComplete,omitempty"`
	Sources         []source.Source    `json:"sources,omitempty"`
	Ext             document.Extension `json:"ext,omitzero"`
}

// OfficeReport is one report of an office on what it did for a duty.
type OfficeReport struct {
	Period calendar.Period `json:"period"`
	Filed  calendar.Date   `json:"filed,omitzero"`
	To     []id.Partner    `json:"to,omitempty"`     // superiors to whom it was sent; empty: not known
	Duties []Duty          `json:"duties,omitempty"` // those it reports on
	// Figures are what it counts, as far as it does.
	Figures []OfficeFigure `json:"figures,omitempty"`
}

// OfficeFigure is one count of a report.
type OfficeFigure struct {
	Kind  FigureKind        `json:"kind"`           // code of [FigureKinds]
	Duty  Duty              `json:"duty,omitempty"` // the duty it speaks of
	Value quantity.Quantity `json:"value"`
}
