package technology

// CanadaAreas returns Canada's sensitive technology research areas, announced
// on 16 January 2024 and applied from 1 May 2024: eleven areas, of which this
// library holds the names but not the fields within them. Areas 8 to 11 are of
// confidence General. Canada revises the list; pass your own copy where it
// matters.
func CanadaAreas() *List { return canada.List() }

// DefaultSensitivity returns the default marks on Canada's areas: all of them
// [Sensitive], and artificial intelligence [HighRisk]. Every mark states its
// basis and is [Ours]; no law says so. Override with [Sensitivity.With], or
// use marks of your own instead.
func DefaultSensitivity() Sensitivity { return sensitivity.Sensitivity() }
