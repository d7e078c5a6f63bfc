package partner

import "github.com/scicoop/scicoop/cooperation/codes"

// Sectors of the OECD Frascati Manual, as [Kind.Frascati] gives them.
const (
	SectorBusiness        = "business-enterprise"
	SectorGovernment      = "government"
	SectorHigherEducation = "higher-education"
	SectorNonProfit       = "private-non-profit"
	SectorWorld           = "rest-of-the-world"
)

// Sectors returns the list of the sectors of the OECD Frascati Manual.
func Sectors() *codes.List { return sectors.List() }

var sectors = codes.Table{
	ID: "frascati-sector", Edition: "2015", Complete: true, WorkingVI: true,
	TitleEN: "Sectors performing research and development", TitleVI: "Khu vực thực hiện nghiên cứu và phát triển",
	Source: "OECD Frascati Manual; general knowledge",
	Entries: []codes.Entry{
		{Code: "business-enterprise", EN: "Business enterprise", VI: "Khu vực doanh nghiệp"},
		{Code: "government", EN: "Government", VI: "Khu vực nhà nước"},
		{Code: "higher-education", EN: "Higher education", VI: "Khu vực giáo dục đại học"},
		{Code: "private-non-profit", EN: "Private non-profit", VI: "Khu vực tư nhân phi lợi nhuận"},
		{Code: "rest-of-the-world", EN: "Rest of the world", VI: "Khu vực nước ngoài"},
	},
}

// ROR returns the organisation type of ROR schema v2 that fits the kind best,
// and "" for a kind that is not in [Kinds].
//
// The mapping is this project's suggestion and loses much: ROR has nine types.
// State, government, ministry, agency, department, locality and mission all
// become government; universities of either sort become education; enterprise
// and start-up become company; centres and institutes become facility, whether
// joint, public or private; what ROR has no word for becomes other. An
// organisation that gives grants also has the type funder in ROR, which the
// kind does not tell, except for foundations and funds.
func (k Kind) ROR() string {
	switch k {
	case KindState, KindGovernment, KindMinistry, KindAgency, KindDepartment, KindLocality, KindMission:
		return "government"
	case KindUniversity, KindInternationalUniversity:
		return "education"
	case KindInstitute, KindJointCentre, KindJointInstitute:
		return "facility"
	case KindEnterprise, KindStartUp:
		return "company"
	case KindFoundation, KindFund, KindFunder:
		return "funder"
	case KindAssociation, KindNGO:
		return "nonprofit"
	case KindHospital:
		return "healthcare"
	case KindArchive:
		return "archive"
	}
	if k.known() {
		return "other"
	}
	return ""
}

// KindOfROR returns the kind that an organisation type of ROR suggests. It is
// the wide reading: government becomes agency, since ROR does not say whether
// it is a ministry. The type funder says what an organisation does, not what
// it is, and gives the kind funder, which does the same. Unknown types give "".
func KindOfROR(kind string) Kind {
	switch kind {
	case "archive":
		return KindArchive
	case "company":
		return KindEnterprise
	case "education":
		return KindUniversity
	case "facility":
		return KindInstitute
	case "funder":
		return KindFunder
	case "government":
		return KindAgency
	case "healthcare":
		return KindHospital
	case "nonprofit":
		return KindNGO
	case "other":
		return KindOther
	}
	return ""
}

// IATI returns the code of the list OrganisationType of IATI 2.03 that fits the
// kind best, and "" where the kind alone does not tell: non-governmental
// organisations and associations are 21, 22, 23 or 24 by where they are based
// and work, hospitals and archives are public (15) or private (70), and funders are
// anything.
//
// The mapping is this project's suggestion. Enterprises become 70 (private
// sector) although the list also tells apart by country (71 to 73), and
// although some belong to the state; research institutes, public or private,
// become 80 with the universities; kinds without a word of their own become 90.
func (k Kind) IATI() string {
	switch k {
	case KindState, KindGovernment, KindMinistry, KindAgency, KindDepartment, KindMission:
		return "10"
	case KindLocality:
		return "11"
	case KindInternational:
		return "40"
	case KindFoundation:
		return "60"
	case KindEnterprise, KindStartUp:
		return "70"
	case KindInstitute, KindUniversity, KindInternationalUniversity, KindJointCentre, KindJointInstitute:
		return "80"
	case KindNGO, KindAssociation, KindHospital, KindArchive, KindFunder:
		return ""
	}
	if k.known() {
		return "90"
	}
	return ""
}

// Frascati returns the sector of the OECD Frascati Manual that fits the kind,
// and "" where the kind alone does not tell, because the sector goes by who
// controls the unit: joint centres, hospitals, networks, funds and the like.
//
// The mapping is this project's suggestion. Research institutes are given as
// government, which holds for those of the state. Sectors are those of the
// organisation's own country: seen from another one, all of them belong to the
// rest of the world.
func (k Kind) Frascati() string {
	switch k {
	case KindEnterprise, KindStartUp:
		return SectorBusiness
	case KindState, KindGovernment, KindMinistry, KindAgency, KindDepartment, KindLocality, KindInstitute:
		return SectorGovernment
	case KindUniversity, KindInternationalUniversity:
		return SectorHigherEducation
	case KindFoundation, KindNGO:
		return SectorNonProfit
	case KindInternational:
		return SectorWorld
	}
	return ""
}
