package vietnam

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// authorities is the list of Vietnamese parties of Law 70/2020/QH14, Art. 2(2),
// edition 2026-11. The bodies were seen; who decides was seen for provinces
// only (Art. 18) and is general knowledge elsewhere. Ministries and agencies
// are one row in the law and two here, as they sign at two levels. Vietnamese
// wording is this project's.
var authorities = [...]Authority{
	{
		Code: "state", Level: agreement.LevelState, Basis: agreementParties, Decider: rule.General,
		BodyEN: "State", BodyVI: "Nhà nước",
		DeciderEN: "President of the State", DeciderVI: "Chủ tịch nước",
	},
	{
		Code: "national-assembly", Level: agreement.LevelParliament, Basis: agreementParties, Decider: rule.General,
		BodyEN: "National Assembly", BodyVI: "Quốc hội",
		DeciderEN: "Chairperson of the National Assembly or its Standing Committee", DeciderVI: "Chủ tịch Quốc hội hoặc Ủy ban Thường vụ Quốc hội",
	},
	{
		Code: "government", Level: agreement.LevelGovernment, Basis: agreementParties, Decider: rule.General,
		BodyEN: "Government", BodyVI: "Chính phủ",
		DeciderEN: "Prime Minister", DeciderVI: "Thủ tướng Chính phủ",
	},
	{
		Code: "national-assembly-organ", Level: agreement.LevelParlOrgan, Basis: agreementParties, Decider: rule.General,
		BodyEN:    "Ethnic Council, committees, Secretary General and Office of the National Assembly, bodies of its Standing Committee, State Audit",
		BodyVI:    "Hội đồng Dân tộc, Ủy ban của Quốc hội, Tổng Thư ký Quốc hội, Văn phòng Quốc hội, cơ quan thuộc Ủy ban Thường vụ Quốc hội, Kiểm toán nhà nước",
		DeciderEN: "Head of the body", DeciderVI: "Người đứng đầu cơ quan",
	},
	{
		Code: "central-organ", Level: agreement.LevelCentralOrgan, Basis: agreementParties, Decider: rule.General,
		BodyEN:    "Office of the President, Supreme People's Court, Supreme People's Procuracy",
		BodyVI:    "Văn phòng Chủ tịch nước, Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao",
		DeciderEN: "Head of the body", DeciderVI: "Người đứng đầu cơ quan",
	},
	{
		Code: "ministry", Level: agreement.LevelMinistry, Basis: agreementParties, Decider: rule.General,
		BodyEN: "Ministry", BodyVI: "Bộ",
		DeciderEN: "Minister, after consulting", DeciderVI: "Bộ trưởng, sau khi lấy ý kiến",
	},
	{
		Code: "agency", Level: agreement.LevelAgency, Basis: agreementParties, Decider: rule.General,
		BodyEN: "Ministerial-level agency, government agency", BodyVI: "Cơ quan ngang bộ, cơ quan thuộc Chính phủ",
		DeciderEN: "Head of the agency, after consulting", DeciderVI: "Thủ trưởng cơ quan, sau khi lấy ý kiến",
	},
	{
		Code: "province", Level: agreement.LevelProvince, Basis: agreementParties, Decider: rule.Verified,
		BodyEN: "Provincial People's Council, provincial People's Committee", BodyVI: "Hội đồng nhân dân cấp tỉnh, Ủy ban nhân dân cấp tỉnh",
		DeciderEN: "Chair of the Council or Chair of the Committee (Art. 18)", DeciderVI: "Chủ tịch Hội đồng nhân dân hoặc Chủ tịch Ủy ban nhân dân cấp tỉnh (Điều 18)",
	},
	{
		Code: "department", Level: agreement.LevelDepartment, Basis: agreementParties, Decider: rule.General,
		BodyEN: "General department or department (cục) under a ministry or agency", BodyVI: "Tổng cục, cục thuộc bộ, cơ quan ngang bộ",
		DeciderEN: "Head, with the consent of the minister (Decree 64/2021/NĐ-CP)", DeciderVI: "Người đứng đầu, sau khi được Bộ trưởng đồng ý (Nghị định số 64/2021/NĐ-CP)",
	},
	{
		Code: "provincial-agency", Level: agreement.LevelProvDept, Basis: agreementParties, Decider: rule.General,
		BodyEN: "Specialised agency of a provincial People's Committee (sở)", BodyVI: "Cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh (sở)",
		DeciderEN: "Head, with the consent of the Chair of the provincial People's Committee", DeciderVI: "Người đứng đầu, sau khi được Chủ tịch Ủy ban nhân dân cấp tỉnh đồng ý",
	},
	{
		Code: "district", Level: agreement.LevelDistrict, Heir: agreement.LevelProvince,
		Basis: rule.Basis{
			Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom, Until: districtsUntil,
			EN: "Law on International Agreements 70/2020/QH14, Art. 2(2), until the district level ended (Decree 177/2025/NĐ-CP)",
			VI: "Khoản 2 Điều 2 Luật Thỏa thuận quốc tế số 70/2020/QH14, đến khi không còn cấp huyện (Nghị định số 177/2025/NĐ-CP)",
		},
		BodyEN: "District People's Committee", BodyVI: "Ủy ban nhân dân cấp huyện",
	},
	{
		Code: "border-commune", Level: agreement.LevelCommune, Basis: agreementParties, Decider: rule.General,
		BodyEN: "People's Committee of a commune in a border area", BodyVI: "Ủy ban nhân dân cấp xã ở khu vực biên giới",
		DeciderEN: "Chair, with the consent of the superior authority", DeciderVI: "Chủ tịch, sau khi được cấp trên đồng ý",
	},
	{
		Code: "central-organisation", Level: agreement.LevelAssociation, Basis: agreementParties, Decider: rule.General,
		BodyEN: "Central body of a socio-political, socio-professional or similar organisation", BodyVI: "Cơ quan trung ương của tổ chức chính trị - xã hội, tổ chức xã hội - nghề nghiệp và tổ chức tương tự",
		DeciderEN: "Head of the body", DeciderVI: "Người đứng đầu cơ quan",
	},
	{
		Code: "provincial-organisation", Level: agreement.LevelAssociation, Basis: agreementParties, Decider: rule.General,
		BodyEN: "Provincial body of a socio-political, socio-professional or similar organisation", BodyVI: "Cơ quan cấp tỉnh của tổ chức chính trị - xã hội, tổ chức xã hội - nghề nghiệp và tổ chức tương tự",
		DeciderEN: "Head of the body", DeciderVI: "Người đứng đầu cơ quan",
	},
}
