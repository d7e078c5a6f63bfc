package vietnam

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/talent"
)

const (
	// TransferDossierDays is within how many days of the first transfer of
	// personal data abroad the dossier of its impact assessment is filed (Law
	// 91/2025/QH15).
	TransferDossierDays = 60
	// deletionDays is the period for deleting, as a secondary source has it.
	deletionDays = 20
)

// private reports whether the law on personal data holds on the day judged.
func private(c *rule.Context) bool { return c.AsOf() == 0 || c.AsOf() >= privacyFrom }

var expertRules = []rule.Rule[talent.Expert]{
	{
		Code: "VN-EXP-CONSENT", Severity: rule.Warning, Where: "/consents",
		EN:    "No consent is recorded: without one for a stated purpose, or another ground in law, the data may not be processed.",
		VI:    "Chưa ghi nhận sự đồng ý nào: không được xử lý dữ liệu nếu chưa có sự đồng ý cho mục đích cụ thể hoặc căn cứ khác theo luật.",
		Basis: privacyConsent,
		Check: func(e *talent.Expert, c *rule.Context) (f rule.Faults) {
			if len(e.Consents) == 0 && private(c) {
				f = f.Here()
			}
			return f
		},
	},
	{
		Code: "VN-EXP-CONSENT-VERIFIABLE", Severity: rule.Error, Where: "/consents/*",
		EN:    "The consent shows neither how it was given nor where its proof is kept; a consent that cannot be verified is none.",
		VI:    "Sự đồng ý chưa nêu hình thức thể hiện và nơi lưu bằng chứng; sự đồng ý không kiểm chứng được thì không có giá trị.",
		Basis: privacyConsent,
		Check: func(e *talent.Expert, c *rule.Context) (f rule.Faults) {
			if !private(c) {
				return f
			}
			for i := range e.Consents {
				if x := &e.Consents[i]; x.Method == "" && x.Evidence == "" {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "VN-EXP-CONSENT-EARLIER", Severity: rule.Advice, Where: "/consents/*/given",
		EN:    "The consent was given before the law of 2026 came into force; see whether it meets the law, and ask again if not.",
		VI:    "Sự đồng ý được đưa ra trước khi Luật Bảo vệ dữ liệu cá nhân có hiệu lực (năm 2026); cần rà soát mức độ đáp ứng và xin lại nếu chưa đáp ứng.",
		Basis: privacyEarlier,
		Check: func(e *talent.Expert, c *rule.Context) (f rule.Faults) {
			if !private(c) {
				return f
			}
			today := calendar.FromYMD(int32(c.AsOf()))
			for i := range e.Consents {
				x := &e.Consents[i]
				if x.Given.IsZero() || rule.Day(x.Given.Latest().YMD()) >= privacyFrom || !x.Withdrawn.IsZero() {
					continue
				}
				if x.Expires.IsZero() || x.Expires.Compare(today) != calendar.Before {
					f = f.At(i)
				}
			}
			return f
		},
	},
	{
		Code: "VN-EXP-TRANSFER-DOSSIER", Severity: rule.Advice, Where: "/consents/*/evidence",
		EN:    "Data may go abroad under this consent; the dossier of the impact assessment is due %[1]d days after the first transfer. Record where it is kept.",
		VI:    "Dữ liệu cá nhân có thể được chuyển xuyên biên giới theo sự đồng ý này; hồ sơ đánh giá tác động phải lập trong thời hạn %[1]d ngày kể từ lần chuyển đầu tiên. Cần ghi nơi lưu hồ sơ.",
		Basis: privacyTransfer,
		Check: func(e *talent.Expert, c *rule.Context) (f rule.Faults) {
			if !private(c) {
				return f
			}
			for i := range e.Consents {
				if x := &e.Consents[i]; x.Purpose == talent.PurposeTransfer && x.Withdrawn.IsZero() && x.Evidence == "" {
					f = f.At(i).Int("days", TransferDossierDays)
				}
			}
			return f
		},
	},
	{
		Code: "VN-EXP-WITHDRAWN", Severity: rule.Warning, Where: "/consents",
		EN:    "All consents were withdrawn, the last on %[1]s, more than %[2]d days ago, and data are still held; delete the record, or say which other ground keeps it.",
		VI:    "Mọi sự đồng ý đã được rút lại, lần cuối %[1]s, quá %[2]d ngày, nhưng dữ liệu vẫn còn lưu; cần xóa hồ sơ hoặc nêu căn cứ khác để tiếp tục lưu.",
		Basis: privacyDeletion,
		Check: func(e *talent.Expert, c *rule.Context) (f rule.Faults) {
			if c.AsOf() == 0 || !private(c) || len(e.Consents) == 0 {
				return f
			}
			var last calendar.Date
			for i := range e.Consents {
				w := e.Consents[i].Withdrawn.Latest()
				if w.IsZero() {
					return f
				}
				if last.IsZero() || w.YMD() > last.YMD() {
					last = w
				}
			}
			if due := last.AddDays(deletionDays); !due.IsZero() && rule.Day(due.YMD()) < c.AsOf() {
				f = f.Here().Date("withdrawn", last.String()).Int("days", deletionDays)
			}
			return f
		},
	},
	{
		Code: "VN-EXP-SENSITIVE", Severity: rule.Warning, Where: "/identifiers/*",
		EN:    "A personal number is sensitive and asks for a consent of its own: one whose scope names /identifiers. Record it, or take the number out.",
		VI:    "Số định danh cá nhân là dữ liệu nhạy cảm, cần sự đồng ý riêng, tức là có phạm vi nêu rõ /identifiers. Cần ghi nhận sự đồng ý đó hoặc bỏ số này khỏi hồ sơ.",
		Basis: privacySensitive,
		Check: func(e *talent.Expert, c *rule.Context) (f rule.Faults) {
			if !private(c) {
				return f
			}
			for i := range e.Identifiers {
				if e.Identifiers[i].Scheme == id.SchemeVNPersonal {
					f = f.At(i)
				}
			}
			if f != nil && asksForIdentifiers(e) {
				return nil
			}
			return f
		},
	},
}

// asksForIdentifiers reports whether a consent that was not withdrawn names the
// identifiers in its scope.
func asksForIdentifiers(e *talent.Expert) bool {
	for i := range e.Consents {
		if !e.Consents[i].Withdrawn.IsZero() {
			continue
		}
		for _, s := range e.Consents[i].Scope {
			if rest, ok := strings.CutPrefix(s, "/identifiers"); ok && (rest == "" || rest[0] == '/') {
				return true
			}
		}
	}
	return false
}
