package partner_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// standardsBody is made up: a national body with a seat, a post of the past and
// standards of ISO that it has taken over.
func standardsBody() partner.Partner {
	return partner.Partner{
		Memberships: []partner.Membership{
			{Forum: partner.ForumISO, Role: partner.RoleMember, Period: calendar.MustPeriod("1977/.."), Source: "members"},
			{Forum: partner.ForumISO, Group: "ISO/TC 307", Role: partner.RoleConvenor, Period: calendar.MustPeriod("2018/2020"), Source: "members"},
			{Forum: partner.ForumISO, Role: partner.RoleAdopter, Period: calendar.MustPeriod("2001/.."), Source: "members"},
		},
		Sources: []source.Source{{Key: "members", Title: text.Of("List of members", "")}},
	}
}

func ExamplePartner_MembershipsOn() {
	p := standardsBody()
	for m, held := range p.MembershipsOn(calendar.MustDate("2026-11-21")) {
		name, _ := partner.Forums().Label(string(m.Forum), language.Vietnamese)
		role, _ := partner.Roles().Label(string(m.Role), language.Vietnamese)
		fmt.Printf("%s: %s (%s)\n", name, role, held)
	}
	// Output:
	// Tổ chức Tiêu chuẩn hóa quốc tế: Thành viên đầy đủ (yes)
	// Tổ chức Tiêu chuẩn hóa quốc tế: Áp dụng trong nước văn bản của tổ chức quốc tế (yes)
}

func ExamplePartner_StandingIn() {
	p := standardsBody()
	s := p.StandingIn(partner.ForumISO, calendar.MustDate("2026-11-21"))
	ladder := partner.StandardsLadder()
	level, _ := ladder.Level(s.Level)
	fmt.Println(ladder.Print(s.Level), level.Label(language.English))
	for _, gap := range s.Missing {
		fmt.Println("thiếu cho", ladder.Print(gap.Level)+":", gap.Need.Label(language.Vietnamese))
	}
	// Output:
	// S3 Takes part in the work
	// thiếu cho S4: Đóng góp, ý kiến được tổ chức ghi nhận
}

// The partners that Viet Nam's Ministry of Science and Technology named as
// advanced on 15 July 2025. It is an example of a list, and no default.
func ExampleTargetList() {
	why := text.Of("Named as an advanced partner", "Được nêu là đối tác tiên tiến")
	list := partner.TargetList{
		Names:   text.Of("Advanced partners named on 15 July 2025", "Các đối tác tiên tiến được nêu ngày 15/7/2025"),
		Purpose: partner.PurposeAcquisition,
		Targets: []partner.Target{
			{Country: "US", Tier: partner.TierCountry, Reason: why, Source: "session"},
			{Group: country.EU, Tier: partner.TierCountry, Reason: why, Source: "session"},
			{Country: "JP", Tier: partner.TierCountry, Reason: why, Source: "session"},
			{Country: "KR", Tier: partner.TierCountry, Reason: why, Source: "session"},
			{Country: "SG", Tier: partner.TierCountry, Reason: why, Source: "session"},
		},
		Open:   true, // the source ends with "etc."
		Period: calendar.MustPeriod("2025-07-15/.."),
		Sources: []source.Source{{
			Key: "session", Title: text.Of("Working session of the ministry with its Department of International Cooperation, 15 July 2025", ""),
		}},
	}
	on := calendar.MustDate("2026-11-21")
	for _, c := range []country.Code{"FR", "BR"} {
		p := partner.Partner{Kinds: []partner.Kind{partner.KindUniversity}, Locations: []partner.Location{{Country: c}}}
		listed, _ := list.Includes(&p, on)
		fmt.Println(c, listed)
	}
	// Output:
	// FR yes
	// BR unknown
}
