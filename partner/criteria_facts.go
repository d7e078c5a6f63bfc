package partner

import "github.com/scicoop/scicoop/cooperation/score"

// The facts that the criteria ask for.
var (
	factExistence      = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-01, legal existence", VI: "câu trả lời cho DD-01 về tư cách pháp lý"}
	factOwnership      = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-02, owners and controlling bodies", VI: "câu trả lời cho DD-02 về chủ sở hữu và cơ quan chi phối"}
	factSanctions      = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-03, sanctions lists", VI: "câu trả lời cho DD-03 về danh sách trừng phạt"}
	factHits           = score.Fact{Where: "/screenings/*/hits/*/same", EN: "whether a hit of a screening is the partner", VI: "kết quả xác minh mục nghi trùng khi đối chiếu danh sách"}
	factSecurity       = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-04, military and intelligence bodies", VI: "câu trả lời cho DD-04 về quân sự, tình báo"}
	factJurisdiction   = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-05, legal compulsion", VI: "câu trả lời cho DD-05 về nghĩa vụ chuyển giao theo pháp luật nước ngoài"}
	factExport         = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-07, end use and end user", VI: "câu trả lời cho DD-07 về mục đích và người sử dụng cuối cùng"}
	factData           = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-08, transfer of data", VI: "câu trả lời cho DD-08 về chuyển dữ liệu"}
	factIP             = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-09, intellectual property", VI: "câu trả lời cho DD-09 về sở hữu trí tuệ"}
	factPeople         = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-10, conflicts of interest", VI: "câu trả lời cho DD-10 về xung đột lợi ích"}
	factTrackRecord    = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-11, track record", VI: "câu trả lời cho DD-11 về quá trình hợp tác"}
	factFinance        = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-12, finance", VI: "câu trả lời cho DD-12 về tài chính"}
	factIntegrity      = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-13, governance and integrity", VI: "câu trả lời cho DD-13 về quản trị và liêm chính"}
	factCyber          = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-14, cybersecurity", VI: "câu trả lời cho DD-14 về an ninh mạng"}
	factReciprocity    = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-15, flows in both directions", VI: "câu trả lời cho DD-15 về trao đổi hai chiều"}
	factDependence     = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-16, dependence", VI: "câu trả lời cho DD-16 về mức độ phụ thuộc"}
	factExit           = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-17, exit", VI: "câu trả lời cho DD-17 về khả năng chấm dứt"}
	factPolicy         = score.Fact{Where: "/answers/*/answer", EN: "answer to DD-18, treaties and foreign policy", VI: "câu trả lời cho DD-18 về điều ước quốc tế và đường lối đối ngoại"}
	factTechnologies   = score.Fact{Where: "/technologies", EN: "technology areas", VI: "lĩnh vực công nghệ"}
	factEvidence       = score.Fact{Where: "/technologies/*/evidence", EN: "evidence of capability in the areas", VI: "minh chứng năng lực trong các lĩnh vực"}
	factSecondEvidence = score.Fact{Where: "/technologies/*/evidence", EN: "a second, independent piece of evidence in the areas", VI: "minh chứng độc lập thứ hai trong các lĩnh vực"}
	factMemberships    = score.Fact{Where: "/memberships", EN: "memberships in international bodies", VI: "tư cách thành viên tại các tổ chức quốc tế"}
	factMemberRole     = score.Fact{Where: "/memberships/*/role", EN: "in which body and in what role", VI: "tổ chức quốc tế và vai trò trong đó"}
	factMemberPeriod   = score.Fact{Where: "/memberships/*/period", EN: "since when and until when it is a member", VI: "thời gian là thành viên"}
	factPage           = score.Fact{Where: "/links", EN: "website or internet domain of its own", VI: "trang thông tin điện tử hoặc tên miền riêng"}
	factPublicSource   = score.Fact{Where: "/sources/*/url", EN: "source that anyone can open", VI: "nguồn thông tin công khai"}
	factIdentifiers    = score.Fact{Where: "/identifiers", EN: "external identifiers", VI: "mã định danh ngoài"}
	factFounded        = score.Fact{Where: "/founded", EN: "date of founding", VI: "ngày thành lập"}
	factClosed         = score.Fact{Where: "/closed", EN: "date of closing", VI: "ngày chấm dứt hoạt động"}
	factSuccession     = score.Fact{Where: "/relations/*/period", EN: "since when there is a successor", VI: "thời điểm có tổ chức kế thừa"}
	factListing        = score.Fact{Where: "/registrations", EN: "what registers say of it today", VI: "tình trạng hiện nay trong cơ sở dữ liệu đăng ký"}
	factNames          = score.Fact{Where: "/names", EN: "name to show", VI: "tên hiển thị"}
	factKinds          = score.Fact{Where: "/kinds", EN: "kind of organisation", VI: "loại hình tổ chức"}
	factCountry        = score.Fact{Where: "/locations", EN: "country of the main seat", VI: "quốc gia đặt trụ sở chính"}
	factSources        = score.Fact{Where: "/sources", EN: "sources of the record", VI: "nguồn thông tin của hồ sơ"}
	factRelations      = score.Fact{Where: "/relations", EN: "relations to other organisations", VI: "quan hệ với các tổ chức khác"}
	factRelationRecord = score.Fact{Where: "/relations/*/partner", EN: "records of the related organisations", VI: "hồ sơ của các tổ chức có quan hệ"}
)
