package agreement

import (
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/rule"
)

// Instrument is what an instrument is in law. It is a closed set, computed by
// [Agreement.Classify] and never stored; the zero value is that it is not known.
type Instrument uint8

// What an instrument can be.
const (
	InstrumentUnknown   Instrument = iota
	InstrumentTreaty               // binds under international law
	InstrumentAgreement            // an international agreement that does not
	InstrumentContract             // of civil law
	InstrumentDomestic             // between bodies of one state
	InstrumentExcluded             // international cooperation that the law on international agreements leaves to other law
)

var instrumentTexts = [...]string{"unknown", "treaty", "international-agreement", "contract", "domestic", "excluded"}

var instrumentEN = [...]string{
	"not known", "treaty", "international agreement", "contract", "domestic instrument",
	"document outside the law on international agreements",
}

var instrumentVI = [...]string{
	"chưa rõ", "điều ước quốc tế", "thỏa thuận quốc tế", "hợp đồng", "văn bản phối hợp trong nước",
	"văn bản ngoài phạm vi pháp luật về thỏa thuận quốc tế",
}

// String returns the text, such as international-agreement.
func (k Instrument) String() string { return printClosed(instrumentTexts[:], uint8(k)) }

// MarshalText writes the text.
func (k Instrument) MarshalText() ([]byte, error) {
	return closedText("kind of instrument", instrumentTexts[:], uint8(k))
}

// UnmarshalText reads the text of a kind and refuses anything else.
func (k *Instrument) UnmarshalText(b []byte) error {
	return parseClosed("kind of instrument", instrumentTexts[:], b, (*uint8)(k))
}

// Label returns the kind in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (k Instrument) Label(tag language.Tag) string {
	switch {
	case int(k) >= len(instrumentEN):
		return k.String()
	case speaksVietnamese(tag):
		return instrumentVI[k]
	}
	return instrumentEN[k]
}

// Ground is a fact that a classification rests on, or lacks. It is comparable.
type Ground struct {
	// Code names the fact for ever, such as NATURE-OBLIGES.
	Code rule.Code `json:"code"`
	// Answer is how the fact stands.
	Answer codes.Answer `json:"answer"`
	// Pointer is the place of the record that tells, or should (RFC 6901).
	Pointer string `json:"pointer"`
	// EN and VI say it in words.
	EN string `json:"en"`
	VI string `json:"vi"`
	// Basis is the law that makes the fact matter.
	Basis rule.Basis `json:"basis,omitzero"`
}

// Text returns the ground in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (g Ground) Text(tag language.Tag) string {
	if speaksVietnamese(tag) {
		return g.VI
	}
	return g.EN
}

// Codes of the facts that decide what an instrument is.
const (
	NatureRegime    rule.Code = "NATURE-REGIME"    // is the law of its time at hand
	NatureDate      rule.Code = "NATURE-DATE"      // is it known when it was signed
	NatureHome      rule.Code = "NATURE-HOME"      // does a party of the home state sign
	NatureForeign   rule.Code = "NATURE-FOREIGN"   // does a foreign party sign
	NatureSubject   rule.Code = "NATURE-SUBJECT"   // is a foreign party a subject of international law
	NatureSovereign rule.Code = "NATURE-SOVEREIGN" // does the home side sign in the name of the state or government
	NatureBody      rule.Code = "NATURE-BODY"      // may the home side conclude international agreements
	NatureObliges   rule.Code = "NATURE-OBLIGES"   // does it create obligations under international law
	NatureCivil     rule.Code = "NATURE-CIVIL"     // is it a contract of civil law
	NatureExcluded  rule.Code = "NATURE-EXCLUDED"  // is it about an excluded matter
	NatureReserved  rule.Code = "NATURE-RESERVED"  // is it about a matter for treaties only
	NatureWithin    rule.Code = "NATURE-WITHIN"    // is it within the powers of those who sign
	NatureWording   rule.Code = "NATURE-WORDING"   // does the text have words of treaties
	NatureForm      rule.Code = "NATURE-FORM"      // does it call itself what it is
)

// natures are the words for the facts, by how they stand: yes, no, not known.
// A pair that never comes up is empty.
var natures = [...]struct {
	code rule.Code
	en   [3]string
	vi   [3]string
}{
	{NatureRegime,
		[3]string{"", "There is no rule here for the law of that time, so what it is cannot be said.", "The day that chooses the law is not known."},
		[3]string{"", "Không có quy tắc cho pháp luật của thời kỳ đó nên không xác định được loại văn kiện.", "Chưa rõ ngày để xác định pháp luật áp dụng."}},
	{NatureDate,
		[3]string{"", "", "The day of signing is too vague to choose the law by; find out the day."},
		[3]string{"", "", "Thời điểm ký chưa đủ rõ để xác định pháp luật áp dụng; cần xác minh ngày ký."}},
	{NatureHome,
		[3]string{"A party of the home state signs.", "No party of the home state signs, so its law does not say what this is.", "Whether a party of the home state signs is not known."},
		[3]string{"Có bên ký kết trong nước.", "Không có bên ký kết trong nước nên pháp luật trong nước không điều chỉnh.", "Chưa rõ có bên ký kết trong nước hay không."}},
	{NatureForeign,
		[3]string{"A foreign party signs.", "All who sign are of the home state.", "Whether a foreign party signs is not known: a country is missing, or not all parties are named."},
		[3]string{"Có bên ký kết nước ngoài.", "Các bên ký kết đều ở trong nước.", "Chưa rõ có bên ký kết nước ngoài hay không: thiếu quốc gia hoặc chưa nêu đủ các bên."}},
	{NatureSubject,
		[3]string{"A foreign party is a subject of international law.", "No foreign party is a state, its government or an international organisation.", "Whether a foreign party signs as a subject of international law is not known."},
		[3]string{"Bên ký kết nước ngoài là chủ thể của pháp luật quốc tế.", "Bên ký kết nước ngoài không phải là quốc gia, Chính phủ hay tổ chức quốc tế.", "Chưa rõ bên ký kết nước ngoài có phải là chủ thể của pháp luật quốc tế hay không."}},
	{NatureSovereign,
		[3]string{"The home side signs in the name of the state or the government.", "The home side signs neither in the name of the state nor of the government.", "In whose name the home side signs is not known."},
		[3]string{"Phía trong nước ký nhân danh Nhà nước hoặc Chính phủ.", "Phía trong nước không ký nhân danh Nhà nước hoặc Chính phủ.", "Chưa rõ phía trong nước ký nhân danh ai."}},
	{NatureBody,
		[3]string{"The home side is one of the bodies that conclude international agreements.", "The home side is none of the bodies that conclude international agreements.", "Whether the home side is one of the bodies that conclude international agreements is not known."},
		[3]string{"Phía trong nước thuộc diện ký kết thỏa thuận quốc tế.", "Phía trong nước không thuộc diện ký kết thỏa thuận quốc tế.", "Chưa rõ phía trong nước có thuộc diện ký kết thỏa thuận quốc tế hay không."}},
	{NatureObliges,
		[3]string{"The text creates, changes or ends rights and obligations under international law.", "The text creates no rights and obligations under international law.", "Whether the text creates rights and obligations under international law is not recorded, or the record contradicts itself."},
		[3]string{"Văn bản làm phát sinh, thay đổi hoặc chấm dứt quyền, nghĩa vụ theo pháp luật quốc tế.", "Văn bản không làm phát sinh quyền, nghĩa vụ theo pháp luật quốc tế.", "Chưa rõ văn bản có làm phát sinh quyền, nghĩa vụ theo pháp luật quốc tế hay không, hoặc hồ sơ mâu thuẫn."}},
	{NatureCivil,
		[3]string{"It is a contract of civil law.", "It is no contract of civil law.", "Whether it is a contract of civil law is not recorded."},
		[3]string{"Đây là hợp đồng dân sự.", "Đây không phải là hợp đồng dân sự.", "Chưa ghi nhận đây có phải là hợp đồng dân sự hay không."}},
	{NatureExcluded,
		[3]string{"It is about a matter that the law on international agreements leaves to other law.", "It is about no matter that the law on international agreements leaves to other law.", "Whether it is about a matter left to other law is not known: the matters are not recorded as complete."},
		[3]string{"Nội dung thuộc trường hợp không áp dụng pháp luật về thỏa thuận quốc tế.", "Nội dung không thuộc các trường hợp loại trừ của pháp luật về thỏa thuận quốc tế.", "Chưa rõ nội dung có thuộc trường hợp loại trừ hay không: chưa xác nhận đã nêu đủ các nội dung."}},
	{NatureReserved,
		[3]string{"It is about a matter that only a treaty may settle.", "It is about no matter that only a treaty may settle.", "Whether it is about a matter that only a treaty may settle is not known: the matters are not recorded as complete."},
		[3]string{"Nội dung phải được điều chỉnh bằng điều ước quốc tế.", "Nội dung không thuộc diện phải ký kết điều ước quốc tế.", "Chưa rõ nội dung có phải được điều chỉnh bằng điều ước quốc tế hay không: chưa xác nhận đã nêu đủ các nội dung."}},
	{NatureWithin,
		[3]string{"", "It goes beyond the functions, tasks and powers of those who sign.", ""},
		[3]string{"", "Nội dung vượt quá chức năng, nhiệm vụ, quyền hạn của bên ký kết.", ""}},
	{NatureWording,
		[3]string{"The text has the wording of a treaty, but the home side signs neither in the name of the state nor of the government: read it again.", "", ""},
		[3]string{"Văn bản dùng từ ngữ của điều ước quốc tế trong khi phía trong nước không ký nhân danh Nhà nước hoặc Chính phủ: cần rà soát lại.", "", ""}},
	{NatureForm,
		[3]string{"", "The form on record is that of another kind of instrument; the form does not decide.", ""},
		[3]string{"", "Hình thức ghi trong hồ sơ là của loại văn kiện khác; hình thức không quyết định bản chất văn kiện.", ""}},
}

// ground makes a ground of a fact.
func ground(code rule.Code, answer codes.Answer, pointer string, basis *rule.Basis) (g Ground) {
	g = Ground{Code: code, Answer: answer, Pointer: pointer}
	for i := range natures {
		if n := &natures[i]; n.code == code {
			at := 2
			switch answer {
			case codes.Yes:
				at = 0
			case codes.No:
				at = 1
			}
			g.EN, g.VI = n.en[at], n.vi[at]
		}
	}
	if basis != nil {
		g.Basis = *basis
	}
	return g
}

// speaksVietnamese reports whether the tag asks for Vietnamese.
func speaksVietnamese(tag language.Tag) bool {
	base, _ := tag.Base()
	return base.String() == "vi"
}
