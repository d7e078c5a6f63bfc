package vietnam

import "golang.org/x/text/language"

// TransferWhy says what an answer about a transfer of technology rests on, or
// what stands in its way. The set is closed; the zero value is no reason.
type TransferWhy uint8

// The reasons.
const (
	TransferByTest        TransferWhy = iota + 1 // a test of the technology is answered with yes
	TransferNoTest                               // all tests seen are answered with no; not all of the law was seen
	TransferTestsOpen                            // tests of the technology stand unanswered
	TransferDirectionOpen                        // which way the technology goes is not recorded
	TransferNotVietnamese                        // no technology of or to a Vietnamese party
	TransferEarlierLaw                           // before 1 July 2018 another law held, which this pack does not have
	TransferBorder                               // it crosses the border
	TransferDomestic                             // it is domestic, and uses no state capital or has its certificate of results
	TransferState                                // it is domestic and uses state capital
	TransferStateOpen                            // it is domestic; whether it uses state capital or has its certificate is not recorded
	TransferPermitted                            // the permit
	TransferCertified                            // the certificate of registration
	TransferAgreed                               // the day that the parties agreed on
	TransferSigned                               // the day of signing
	TransferNotPermitted                         // the permit is not recorded
	TransferNotCertified                         // the certificate of registration is not recorded
	TransferNotCleared                           // neither a certificate nor a permit is recorded
	TransferBarred                               // the technology is prohibited from transfer
	TransferPerformedOpen                        // it was registered by choice; whether it was being performed by then is not recorded
	TransferNotSigned                            // no signature is recorded
	TransferNoProject                            // it is within no investment project
	TransferRisk                                 // the project can harm the environment
	TransferOrderOpen                            // which certificate belongs to which amendment cannot be told
	TransferRiskOpen                             // whether the project can harm the environment is not recorded
	TransferEarlierRule                          // before 1 April 2026 other rules on appraisal held, which this pack does not have
)

var whyTexts = [...]string{
	"", "by-test", "no-test", "tests-open", "direction-open", "not-vietnamese", "earlier-law", "border", "domestic", "state-capital",
	"state-capital-open", "permitted", "certified", "agreed", "signed", "not-permitted", "not-certified", "not-cleared", "barred",
	"performed-open", "not-signed", "no-project", "environment", "order-open", "environment-open", "earlier-rule",
}

var whyEN = [...]string{
	"", "a test of the technology is answered with yes",
	"all tests seen are answered with no; not all of the law was seen",
	"tests of the technology stand unanswered",
	"which way the technology goes is not recorded",
	"no technology of or to a Vietnamese party",
	"before 1 July 2018 another law held, which this pack does not have",
	"the technology crosses the border",
	"domestic, without state capital or with the certificate of results",
	"domestic, with state capital",
	"domestic; whether state capital is used, or the certificate of results exists, is not recorded",
	"from the permit", "from the certificate of registration", "as agreed", "from signing",
	"the permit is not recorded", "the certificate of registration is not recorded", "neither a certificate nor a permit is recorded",
	"the technology is prohibited from transfer",
	"registered by choice; whether it was being performed by then is not recorded",
	"no signature is recorded", "it is within no investment project", "the project can harm the environment",
	"which certificate belongs to which amendment cannot be told",
	"whether the project can harm the environment is not recorded",
	"before 1 April 2026 other rules on appraisal held, which this pack does not have",
}

var whyVI = [...]string{
	"", "có tiêu chí về công nghệ được trả lời là có",
	"các tiêu chí đã đối chiếu đều được trả lời là không; chưa đối chiếu toàn bộ quy định",
	"còn tiêu chí về công nghệ chưa được trả lời",
	"chưa ghi chiều chuyển giao công nghệ",
	"không có bên Việt Nam giao hoặc nhận công nghệ",
	"trước ngày 01/7/2018 áp dụng luật khác, bộ quy tắc này chưa có nội dung",
	"công nghệ được chuyển giao qua biên giới",
	"chuyển giao trong nước, không sử dụng vốn nhà nước hoặc đã có giấy chứng nhận kết quả nhiệm vụ",
	"chuyển giao trong nước có sử dụng vốn nhà nước",
	"chuyển giao trong nước; chưa ghi có sử dụng vốn nhà nước hoặc có giấy chứng nhận kết quả nhiệm vụ hay không",
	"từ ngày được cấp giấy phép", "từ ngày được cấp giấy chứng nhận đăng ký", "theo thỏa thuận của các bên", "từ ngày ký",
	"chưa ghi nhận giấy phép", "chưa ghi nhận giấy chứng nhận đăng ký", "chưa ghi nhận giấy chứng nhận đăng ký hoặc giấy phép",
	"công nghệ thuộc diện cấm chuyển giao",
	"đăng ký tự nguyện; chưa ghi hợp đồng đã được thực hiện trước khi đăng ký hay chưa",
	"chưa ghi nhận việc ký", "không nằm trong dự án đầu tư", "dự án có nguy cơ ảnh hưởng xấu đến môi trường",
	"không xác định được giấy chứng nhận nào thuộc lần sửa đổi, gia hạn nào",
	"chưa ghi dự án có nguy cơ ảnh hưởng xấu đến môi trường hay không",
	"trước ngày 01/4/2026 áp dụng quy định khác về thẩm định công nghệ, bộ quy tắc này chưa có nội dung",
}

// String returns the text form of w; a value outside the set gives "invalid".
func (w TransferWhy) String() string { return closed(whyTexts[:], uint8(w)) }

// IsZero reports whether w is no reason.
func (w TransferWhy) IsZero() bool { return w == 0 }

// MarshalText returns the text form of w.
func (w TransferWhy) MarshalText() ([]byte, error) {
	if int(w) >= len(whyTexts) {
		return nil, &TransferError{"invalid", "not a reason"}
	}
	return []byte(whyTexts[w]), nil
}

// UnmarshalText reads the text form of a reason and refuses anything else.
func (w *TransferWhy) UnmarshalText(b []byte) error {
	for i, t := range whyTexts {
		if string(b) == t {
			*w = TransferWhy(i)
			return nil
		}
	}
	return &TransferError{cutTarget(string(b)), "not a reason"}
}

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (w TransferWhy) Label(tag language.Tag) string {
	return closedLabel(whyEN[:], whyVI[:], uint8(w), tag)
}
