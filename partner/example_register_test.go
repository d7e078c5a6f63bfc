package partner_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/rule"
	. "github.com/scicoop/scicoop/partner"
)

// registerMinistries are two of Viet Nam's. Decree 55/2025/NĐ-CP on the merged ministry
// is in force from 1 March 2025, as news of it say; the founding dates are those
// that the two have given of themselves.
func registerMinistries() []Partner {
	most := registerOrg("most", "1959-03-04", "")
	most.Names = []Name{{Value: "Bộ Khoa học và Công nghệ", Lang: "vi", Kind: NameDisplay}}
	merged := registerTo(RelationSuccessor, "most", "2025-03-01/..")
	merged.How = SuccessionMerger
	mic := registerOrg("mic", "2007", "2025-02-28", merged)
	mic.Names = []Name{{Value: "Bộ Thông tin và Truyền thông", Lang: "vi", Kind: NameDisplay}}
	return []Partner{most, mic}
}

// Who answers for an agreement that the Ministry of Information and
// Communications has signed?
func ExampleRegister_ResolveOn() {
	x := NewRegister(registerMinistries())
	for _, day := range []string{"2020-05-20", "2025-03-01", "2007"} {
		r := x.ResolveOn(registerID("mic"), date(day))
		fmt.Printf("%s: %s (%s)\n", date(day).In(language.Vietnamese), r.Outcome.Label(language.Vietnamese), r.Reason.Label(language.Vietnamese))
		for _, b := range r.Bearers {
			fmt.Println("-", x.At(b.At).Name(language.Vietnamese))
			for _, s := range r.Path(b) {
				how, _ := Successions().Label(string(s.How), language.Vietnamese)
				fmt.Println(" ", how, "từ", s.On.In(language.Vietnamese))
			}
		}
	}
	// Output:
	// 20/05/2020: chính tổ chức đó (chấm dứt hoạt động sau thời điểm đó)
	// - Bộ Thông tin và Truyền thông
	// 01/03/2025: tổ chức kế thừa (đã chấm dứt hoạt động)
	// - Bộ Khoa học và Công nghệ
	//   Hợp nhất thành tổ chức mới từ 01/03/2025
	// 2007: chưa thể xác định (thời gian ghi nhận chưa đủ cụ thể)
	// - Bộ Thông tin và Truyền thông
}

// The level of districts ended in Viet Nam on 1 July 2025; the province's
// People's Committee inherits the agreements of the district's (Decree
// 177/2025/NĐ-CP). When the committee was founded is not recorded, so that of
// earlier days nothing is certain.
func ExampleRegister_ResolveOn_districts() {
	district := registerOrg("Ủy ban nhân dân cấp huyện", "", "2025-06-30", registerTo(RelationSuccessor, "Ủy ban nhân dân cấp tỉnh", "2025-07-01/.."))
	x := NewRegister([]Partner{district, registerOrg("Ủy ban nhân dân cấp tỉnh", "", "")})
	for _, day := range []string{"2024", "2025-07-01"} {
		r := x.ResolveOn(district.ID, date(day))
		b := r.Bearers[0]
		fmt.Println(r.Outcome, r.Reason, b.Sure, x.At(b.At).Name(language.Vietnamese))
	}
	// Output:
	// unknown no-dates false Ủy ban nhân dân cấp huyện
	// successors closed true Ủy ban nhân dân cấp tỉnh
}

// An institute that came from one ministry to another, some day in 1992.
func ExampleRegister_ChainOn() {
	x := NewRegister([]Partner{
		registerOrg("Government", "", ""),
		registerOrg("Committee", "", "", registerTo(RelationParent, "Government", "1960/1992")),
		registerOrg("Ministry", "", "", registerTo(RelationParent, "Government", "1992/..")),
		registerOrg("Institute", "", "", registerTo(RelationParent, "Committee", "1975/1992"), registerTo(RelationParent, "Ministry", "1992/..")),
	})
	for _, day := range []string{"1980", "1992-06", "2026"} {
		fmt.Print(day, ":")
		chain := x.ChainOn(registerID("Institute"), date(day))
		for _, r := range chain.Above {
			fmt.Print(" ", r.Depth, " ", x.At(r.At).Name(language.English), " (", r.Held, ")")
		}
		fmt.Println()
	}
	// Output:
	// 1980: 1 Committee (yes) 2 Government (yes)
	// 1992-06: 1 Committee (unknown) 1 Ministry (unknown) 2 Government (unknown)
	// 2026: 1 Ministry (yes) 2 Government (yes)
}

func ExampleRegister_ByIdentifier() {
	x := NewRegister([]Partner{*sample()})
	for _, i := range x.ByIdentifier(ror("00qaa6j11")) {
		p := x.At(i)
		fmt.Println(p.Name(language.Vietnamese), p.Country())
	}
	// Output:
	// Đại học Huế VN
}

func ExampleRegisterRules() {
	o := registerMinistries()
	o[0].Relations = []Relation{registerTo(RelationPredecessor, "mic", "2025-02-18/.."), registerTo(RelationParent, "government", "")}
	institute := registerOrg("institute", "", "", registerTo(RelationParent, "mic", ""))
	institute.Registrations = []Registration{{Register: "ror", Listing: ListedActive, Modified: calendar.MustDate("2026-02-24")}}
	x := NewRegister(append(o, institute))
	v := rule.Must(RegisterValidator(rule.AsOf(2026_11_21), rule.Off("PREG-RELATION-MIRROR")))
	for _, y := range v.Inspect(x).Violations {
		fmt.Println(y.Code, y.Pointer)
		fmt.Println(" ", y.Message(language.Vietnamese))
	}
	// Output:
	// PREG-RELATION-ABSENT /0/relations/1
	//   Danh sách chưa có hồ sơ của tổ chức kia; nên bổ sung để có thể tra cứu theo quan hệ này.
	// PREG-RELATION-DATES /0/relations/0/period
	//   Thời gian của quan hệ ghi tại đây là 2025-02-18/.., tại hồ sơ thứ 2 là 2025-03-01/..; cần sửa một trong hai.
	// PREG-SUCCESSION-OVERLAP /0/relations/0/period
	//   Tổ chức kế thừa tiếp nhận từ ngày 18/02/2025 trong khi tổ chức tiền thân đến ngày 28/02/2025 mới chấm dứt hoạt động; cần sửa lại ngày, hoặc ghi hình thức chia, tách nếu chỉ chuyển giao một phần.
	// PREG-PARENT-CLOSED /2/relations/0
	//   Tổ chức cấp trên tại hồ sơ thứ 2 (783c15f3-c233-52b7-90a9-3ed6d5426e64) không còn hoạt động trong khi tổ chức này vẫn hoạt động; cần ghi thời điểm kết thúc quan hệ và tổ chức cấp trên hiện nay.
	// PREG-CLOSED-CHILDREN /1
	//   Tổ chức không còn hoạt động nhưng vẫn còn 1 tổ chức đang hoạt động được ghi là trực thuộc; cần xác định tổ chức cấp trên hiện nay của các tổ chức đó.
}
