package vietnam

import (
	"strings"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// conveyRules are the rules on what a record of a transfer settles.
var conveyRules = []rule.Rule[agreement.Agreement]{
	{
		Code: "VN-AGR-TRANSFER-TEST-LISTED", Severity: rule.Warning, Where: "/transfer/tests/*/code",
		EN:    "The test %[1]s is not one of this pack; correct its code.",
		VI:    "Tiêu chí %[1]s không có trong bộ quy tắc này; cần sửa lại mã.",
		Basis: transferClass,
		Check: checkTests,
	},
	{
		Code: "VN-AGR-TRANSFER-PROHIBITED", Severity: rule.Error, Where: "/transfer/tests/*",
		EN:    "By the test %[1]s the technology is prohibited from transfer.",
		VI:    "Theo tiêu chí %[1]s, công nghệ thuộc diện cấm chuyển giao.",
		Basis: article11,
		Check: checkProhibited,
	},
	{
		Code: "VN-AGR-TRANSFER-TREATY", Severity: rule.Warning, Where: "/transfer/tests/*",
		EN:    "A treaty is said to bar the transfer; find out which, and in which direction it holds.",
		VI:    "Hồ sơ ghi điều ước quốc tế cấm chuyển giao công nghệ này; cần xác định điều ước và chiều chuyển giao bị cấm.",
		Basis: treatyBar,
		Check: checkTreatyBar,
	},
	{
		Code: "VN-AGR-TRANSFER-RESTRICTED", Severity: rule.Error, Where: "/events/*",
		EN:    "The technology is restricted from transfer and the contract is recorded as in force, but no permit is; it has effect from its permit only.",
		VI:    "Công nghệ thuộc diện hạn chế chuyển giao, hợp đồng được ghi là đã có hiệu lực nhưng chưa ghi nhận giấy phép; hợp đồng chỉ có hiệu lực từ khi được cấp giấy phép.",
		Basis: transferEffect,
		Check: checkRestricted,
	},
	{
		Code: "VN-AGR-TRANSFER-PERMIT", Severity: rule.Warning, Where: "/events",
		EN:    "The technology is restricted from transfer; no permit is recorded, without which the contract has no effect.",
		VI:    "Công nghệ thuộc diện hạn chế chuyển giao nhưng chưa ghi nhận giấy phép; chưa có giấy phép thì hợp đồng chưa có hiệu lực.",
		Basis: transferEffect,
		Check: checkPermit,
	},
	{
		Code: "VN-AGR-TRANSFER-CLASS", Severity: rule.Advice, Where: "/transfer/tests",
		EN:    "Whether the technology is restricted or prohibited cannot be told; tests without an answer: %[1]d.",
		VI:    "Chưa xác định được công nghệ có thuộc diện hạn chế hoặc cấm chuyển giao hay không: còn %[1]d tiêu chí chưa trả lời.",
		Basis: transferClass,
		Check: checkClass,
	},
	{
		Code: "VN-AGR-TRANSFER-CONTENT", Severity: rule.Warning, Where: "/transfer",
		EN:    "A technology transfer contract settles item %[1]d of the law's list of contents (%[2]s); this text does not.",
		VI:    "Hợp đồng chuyển giao công nghệ phải có nội dung thứ %[1]d theo Điều 23 (%[2]s); văn bản này không có.",
		Basis: transferContent,
		Check: func(a *agreement.Agreement, _ *rule.Context) rule.Faults { return checkContent(a, codes.No) },
	},
	{
		Code: "VN-AGR-TRANSFER-CONTENT-OPEN", Severity: rule.Advice, Where: "/transfer",
		EN:    "A technology transfer contract settles item %[1]d of the law's list of contents (%[2]s); whether this text does is not recorded.",
		VI:    "Hợp đồng chuyển giao công nghệ phải có nội dung thứ %[1]d theo Điều 23 (%[2]s); chưa ghi văn bản này có hay không.",
		Basis: transferContent,
		Check: func(a *agreement.Agreement, _ *rule.Context) rule.Faults { return checkContent(a, codes.Unknown) },
	},
	{
		Code: "VN-AGR-TRANSFER-FILE-LATE", Severity: rule.Warning, Where: "/steps/*/on",
		EN:    "The dossier for registration was filed on %[1]s, after the last day %[2]s: %[3]d days from signing.",
		VI:    "Hồ sơ đăng ký được nộp %[1]s, sau hạn cuối %[2]s: %[3]d ngày kể từ khi ký.",
		Basis: transferRegister,
		Check: checkFiledLate,
	},
	{
		Code: "VN-AGR-TRANSFER-FILER", Severity: rule.Warning, Where: "/steps/*/by",
		EN:    "The dossier for registration is filed by the party with the role %[1]s on behalf of both; another filed it.",
		VI:    "Hồ sơ đăng ký do bên có vai trò %[1]s thay mặt các bên nộp; hồ sơ này do bên khác nộp.",
		Basis: transferRegister,
		Check: checkFiler,
	},
	{
		Code: "VN-AGR-TRANSFER-AMENDED", Severity: rule.Warning, Where: "/events/*",
		EN:    "The contract was registered, but for this amendment or extension no certificate is recorded; it has effect from its certificate only.",
		VI:    "Hợp đồng đã được đăng ký nhưng chưa ghi nhận giấy chứng nhận cho lần sửa đổi, bổ sung, gia hạn này; nội dung đó chỉ có hiệu lực từ khi được cấp giấy chứng nhận.",
		Basis: transferAmendment,
		Check: checkAmended,
	},
	{
		Code: "VN-AGR-TRANSFER-VALUATION", Severity: rule.Warning, Where: "/transfer/public",
		EN:    "Technology with state capital is contributed as capital: its price is to be appraised and its lawful ownership confirmed first; both are not recorded.",
		VI:    "Góp vốn bằng công nghệ có sử dụng vốn nhà nước: phải thẩm định giá và xác nhận quyền sở hữu hợp pháp trước khi góp vốn; chưa ghi nhận đủ hai việc này.",
		Basis: transferValuation,
		Check: checkValuation,
	},
}

func checkTests(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	for i := range a.Transfer.Tests {
		if code := a.Transfer.Tests[i].Code; strings.HasPrefix(code, "VN-TT-") && testIndex(code) < 0 {
			f = f.At(i).Code("test", code)
		}
	}
	return f
}

// testIndex returns where the test of a code stands, or -1.
func testIndex(code string) int {
	for i := range transferTests {
		if transferTests[i].Code == code {
			return i
		}
	}
	return -1
}

func checkProhibited(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil || len(a.Transfer.Tests) == 0 || !conveys(a) {
		return f
	}
	d, _ := a.TransferDirection("VN")
	for i := range a.Transfer.Tests {
		if t := &a.Transfer.Tests[i]; t.Code != testTreaty && bars(t, d) {
			f = f.At(i).Code("test", t.Code)
		}
	}
	return f
}

func checkTreatyBar(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil || len(a.Transfer.Tests) == 0 || !conveys(a) {
		return f
	}
	d, _ := a.TransferDirection("VN")
	for i := range a.Transfer.Tests {
		if t := &a.Transfer.Tests[i]; t.Code == testTreaty && bars(t, d) {
			f = f.At(i)
		}
	}
	return f
}

// bars reports whether an answer prohibits a transfer in a direction.
func bars(t *agreement.TechnologyTest, d agreement.TransferDirection) bool {
	if t.Answer != codes.Yes || d == agreement.Abroad {
		return false
	}
	at := testIndex(t.Code)
	return at >= 0 && transferTests[at].Class == ClassProhibited && transferTests[at].applies(d) == calendar.Yes
}

// unpermitted reports whether the technology is restricted and no permit is recorded.
func unpermitted(a *agreement.Agreement) bool {
	return a.Transfer != nil && !has(a, agreement.EventPermitted) && !has(a, agreement.EventApproved) &&
		classing(a, calendar.Date{}, nil).class == ClassRestricted
}

func checkRestricted(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	if !has(a, agreement.EventInForce) || !unpermitted(a) {
		return f
	}
	for i := range a.Events {
		if a.Events[i].Kind == agreement.EventInForce {
			f = f.At(i)
		}
	}
	return f
}

func checkPermit(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	if has(a, agreement.EventSigned) && !has(a, agreement.EventInForce) && unpermitted(a) {
		f = f.Here()
	}
	return f
}

func checkClass(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	if a.Transfer == nil {
		return f
	}
	if k := classing(a, calendar.Date{}, nil); k.class == ClassUnknown && k.open > 0 && k.why == TransferTestsOpen {
		f = f.Here().Int("open", k.open)
	}
	return f
}

// checkContent reports the contents of which the record says so. Those that
// have a rule of their own are left to it: name, grant, price, term, disputes.
func checkContent(a *agreement.Agreement, said codes.Answer) (f rule.Faults) {
	if a.Transfer == nil || !conveys(a) {
		return f
	}
	for i, c := range contractItems {
		switch c {
		case agreement.ContentObject, agreement.ContentMethod, agreement.ContentRights, agreement.ContentPlan,
			agreement.ContentWarranty, agreement.ContentPenalties, agreement.ContentLiability:
			if a.TransferContent(c).Present == said {
				f = f.Here().Int("item", i+1).Code("content", string(c))
			}
		}
	}
	return f
}

func checkFiledLate(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	at := filed(a)
	if at < 0 || !conveys(a) {
		return f
	}
	on, due := a.Steps[at].On, TransferFilingDue(a)
	if on.Compare(due) == calendar.After && clearing(a, calendar.Date{}, nil).mayRegister() {
		f = f.At(at).Date("filed", on.String()).Date("due", due.String()).Int("days", RegistrationDays)
	}
	return f
}

// filed returns where the first filing for registration stands among the
// steps, or -1; what is filed later supplements it.
func filed(a *agreement.Agreement) int {
	at := -1
	for i := range a.Steps {
		if a.Steps[i].Kind == agreement.StepRegistration && (at < 0 || calendar.Chronological(a.Steps[i].On, a.Steps[at].On) < 0) {
			at = i
		}
	}
	return at
}

// mayRegister reports whether the contract is to be registered, or may be.
func (c TransferClearance) mayRegister() bool {
	return c.Need == ClearanceRegistration || c.Need == ClearanceEither
}

func checkFiler(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	at := filed(a)
	if at < 0 || a.Steps[at].By.IsZero() || !conveys(a) {
		return f
	}
	role, ok := TransferFiler(a)
	right, party := false, false
	for i := range a.Parties {
		if p := &a.Parties[i]; p.Partner == a.Steps[at].By {
			party = true
			right = right || p.Has(role)
		}
	}
	if ok && party && !right {
		f = f.At(at).Code("role", string(role))
	}
	return f
}

// maxAmendments is how many amendments are looked at, each against all events.
const maxAmendments = 64

func checkAmended(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	if !conveys(a) || !has(a, agreement.EventRegistered) {
		return f
	}
	n := 0
	for i := range a.Events {
		e := &a.Events[i]
		if !amends(e.Kind) || e.On.IsZero() {
			continue
		}
		if n++; n > maxAmendments {
			break
		}
		if _, recorded := clearedAfter(a, i, agreement.EventRegistered); recorded == calendar.No {
			f = f.At(i)
		}
	}
	return f
}

func checkValuation(a *agreement.Agreement, _ *rule.Context) (f rule.Faults) {
	t := a.Transfer
	if t == nil || t.Form != agreement.TransferContribution || !concerned(a) {
		return f
	}
	if uses, _ := stateCapital(a); uses == calendar.Yes && (t.Public.Valued != codes.Yes || t.Public.Owned != codes.Yes) {
		f = f.Here()
	}
	return f
}
