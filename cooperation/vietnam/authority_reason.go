package vietnam

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// Reason says why a party may sign or not, or why no procedure is found. It is a
// closed set; the zero value is none.
type Reason uint8

// Why a party may sign or not, or why it cannot be told.
const (
	ReasonNone              Reason = iota
	ReasonListed                   // the law lists bodies of this level
	ReasonConsented                // the superior has consented
	ReasonFullPowers               // full powers were issued
	ReasonExOfficio                // the office needs no full powers
	ReasonNoParty                  // no such party, or none that is Vietnamese and signs
	ReasonCountry                  // the country of the party is not recorded
	ReasonForeign                  // not a Vietnamese party
	ReasonLevel                    // in whose name it signs is not recorded
	ReasonContract                 // a contract of civil law
	ReasonDomestic                 // between bodies of one state
	ReasonTreatyLevel              // a treaty is signed in the name of the State or the Government
	ReasonPowers                   // a treaty is not signed by delegation
	ReasonPowersNotRecorded        // full powers are claimed, their issue is not recorded
	ReasonCapacity                 // by what right the signatory acts is not recorded
	ReasonOffice                   // whether the office needs full powers cannot be told
	ReasonMission                  // a head of mission adopts a text, and needs full powers to sign
	ReasonEarlier                  // before the Law on Treaties of 2016
	ReasonOrdinance                // before 1 July 2021, under the Ordinance of 2007
	ReasonVague                    // the day is missing or too vague
	ReasonObliges                  // it creates obligations under international law
	ReasonBeyond                   // beyond the party's functions, tasks and powers
	ReasonOutside                  // the law lists no body of this level
	ReasonDistrict                 // the district level is no more
	ReasonVu                       // a vụ prepares, and does not sign
	ReasonDepartment               // whether it is a cục or a vụ cannot be told
	ReasonConsent                  // the superior's consent is not recorded by that day
	ReasonRefused                  // the superior has refused
	ReasonBorder                   // whether the commune lies in a border area is not recorded
	ReasonDelegation               // it signs by delegation, which is not settled
	ReasonNotEmpowered             // the delegations do not give it the power
	ReasonUnseen                   // the procedure of this level was not seen
)

var reasonTexts = [...]string{
	"", "listed", "consented", "full-powers", "ex-officio", "no-party", "country", "foreign", "level", "contract", "domestic",
	"treaty-level", "powers", "powers-not-recorded", "capacity", "office", "mission", "earlier", "ordinance", "vague",
	"obliges", "beyond", "outside", "district", "vu", "department", "consent", "refused", "border", "delegation", "not-empowered", "unseen",
}

var reasonEN = [...]string{
	"", "the law lists bodies of this level as Vietnamese parties", "the superior has consented", "full powers were issued",
	"the office needs no full powers", "there is no Vietnamese party that signs", "the country of the party is not recorded",
	"it is not a Vietnamese party", "in whose name the party signs is not recorded",
	"it is a contract of civil law, outside Law 70/2020/QH14", "it is between bodies of one state",
	"a treaty is signed only in the name of the State or the Government", "a treaty is not signed by delegation",
	"that full powers were issued is not recorded", "by what right the signatory acts is not recorded",
	"whether the office needs full powers cannot be told",
	"a head of mission may adopt a text with the receiving state, and needs full powers to sign",
	"it lies before the Law on Treaties of 2016, for which this pack has nothing",
	"it lies before 1 July 2021 and falls under the Ordinance of 2007, for which this pack has nothing",
	"the day is missing or too vague to say which law holds", "it creates obligations under international law and has to be a treaty",
	"it lies beyond the functions, tasks and powers of the party",
	"the law lists no body of this level: an ordinary document of cooperation, within the party's own powers",
	"the district level ended on 1 July 2025", "a department of the vụ kind prepares, the ministry signs",
	"the Vietnamese name does not tell whether it is a cục or a vụ", "the consent of the superior is not recorded by that day",
	"the superior has refused", "whether the commune lies in a border area is not recorded",
	"the party signs by delegation, and whether that gives it the power is not settled",
	"the delegations do not give it the power", "the procedure of this level was not seen",
}

var reasonVI = [...]string{
	"", "thuộc diện bên ký kết Việt Nam theo luật", "cấp trên đã đồng ý", "đã được cấp giấy ủy quyền",
	"chức vụ không phải có giấy ủy quyền", "không có bên ký kết Việt Nam", "chưa ghi quốc gia của bên ký kết",
	"không phải là bên Việt Nam", "chưa ghi bên ký kết ký nhân danh ai",
	"là hợp đồng dân sự, ngoài phạm vi Luật số 70/2020/QH14", "là văn bản giữa các cơ quan trong nước",
	"điều ước quốc tế chỉ được ký nhân danh Nhà nước hoặc Chính phủ", "điều ước quốc tế không được ký theo ủy quyền hành chính",
	"chưa ghi nhận việc cấp giấy ủy quyền", "chưa ghi tư cách của người ký",
	"chưa xác định được chức vụ này có phải có giấy ủy quyền hay không",
	"người đứng đầu cơ quan đại diện được thông qua văn bản với nước tiếp nhận, nhưng phải có giấy ủy quyền để ký",
	"thuộc thời kỳ trước Luật Điều ước quốc tế năm 2016, bộ quy tắc này chưa có nội dung",
	"thuộc thời kỳ trước ngày 01/7/2021, áp dụng Pháp lệnh năm 2007, bộ quy tắc này chưa có nội dung",
	"thiếu thời điểm hoặc thời điểm chưa đủ rõ để xác định luật áp dụng", "làm phát sinh nghĩa vụ theo pháp luật quốc tế nên phải ký kết dưới dạng điều ước quốc tế",
	"ngoài chức năng, nhiệm vụ, quyền hạn của bên ký kết",
	"không thuộc diện bên ký kết theo luật: là văn bản hợp tác thông thường trong phạm vi thẩm quyền của mình",
	"không còn cấp huyện từ ngày 01/7/2025", "vụ là đơn vị tham mưu, Bộ đứng tên ký kết",
	"tên tiếng Việt không cho biết đơn vị là cục hay vụ", "chưa ghi nhận sự đồng ý của cấp trên đến ngày đó",
	"cấp trên không đồng ý", "chưa ghi xã có thuộc khu vực biên giới hay không",
	"bên ký kết ký theo ủy quyền, chưa xác định được thẩm quyền",
	"không được ủy quyền hợp lệ", "chưa đối chiếu được trình tự, thủ tục của cấp này",
}

// String returns the reason's text, such as district, and the empty text for none.
func (r Reason) String() string {
	if int(r) < len(reasonTexts) {
		return reasonTexts[r]
	}
	return "invalid"
}

// MarshalText writes the reason's text.
func (r Reason) MarshalText() ([]byte, error) {
	if int(r) < len(reasonTexts) {
		return []byte(reasonTexts[r]), nil
	}
	return nil, fmt.Errorf("vietnam: reason %d has no text", uint8(r))
}

// UnmarshalText reads the text of a reason and refuses anything else.
func (r *Reason) UnmarshalText(b []byte) error {
	for i, t := range reasonTexts {
		if string(b) == t {
			*r = Reason(i)
			return nil
		}
	}
	return fmt.Errorf("vietnam: reason %.64q is not one of %s", b, strings.Join(reasonTexts[1:], ", "))
}

// Label returns the reason in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (r Reason) Label(tag language.Tag) string {
	switch base, _ := tag.Base(); {
	case int(r) >= len(reasonTexts):
		return "invalid"
	case base.String() == "vi":
		return reasonVI[r]
	}
	return reasonEN[r]
}
