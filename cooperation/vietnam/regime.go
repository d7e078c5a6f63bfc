package vietnam

import (
	"iter"
	"slices"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Regimes returns what Vietnamese law says about kinds of instruments, one entry
// for each state of the law, in order of time. It begins on 1 July 2021 with the
// Law on International Agreements: of the Ordinance of 2007 too little was seen.
// Give a changed copy to [agreement.Agreement.ClassifyBy] to judge otherwise.
func Regimes() iter.Seq[agreement.Regime] {
	return func(yield func(agreement.Regime) bool) {
		for i := range regimes {
			r := regimes[i]
			r.Sovereign, r.Bodies = slices.Clone(r.Sovereign), slices.Clone(r.Bodies)
			r.Excluded, r.Reserved = slices.Clone(r.Excluded), slices.Clone(r.Reserved)
			if !yield(r) {
				return
			}
		}
	}
}

// Regime returns what Vietnamese law says about kinds of instruments for what is
// signed on a date. It is false for a date before 1 July 2021, and for one too
// vague to choose by.
func Regime(on calendar.Date) (agreement.Regime, bool) {
	for r := range Regimes() {
		if on.Compare(calendar.FromYMD(int32(r.From)).AddDays(-1)) == calendar.After &&
			(r.Until == 0 || on.Compare(calendar.FromYMD(int32(r.Until)).AddDays(1)) == calendar.Before) {
			return r, true
		}
	}
	return agreement.Regime{}, false
}

// Classify tells what an agreement is in Vietnamese law, by the law of the days
// of signing that [agreement.SigningDays] gives. What was signed before 1 July
// 2021, or nobody knows when, cannot be told.
func Classify(a *agreement.Agreement) agreement.Classification {
	first, last := agreement.SigningDays(a)
	return a.ClassifyBy(regimes[:], first, last)
}

// ClassifyOn is Classify for what may not be signed yet: a draft is judged by the
// law of the day.
func ClassifyOn(a *agreement.Agreement, on calendar.Date) agreement.Classification {
	from, until := agreement.LawDays(a, on)
	return a.ClassifyBy(regimes[:], from, until)
}

// What the regimes rest on beside the bases of the rules.
var (
	treatyMatters = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on Treaties 108/2016/QH13, amended by Law 137/2025/QH15: matters of treaties in the name of the State; Law on International Agreements 70/2020/QH14: no agreement on what must be settled by treaty",
		VI: "Luật Điều ước quốc tế số 108/2016/QH13 (được sửa đổi, bổ sung bởi Luật số 137/2025/QH15): nội dung điều ước quốc tế nhân danh Nhà nước; Luật Thỏa thuận quốc tế số 70/2020/QH14: không ký kết thỏa thuận quốc tế về nội dung phải ký kết điều ước quốc tế",
	}
	treatyMattersEarlier = rule.Basis{
		Kind: rule.Law, Confidence: rule.Partly, From: agreementsFrom,
		EN: "Matters that Ordinance 33/2007/PL-UBTVQH11 (until 30 June 2021) kept from international agreements, seen in part; that the Law of 2020 does too was not seen",
		VI: "Nội dung Pháp lệnh số 33/2007/PL-UBTVQH11 (đến ngày 30/6/2021) không cho phép ký kết thỏa thuận quốc tế, đối chiếu một phần; chưa đối chiếu quy định tương ứng của Luật năm 2020",
	}
	communes = rule.Basis{
		Kind: rule.Law, Confidence: rule.Verified, From: agreementsFrom,
		EN: "Law on International Agreements 70/2020/QH14, Art. 2(2): of communes, only those in border areas",
		VI: "Khoản 2 Điều 2 Luật Thỏa thuận quốc tế số 70/2020/QH14: ở cấp xã, chỉ Ủy ban nhân dân cấp xã ở khu vực biên giới",
	}
)

// excludedMatters and reservedMatters are the matters that Law 70/2020/QH14
// leaves to other law, and those for treaties only.
var (
	excludedMatters = []agreement.Subject{
		{Matter: agreement.MatterAid, Basis: agreementScope},
		{Matter: agreement.MatterLending, Basis: agreementScope},
		{Matter: agreement.MatterPrivateAid, Basis: agreementScope},
		{Matter: agreement.MatterPartnership, Basis: agreementScope},
	}
	reservedMatters = []agreement.Subject{
		{Matter: agreement.MatterPeace, Basis: treatyMatters},
		{Matter: agreement.MatterSovereignty, Basis: treatyMatters},
		{Matter: agreement.MatterMembership, Basis: treatyMatters},
		{Matter: agreement.MatterRights, Basis: treatyMatters},
		{Matter: agreement.MatterTerritory, Basis: treatyMattersEarlier},
		{Matter: agreement.MatterJudicial, Basis: treatyMattersEarlier},
	}
)

// sovereignLevels are the levels in whose name treaties are made.
var sovereignLevels = []agreement.Level{agreement.LevelState, agreement.LevelGovernment}

// regimes are the states of the law; districts are in the first only.
var regimes = [...]agreement.Regime{
	{
		Name: "vietnam 2021-07-01", Home: "VN", From: agreementsFrom, Until: districtsUntil,
		Sovereign: sovereignLevels,
		Bodies: []agreement.Body{
			{Level: agreement.LevelState, Basis: agreementParties},
			{Level: agreement.LevelParliament, Basis: agreementParties},
			{Level: agreement.LevelGovernment, Basis: agreementParties},
			{Level: agreement.LevelParlOrgan, Basis: agreementParties},
			{Level: agreement.LevelCentralOrgan, Basis: agreementParties},
			{Level: agreement.LevelMinistry, Basis: agreementParties},
			{Level: agreement.LevelAgency, Basis: agreementParties},
			{Level: agreement.LevelProvince, Basis: agreementParties},
			{Level: agreement.LevelDepartment, Some: true, Basis: departments},
			{Level: agreement.LevelProvDept, Basis: agreementParties},
			{Level: agreement.LevelDistrict, Basis: agreementParties},
			{Level: agreement.LevelCommune, Some: true, Basis: communes},
			{Level: agreement.LevelAssociation, Basis: agreementParties},
		},
		Excluded: excludedMatters, Reserved: reservedMatters,
		Treaty: treatyNature, Agreement: agreementPrinciples, Scope: agreementScope, Others: agreementOthers,
	},
	{
		Name: "vietnam 2025-07-01", Home: "VN", From: 2025_07_01,
		Sovereign: sovereignLevels,
		Bodies: []agreement.Body{
			{Level: agreement.LevelState, Basis: agreementParties},
			{Level: agreement.LevelParliament, Basis: agreementParties},
			{Level: agreement.LevelGovernment, Basis: agreementParties},
			{Level: agreement.LevelParlOrgan, Basis: agreementParties},
			{Level: agreement.LevelCentralOrgan, Basis: agreementParties},
			{Level: agreement.LevelMinistry, Basis: agreementParties},
			{Level: agreement.LevelAgency, Basis: agreementParties},
			{Level: agreement.LevelProvince, Basis: agreementParties},
			{Level: agreement.LevelDepartment, Some: true, Basis: departments},
			{Level: agreement.LevelProvDept, Basis: agreementParties},
			{Level: agreement.LevelCommune, Some: true, Basis: communes},
			{Level: agreement.LevelAssociation, Basis: agreementParties},
		},
		Excluded: excludedMatters, Reserved: reservedMatters,
		Treaty: treatyNature, Agreement: agreementPrinciples, Scope: agreementScope, Others: agreementOthers,
	},
}
