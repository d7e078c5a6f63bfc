package partner

// mapped is what a kind is in one other list. The code stands in Kind.ROR,
// Kind.IATI and Kind.Frascati.
type mapped struct {
	fit    MappingFit
	en, vi string
	among  []string
}

// mappedKind is what a kind is in each of the other lists.
type mappedKind struct {
	kind                Kind
	ror, iati, frascati mapped
}

// all returns the three mappings of a kind; the slices are new.
func (m *mappedKind) all() [3]Mapping {
	one := func(list, code string, x *mapped) Mapping {
		return Mapping{m.kind, list, code, append([]string(nil), x.among...), x.fit, x.en, x.vi}
	}
	return [3]Mapping{
		one(MappedROR, m.kind.ROR(), &m.ror),
		one(MappedIATI, m.kind.IATI(), &m.iati),
		one(MappedFrascati, m.kind.Frascati(), &m.frascati),
	}
}

// What is lost, or why there is no code, where several kinds share it.
const (
	lostNothingEN  = "Nothing is lost."
	lostNothingVI  = "Không mất thông tin."
	lostTierEN     = "Which tier and branch of public power it is."
	lostTierVI     = "Mất thông tin về cấp và ngành của cơ quan nhà nước."
	lostWordEN     = "What it is: the list has no word for it and calls it other."
	lostWordVI     = "Mất thông tin về loại hình: danh mục không có mã riêng, chỉ ghi là loại hình khác."
	lostJointEN    = "That several organisations set it up; the relations to its parents tell."
	lostJointVI    = "Mất thông tin về việc do nhiều tổ chức cùng thành lập; quan hệ với các tổ chức cấp trên cho biết điều này."
	lostYoungEN    = "That it is young and built on an innovation."
	lostYoungVI    = "Mất thông tin về tính khởi nghiệp sáng tạo."
	lostAcademicEN = "Whether it teaches, does research or both."
	lostAcademicVI = "Mất thông tin về việc tổ chức đào tạo, nghiên cứu hay làm cả hai."
	lostSectorEN   = "Which kind of unit of the sector it is."
	lostSectorVI   = "Mất thông tin về loại hình cụ thể trong khu vực."
	byControlEN    = "The sector goes by who controls and finances the unit, which the kind does not tell."
	byControlVI    = "Khu vực phụ thuộc vào cơ quan chi phối và cấp kinh phí; loại hình không cho biết điều này."
	byBaseEN       = "It goes by where the organisation is based and works, which the kind does not tell."
	byBaseVI       = "Phụ thuộc vào nơi đặt trụ sở và phạm vi hoạt động; loại hình không cho biết điều này."
	byOwnerEN      = "It goes by whether it is public or private, which the kind does not tell."
	byOwnerVI      = "Phụ thuộc vào việc tổ chức thuộc khu vực công hay tư nhân; loại hình không cho biết điều này."
	byParentEN     = "It goes with the organisation for which it acts."
	byParentVI     = "Theo tổ chức mà đơn vị này đại diện."
	noUnitEN       = "It is made of units of several sectors, each of which counts by itself."
	noUnitVI       = "Gồm nhiều đơn vị thuộc các khu vực khác nhau, mỗi đơn vị được tính riêng."
)

var (
	mappedExactly  = mapped{fit: MapsExactly, en: lostNothingEN, vi: lostNothingVI}
	mappedTier     = mapped{fit: MapsWider, en: lostTierEN, vi: lostTierVI}
	mappedOther    = mapped{fit: MapsWider, en: lostWordEN, vi: lostWordVI}
	mappedSector   = mapped{fit: MapsWider, en: lostSectorEN, vi: lostSectorVI}
	mappedAcademic = mapped{fit: MapsWider, en: lostAcademicEN, vi: lostAcademicVI}
	mappedJoint    = mapped{fit: MapsWider, en: lostJointEN, vi: lostJointVI}
	mappedYoung    = mapped{fit: MapsWider, en: lostYoungEN, vi: lostYoungVI}
)

// mappings stand in the order of the kinds.
var mappings = [...]mappedKind{
	{KindState, mappedTier, mappedTier, mappedSector},
	{KindGovernment, mappedTier, mappedTier, mappedSector},
	{KindMinistry, mappedTier, mappedTier, mappedSector},
	{KindAgency, mappedTier, mappedTier, mappedSector},
	{KindDepartment, mappedTier, mappedTier, mappedSector},
	{KindLocality, mappedTier, mappedExactly, mappedSector},
	{KindPartyBody, mappedOther, mappedOther,
		mapped{MapsByCase, byControlEN, byControlVI, []string{SectorGovernment, SectorNonProfit}}},
	{KindMission, mappedTier,
		mapped{MapsWider, "That it represents a state abroad.", "Mất thông tin về việc đại diện cho nhà nước ở nước ngoài.", nil},
		mapped{MapsByCase, "It is government at home and the rest of the world where it sits.", "Thuộc khu vực nhà nước ở nước cử và thuộc khu vực nước ngoài ở nước tiếp nhận.", []string{SectorGovernment, SectorWorld}}},
	{KindInternational, mappedOther, mappedExactly,
		mapped{MapsWider, "That it is an organisation of states: the sector holds all that is abroad.", "Mất thông tin đây là tổ chức liên chính phủ: khu vực này gồm mọi đơn vị ở nước ngoài.", nil}},
	{KindStandards, mappedOther, mappedOther,
		mapped{MapsByCase, byControlEN, byControlVI, []string{SectorBusiness, SectorGovernment, SectorNonProfit}}},
	{KindInstitute,
		mapped{MapsOverlapping, "A facility may be a laboratory or an instrument; an institute may have none.", "Loại “facility” có thể là phòng thí nghiệm hoặc thiết bị; viện nghiên cứu có thể không có các cơ sở này.", nil},
		mappedAcademic,
		mapped{MapsOverlapping, "That the institute may be private: government holds for those of the state.", "Mất thông tin về viện ngoài công lập: khu vực nhà nước chỉ đúng với viện của nhà nước.", nil}},
	{KindUniversity,
		mapped{MapsWider, "That it is a university: education holds schools as well.", "Mất thông tin đây là trường đại học: loại “education” gồm cả các cơ sở giáo dục khác.", nil},
		mappedAcademic, mappedSector},
	{KindInternationalUniversity,
		mapped{MapsWider, "That states set it up by agreement.", "Mất thông tin về việc thành lập theo thỏa thuận giữa các quốc gia.", nil},
		mappedAcademic, mappedSector},
	{KindJointCentre, mappedJoint, mappedJoint,
		mapped{MapsByCase, byControlEN, byControlVI, []string{SectorBusiness, SectorGovernment, SectorHigherEducation, SectorNonProfit}}},
	{KindJointInstitute, mappedJoint, mappedJoint,
		mapped{MapsByCase, byControlEN, byControlVI, []string{SectorBusiness, SectorGovernment, SectorHigherEducation, SectorNonProfit}}},
	{KindHospital, mappedExactly,
		mapped{MapsByCase, byOwnerEN, byOwnerVI, []string{"15", "70"}},
		mapped{MapsByCase, byControlEN, byControlVI, []string{SectorBusiness, SectorGovernment, SectorHigherEducation, SectorNonProfit}}},
	{KindArchive, mappedExactly,
		mapped{MapsByCase, byOwnerEN, byOwnerVI, []string{"15", "70"}},
		mapped{MapsByCase, byControlEN, byControlVI, []string{SectorBusiness, SectorGovernment, SectorHigherEducation, SectorNonProfit}}},
	{KindEnterprise, mappedExactly,
		mapped{MapsOverlapping, "That some enterprises belong to the state, and the country in which it is (71 to 73).", "Mất thông tin về doanh nghiệp nhà nước và về nước đặt trụ sở (mã 71 đến 73).", nil},
		mappedSector},
	{KindStartUp, mappedYoung, mappedYoung, mappedYoung},
	{KindIncubator, mappedOther, mappedOther,
		mapped{MapsByCase, byControlEN, byControlVI, []string{SectorBusiness, SectorGovernment, SectorHigherEducation, SectorNonProfit}}},
	{KindCluster, mappedOther, mappedOther, mapped{MapsToNone, noUnitEN, noUnitVI, nil}},
	{KindIntermediary, mappedOther, mappedOther,
		mapped{MapsByCase, byControlEN, byControlVI, []string{SectorBusiness, SectorGovernment, SectorNonProfit}}},
	{KindFoundation,
		mapped{MapsOverlapping, "That it is a foundation: funder says what an organisation does, and some foundations give no grants.", "Mất thông tin đây là quỹ: loại “funder” chỉ cho biết hoạt động tài trợ, mà có quỹ không tài trợ.", nil},
		mappedExactly, mappedSector},
	{KindFund,
		mapped{MapsWider, "That it is a fund: funder holds everyone who gives grants.", "Mất thông tin đây là quỹ: loại “funder” gồm mọi tổ chức tài trợ.", nil},
		mappedOther,
		mapped{MapsByCase, byControlEN, byControlVI, []string{SectorBusiness, SectorGovernment, SectorNonProfit}}},
	{KindFunder, mappedExactly,
		mapped{MapsByCase, "It says what an organisation does, and it may be of any type.", "Chỉ cho biết hoạt động tài trợ; tổ chức có thể thuộc bất kỳ loại hình nào.", nil},
		mapped{MapsByCase, "It says what an organisation does, and it may be of any sector.", "Chỉ cho biết hoạt động tài trợ; tổ chức có thể thuộc bất kỳ khu vực nào.", nil}},
	{KindAssociation,
		mapped{MapsWider, "That it has members.", "Mất thông tin về việc có hội viên.", nil},
		mapped{MapsByCase, byBaseEN, byBaseVI, []string{"21", "22", "23", "24"}},
		mapped{MapsByCase, "It goes by whom it serves: enterprises or households.", "Phụ thuộc vào đối tượng phục vụ: doanh nghiệp hay hộ gia đình.", []string{SectorBusiness, SectorNonProfit}}},
	{KindNGO,
		mapped{MapsWider, "That it is independent of governments.", "Mất thông tin về tính độc lập với chính phủ.", nil},
		mapped{MapsByCase, byBaseEN, byBaseVI, []string{"21", "22", "23", "24"}},
		mappedSector},
	{KindNetwork, mappedOther, mappedOther, mapped{MapsToNone, noUnitEN, noUnitVI, nil}},
	{KindOffice, mappedOther, mappedOther,
		mapped{MapsByCase, byParentEN, byParentVI, nil}},
	{KindOther,
		mapped{MapsOverlapping, "What is other in one list need not be so in another.", "Loại hình khác trong danh mục này chưa chắc là loại hình khác trong danh mục kia.", nil},
		mapped{MapsOverlapping, "What is other in one list need not be so in another.", "Loại hình khác trong danh mục này chưa chắc là loại hình khác trong danh mục kia.", nil},
		mapped{MapsByCase, byControlEN, byControlVI, nil}},
}
