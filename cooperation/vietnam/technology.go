package vietnam

import (
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/technology"
)

// Technology2025 returns the list of strategic technologies of Decision
// 1131/QĐ-TTg of 12 June 2025, which was replaced in May 2026. Its eleven
// groups are there; its products only as far as they were seen, for groups 1
// to 6. Sources disagree whether it has 35 or 32 groups of products.
func Technology2025() *technology.List { return technology2025.List() }

// Technology2026 returns the list of strategic technologies of Decision
// 21/2026/QĐ-TTg, as far as the press named its contents: it is not complete,
// ten groups are stated, and no number of a group was seen. The day in May 2026
// on which it was issued was not seen.
func Technology2026() *technology.List { return technology2026.List() }

// TechnologyOn returns the list that holds on the date of an act. The answer
// is Unknown, without a list, for an act of May 2026, in which one list
// replaced the other on a day not seen, and No for one before 12 June 2025.
func TechnologyOn(d calendar.Date) (*technology.List, calendar.Truth) {
	return technology.ListOn(d, Technology2025(), Technology2026())
}

// TechnologyToFORD leads from the groups of Decision 1131 to the OECD's fields
// of research and development. It is this project's own mapping.
func TechnologyToFORD() technology.Crosswalk { return technologyToFORD.Crosswalk() }

// TechnologyToCanada leads from the groups of Decision 1131 to Canada's
// sensitive technology research areas. It is this project's own mapping.
func TechnologyToCanada() technology.Crosswalk { return technologyToCanada.Crosswalk() }

// TechnologySensitivity returns the default marks on the groups of Decision
// 1131, and on artificial intelligence in the list that replaced it: high-risk
// where a risk was named (artificial intelligence, 5G), sensitive where the
// group overlaps an area on Canada's list. It is a default with its basis
// stated and no statement of Vietnamese law; override it with
// technology.Sensitivity.With.
func TechnologySensitivity() technology.Sensitivity { return technologySensitivity.Sensitivity() }
