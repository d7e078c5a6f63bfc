package talent_test

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/score"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/talent"
)

func ExampleNeed_Worth() {
	n := talent.Need{Credit: talent.Credit{Broader: 200, Sibling: 100}}
	w := talent.Want{Technology: technology.MustCode("FORD:2.2")}
	for _, code := range []string{"FORD:2.2", "FORD:2", "FORD:2.3", "FORD:3.1"} {
		low, high := n.Worth(&w, &talent.Expertise{Technology: technology.MustCode(code)})
		fmt.Println(code, low, high)
	}
	// Output:
	// FORD:2.2 1000 1000
	// FORD:2 200 1000
	// FORD:2.3 100 100
	// FORD:3.1 0 0
}

func ExampleNeedValidator() {
	n := talent.Need{
		Wants:     []talent.Want{{Technology: technology.MustCode("FORD:2.12"), Weight: 2000}},
		Languages: []talent.Language{{Lang: "vn"}},
		Hours:     200,
	}
	for _, x := range rule.Must(talent.NeedValidator()).Inspect(&n).Violations {
		if x.Severity == rule.Error {
			fmt.Println(x.Pointer + ": " + x.Message(language.Vietnamese))
		}
	}
	// Output:
	// /wants/0/weight: Trọng số nằm ngoài khoảng từ 0 đến 1.000.
	// /languages/0/lang: Ngôn ngữ không phải là mã ngôn ngữ hợp lệ; cần ghi vi, en hoặc zh-Hant.
	// /hours: Số giờ không hợp lệ: một tuần có từ 0 đến 168 giờ.
}

func ExampleExpertCriteria() {
	need := talent.Need{
		Wants: []talent.Want{
			{Technology: technology.MustCode("FORD:2.2"), Weight: 3},
			{Technology: technology.MustCode("FORD:2.5")},
		},
		Languages: []talent.Language{{Lang: "vi", Level: "B2"}},
	}
	e := talent.Expert{
		Expertise: []talent.Expertise{{Technology: technology.MustCode("FORD:2.2"), Evidence: []talent.Evidence{{Kind: talent.EvidencePatent}}}},
		Languages: []talent.Language{{Lang: "vi"}},
		Consents:  []talent.Consent{{Purpose: talent.PurposeMatching, Given: calendar.MustDate("2026-02-01")}},
	}
	card := score.Must(score.New(talent.ExpertCriteria(&need), score.AsOf(2026_11_22))).Evaluate(&e)
	for i := range card.Lines {
		l := &card.Lines[i]
		if l.SkipReason() != "" {
			continue
		}
		fmt.Println(l.Code, l.Outcome)
		for _, g := range l.Missing {
			fmt.Println("  cần bổ sung:", g.VI)
		}
	}
	// Output:
	// EXP-NEED-CONSENT measured 1000
	// EXP-NEED-MUST measured 1000
	// EXP-NEED-LANGUAGE missing
	//   cần bổ sung: trình độ từng ngôn ngữ
	// EXP-NEED-EXPERTISE measured 750
	// EXP-NEED-EVIDENCE measured 750
	// EXP-NEED-FRESH partly 0–750
	//   cần bổ sung: thời điểm gần nhất ghi nhận hoặc chứng minh chuyên môn và ngày đánh giá
	// EXP-NEED-OUTPUT missing
	//   cần bổ sung: kết quả hoạt động của chuyên gia
}

func ExampleNewRegister() {
	orcid := id.MustExternal(id.SchemeORCID, "0000-0002-1825-0097")
	x := talent.NewRegister([]talent.Expert{
		{ID: id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e1"), Identifiers: []id.External{orcid}},
		{ID: id.Must[id.Expert]("0190a000-0000-7000-8000-0000000000e2"), Identifiers: []id.External{orcid}},
	}, nil)
	fmt.Println(x, x.ByIdentifier(orcid))
	for _, v := range rule.Must(talent.ExpertRegisterValidator()).Inspect(x).Violations {
		fmt.Println(v.Code, v.Pointer)
		fmt.Println(v.Message(language.English))
		fmt.Println(v.Message(language.Vietnamese))
	}
	// Output:
	// register of 2 experts [0 1]
	// EREG-IDENTIFIER-SHARED /1/identifiers/0
	// Record number 1 has the same identifier; put the two together if they are one person, or remove it where it is wrong.
	// Hồ sơ thứ 1 có cùng mã định danh; cần gộp hai hồ sơ nếu là cùng một người, hoặc xóa mã ở hồ sơ ghi sai.
}

func ExampleCompareNames() {
	names := []talent.PersonName{
		{Display: "Nguyễn Thị Ánh", Lang: "vi"},
		{Display: "Đỗ Đức", Lang: "vi"},
		{Display: "Trần Anh", Lang: "vi"},
		{Display: "Lê Dũng", Lang: "vi"},
		{Display: "Bùi Văn Anh", Lang: "vi"},
	}
	c := text.NewCollator()
	slices.SortFunc(names, func(a, b talent.PersonName) int { return talent.CompareNames(c, &a, &b) })
	for i := range names {
		fmt.Println(names[i].SortName() + ": " + names[i].Display)
	}
	// Output:
	// Anh: Bùi Văn Anh
	// Anh: Trần Anh
	// Ánh: Nguyễn Thị Ánh
	// Dũng: Lê Dũng
	// Đức: Đỗ Đức
}
