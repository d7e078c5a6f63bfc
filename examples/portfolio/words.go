package main

// words are all words of this program, in English and Vietnamese; those of
// rules, criteria, lists and dates come from their packages. Verbs stand for
// values that are written in the language before.
var words = [...]struct{ key, en, vi string }{
	// The head.
	{"title", "International cooperation in science and technology", "Hợp tác quốc tế về khoa học và công nghệ"},
	{"report", "Report on a cooperation portfolio", "Báo cáo danh mục hợp tác"},
	{"no name", "Portfolio without a name", "Danh mục chưa đặt tên"},
	{"home", "Home", "Quốc gia"},
	{"lead", "Coordinating unit", "Đơn vị đầu mối"},
	{"input", "Read from", "Nguồn dữ liệu"},
	{"built-in data", "the built-in portfolio", "danh mục kèm theo chương trình"},
	{"standard input", "standard input", "đầu vào chuẩn"},
	{"judged on", "Judged on", "Ngày đánh giá"},
	{"day built-in", "the day of the built-in data", "ngày chốt dữ liệu kèm theo"},
	{"day given", "as asked", "theo yêu cầu"},
	{"day clock", "today, by the clock of this computer; give another day with -on", "hôm nay, theo đồng hồ máy tính; chọn ngày khác bằng -on"},
	{"records", "Records", "Hồ sơ"},
	{"judged by", "Rules", "Bộ quy tắc"},
	{"records partners", "partners", "đối tác"},
	{"records agreements", "agreements", "thỏa thuận"},
	{"records programmes", "programmes", "chương trình"},
	{"records strategies", "strategies", "chiến lược"},
	{"records events", "events", "sự kiện"},
	{"records workingGroups", "working groups", "tổ công tác"},
	{"records networks", "expert networks", "mạng lưới chuyên gia"},
	{"records experts", "experts", "chuyên gia"},
	{"records offices", "offices abroad", "văn phòng đại diện"},
	{"records statistics", "figures", "số liệu"},
	{"records statements", "statements", "phát biểu"},

	// Records.
	{"the whole", "The portfolio as a whole", "Toàn bộ danh mục"},
	{"one portfolio", "portfolio", "danh mục"},
	{"one record", "record", "hồ sơ"},
	{"one partners", "partner", "đối tác"},
	{"one agreements", "agreement", "thỏa thuận"},
	{"one programmes", "programme", "chương trình"},
	{"one strategies", "strategy", "chiến lược"},
	{"one events", "event", "sự kiện"},
	{"one workingGroups", "working group", "tổ công tác"},
	{"one networks", "network", "mạng lưới"},
	{"one experts", "expert", "chuyên gia"},
	{"one offices", "office", "văn phòng đại diện"},
	{"one statistics", "figure", "số liệu"},
	{"one statements", "statement", "phát biểu"},
	{"one sources", "source", "nguồn"},
	{"expert withheld", "Expert no. %s (name withheld: no consent to publication)", "Chuyên gia số %s (không nêu tên: chưa có sự đồng ý công bố)"},

	// Violations.
	{"violations", "Findings of the rules", "Kết quả kiểm tra theo quy tắc"},
	{"error", "Errors", "Lỗi"},
	{"warning", "Warnings", "Cảnh báo"},
	{"advice", "Advice", "Khuyến nghị"},
	{"none found", "No rule is broken.", "Không có nội dung nào chưa đáp ứng quy tắc."},
	{"basis", "Basis", "Căn cứ"},
	{"and more", "and %s more; all of them with -format json", "và %s mục khác; xem đầy đủ bằng -format json"},
	{"and more page", "and %s more; all of them in the JSON form", "và %s mục khác; xem đầy đủ ở dạng JSON"},

	// Scores.
	{"scores", "Scores", "Điểm đánh giá"},
	{"scores note", "A score is an interval: what is missing counts as nothing at its low end and as full at its high end. Ranked by the low end.", "Điểm là một khoảng: ở cận dưới, phần thiếu thông tin tính bằng 0; ở cận trên, tính đủ điểm. Xếp hạng theo cận dưới."},
	{"policy", "Threshold %s; below a coverage of %s there is not enough evidence to judge.", "Ngưỡng %s; độ phủ minh chứng dưới %s thì chưa đủ căn cứ kết luận."},
	{"bar legend", "Bar: from 0 to 100 %; = from low to high, | the part that is known, - outside.", "Thanh điểm: từ 0 đến 100%; = khoảng từ cận dưới đến cận trên, | phần đã biết, - ngoài khoảng."},
	{"score", "Score", "Điểm"},
	{"low to high", "low–high", "cận dưới–cận trên"},
	{"known", "known", "đã biết"},
	{"coverage", "coverage", "độ phủ"},
	{"verdict", "verdict", "kết luận"},
	{"agreements", "Agreements", "Thỏa thuận"},
	{"networks", "Expert networks", "Mạng lưới chuyên gia"},
	{"partners", "Partners", "Đối tác"},
	{"dimensions", "By dimension", "Theo phương diện"},
	{"missing facts", "Most useful missing facts", "Thông tin còn thiếu nên bổ sung trước"},
	{"missing here", "would help most: %s (narrows by up to %s points)", "nên bổ sung trước: %s (thu hẹp tối đa %s điểm phần trăm)"},
	{"missing portfolio", "Most useful missing facts for the portfolio as a whole", "Thông tin còn thiếu nên bổ sung trước đối với toàn bộ danh mục"},
	{"missing agreements", "Most useful missing facts over all agreements", "Thông tin còn thiếu nên bổ sung trước đối với các thỏa thuận"},
	{"narrows", "narrows the score by %s points", "thu hẹp khoảng điểm %s điểm phần trăm"},
	{"narrows up to", "narrows the score by %s points, up to %s with other facts", "thu hẹp khoảng điểm %s điểm phần trăm, tối đa %s khi có thêm thông tin khác"},
	{"missing in", "missing in %s of %s", "thiếu ở %s/%s"},
	{"no evidence", "nothing to score", "không có hồ sơ để đánh giá"},
	{"since", "%s since %s", "%s từ %s"},
	{"by act", "%s, %s", "%s, %s"},
	{"not sure", "%s (not sure: %s)", "%s (chưa chắc chắn: %s)"},
	{"why nothing-dated", "no dated act is recorded", "chưa có mốc thời gian nào được ghi nhận"},
	{"why by-event", "by a recorded act", "theo hành vi được ghi nhận"},
	{"why by-term", "by its term", "theo thời hạn"},
	{"why date-too-vague", "a date is too vague", "mốc thời gian chưa đủ cụ thể"},
	{"why renewal-unknown", "its term is over and a renewal is not recorded", "đã hết thời hạn, chưa rõ có gia hạn hay không"},
	{"why seen-implemented", "it was carried out, but entry into force is not recorded", "đã được triển khai nhưng chưa ghi nhận ngày có hiệu lực"},
	{"why force-not-recorded", "entry into force is not recorded", "chưa ghi nhận ngày có hiệu lực"},
	{"why parties-unknown", "recorded for some parties; whether they are all is not known", "mới ghi nhận ở một số bên, chưa rõ đã đủ các bên hay chưa"},

	// Technology.
	{"technology", "By technology instead of by country", "Theo công nghệ thay vì theo địa bàn"},
	{"filed by", "Filed by", "Phân loại theo"},
	{"why list", "the list that most records name: that of the time of the acts", "danh mục mà phần lớn hồ sơ sử dụng: danh mục tại thời điểm ký kết, thực hiện"},
	{"list in force", "The list in force on the day", "Danh mục có hiệu lực vào ngày đánh giá"},
	{"list holds", "in force on the day", "đang có hiệu lực"},
	{"list holds not", "no longer in force on the day", "không còn hiệu lực vào ngày đánh giá"},
	{"list holds perhaps", "not sure whether it is in force on the day", "chưa rõ hiệu lực vào ngày đánh giá"},
	{"list incomplete", "Not complete: %s areas are known, the instrument is said to have %s groups. An area that is not here may still be a priority.", "Chưa đầy đủ: mới biết %s lĩnh vực, văn bản được cho là có %s nhóm. Lĩnh vực không nêu ở đây vẫn có thể thuộc diện ưu tiên."},
	{"list unused", "No record is filed by it, so every one of its areas looks empty; the records name the list of their own time. No table of this library leads from one list to the other.", "Chưa có hồ sơ nào phân loại theo danh mục này nên mọi lĩnh vực đều trống; các hồ sơ dùng danh mục tại thời điểm của mình. Thư viện này chưa có bảng chuyển đổi giữa hai danh mục."},
	{"list used", "Records filed by it: %s.", "Số hồ sơ phân loại theo danh mục này: %s."},
	{"map note", "Each number counts records: partners, agreements, programmes, events, experts with consent. A record with several technologies or countries counts in each.", "Mỗi số là số hồ sơ: đối tác, thỏa thuận, chương trình, sự kiện, chuyên gia đã đồng ý. Hồ sơ có nhiều công nghệ hoặc nhiều nước được tính ở từng ô."},
	{"area", "Area", "Lĩnh vực"},
	{"total", "All", "Tổng"},
	{"no country", "no country known", "chưa rõ nước"},
	{"elsewhere", "Outside this list", "Ngoài danh mục này"},
	{"unnamed", "No technology named", "Chưa nêu công nghệ"},
	{"could not file", "Could not be filed", "Chưa phân loại được"},
	{"unnamed is", "Records that name no technology: %s", "Hồ sơ chưa nêu công nghệ: %s"},
	{"elsewhere is", "Records that name only technologies outside this list: %s", "Hồ sơ chỉ nêu công nghệ ngoài danh mục này: %s"},
	{"stray", "%s (%s; records: %s)", "%s (%s; số hồ sơ: %s)"},
	{"withheld", "Experts not counted for want of a consent: %s", "Chuyên gia không được tính do chưa có sự đồng ý: %s"},
	{"indexed", "Living agreements that name a technology", "Tỷ lệ thỏa thuận còn hiệu lực có nêu công nghệ"},
	{"gaps", "Gaps in priority areas", "Khoảng trống trong các lĩnh vực ưu tiên"},
	{"gap", "gap", "trống"},
	{"gap mark", "o marks an area with few agreements or none", "o đánh dấu lĩnh vực có ít hoặc không có thỏa thuận"},
	{"gap nothing", "no living agreement and no running programme", "không có thỏa thuận còn hiệu lực và chương trình đang thực hiện"},
	{"gap little", "living agreements: %s, running programmes: %s", "thỏa thuận còn hiệu lực: %s, chương trình đang thực hiện: %s"},
	{"gap maybe", "; perhaps: %s", "; chưa chắc chắn: %s"},
	{"gap unsure", "To be sure of these gaps it would have to be known what technology %s agreements and programmes are about.", "Để khẳng định các khoảng trống này, cần biết công nghệ của %s thỏa thuận, chương trình."},
	{"no gaps", "No gap was found.", "Không phát hiện khoảng trống."},
	{"cell partners", "partners %s", "đối tác %s"},
	{"cell agreements", "agreements %s", "thỏa thuận %s"},
	{"cell programmes", "programmes %s", "chương trình %s"},
	{"cell events", "events %s", "sự kiện %s"},
	{"cell experts", "experts %s", "chuyên gia %s"},
	{"cell maybe", "not sure %s", "chưa chắc chắn %s"},
	{"cell none", "nothing", "không có"},

	// Dependence.
	{"dependence", "On whom it rests", "Mức độ phụ thuộc"},
	{"dependence note", "Agreements in force on the day, each divided among its parties abroad. The index of concentration (Herfindahl-Hirschman) is 1 where one has all; a range says that facts are missing.", "Tính theo thỏa thuận đang có hiệu lực vào ngày đánh giá, mỗi thỏa thuận chia đều cho các bên nước ngoài. Chỉ số tập trung (Herfindahl-Hirschman) bằng 1 khi chỉ có một bên; khoảng giá trị cho biết còn thiếu thông tin."},
	{"rests on", "By %s: index %s; as many of equal size: %s", "Theo %s: chỉ số %s, tương đương số bên ngang nhau: %s"},
	{"without", "Without one of them, agreements that would end:", "Nếu thiếu một bên, số thỏa thuận sẽ chấm dứt:"},

	// Due.
	{"due", "Due and overdue", "Đến hạn và quá hạn"},
	{"overdue", "Overdue on %s", "Quá hạn tính đến %s"},
	{"perhaps overdue", "Perhaps overdue: the date is too vague to say", "Có thể quá hạn: mốc thời gian chưa đủ cụ thể"},
	{"coming", "From %s to %s", "Từ %s đến %s"},
	{"nothing due", "Nothing that the records name.", "Không có mục nào được ghi trong hồ sơ."},
	{"in record", "in: %s", "thuộc: %s"},
	{"by whom", "by %s", "đơn vị: %s"},

	// The time line.
	{"timeline", "Agreements in time", "Thỏa thuận theo thời gian"},
	{"timeline note", "Solid: sure. Hatched: not sure. Fading: no end is recorded.", "Nền đặc: chắc chắn. Nền gạch chéo: chưa chắc chắn. Nền mờ dần: chưa ghi nhận thời điểm kết thúc."},
	{"key sure", "sure", "chắc chắn"},
	{"key unsure", "not sure", "chưa chắc chắn"},
	{"key open", "no recorded end", "chưa ghi nhận thời điểm kết thúc"},
	{"edge unknown", "not known", "chưa rõ"},
	{"edge recorded", "recorded", "đã ghi nhận"},
	{"edge signed", "signature; entry into force not recorded", "ngày ký; chưa ghi nhận ngày có hiệu lực"},
	{"edge stated", "as the text states", "theo văn bản"},
	{"edge computed", "computed from the term", "tính theo thời hạn"},
	{"edge renewable", "end of a term that may be renewed", "hết một thời hạn, có thể gia hạn"},
	{"edge open", "no end unless a party ends it", "vô thời hạn cho đến khi một bên chấm dứt"},
	{"edge seen", "seen being carried out; its beginning is not recorded", "đã thấy được thực hiện; chưa ghi nhận thời điểm bắt đầu"},
	{"from to", "from %s (%s) to %s (%s)", "từ %s (%s) đến %s (%s)"},
	{"the day", "day of judgement", "ngày đánh giá"},
	{"no date", "date not known", "chưa rõ ngày"},

	// Figures and statements.
	{"figures", "Figures as their sources tell them", "Số liệu theo nguồn"},
	{"figures note", "Not added up and not reconciled: where sources disagree, both stand.", "Không cộng gộp, không điều chỉnh: khi các nguồn khác nhau, giữ cả hai."},
	{"as of", "as of %s", "tại thời điểm %s"},
	{"named all", "named, all of them: %s", "nêu tên đầy đủ: %s"},
	{"named some", "named, not all of them: %s", "nêu tên một phần: %s"},
	{"statements", "Statements as their sources tell them", "Phát biểu, định hướng theo nguồn"},
	{"and so on", "etc.", "v.v."},
	{"sources", "Sources", "Nguồn"},
	{"cited as", "cited as", "ký hiệu trích dẫn"},
	{"published", "published", "công bố"},
	{"confidence unstated", "how sure is not stated", "chưa nêu mức độ tin cậy"},
	{"confidence official", "official", "chính thức"},
	{"confidence reported", "reported", "báo chí đưa tin"},
	{"confidence partial", "seen in part", "chỉ tiếp cận một phần"},
	{"confidence general", "general knowledge", "hiểu biết chung"},
	{"no title", "Title not known", "Chưa rõ tiêu đề"},

	// The page.
	{"language", "Language", "Ngôn ngữ"},
	{"contents", "Contents", "Mục lục"},
	{"tile records", "records", "hồ sơ"},
	{"tile living", "agreements surely in force", "thỏa thuận chắc chắn còn hiệu lực"},
	{"tile of", "of %s recorded", "trong tổng số %s"},
	{"tile of areas", "of %s areas", "trong %s lĩnh vực"},
	{"tile countries", "countries and territories reached", "quốc gia và vùng lãnh thổ có hợp tác"},
	{"tile errors", "errors found by the rules", "lỗi theo quy tắc"},
	{"tile mild", "warnings: %s, advice: %s", "cảnh báo: %s, khuyến nghị: %s"},
	{"tile score", "score of the portfolio", "điểm của danh mục"},
	{"tile gaps", "priority areas with a gap", "lĩnh vực ưu tiên còn trống"},
	{"tile overdue", "overdue", "quá hạn"},
	{"tile coming", "due within %[2]s months: %[1]s", "đến hạn trong %[2]s tháng tới: %[1]s"},
	{"legend", "Number of records", "Số hồ sơ"},
	{"rank", "Rank", "Hạng"},
	{"map caption", "Records by technology and country", "Hồ sơ theo công nghệ và quốc gia"},
	{"scroll", "Scroll sideways for more countries.", "Cuộn ngang để xem thêm quốc gia."},
	{"show criteria", "By criterion", "Theo tiêu chí"},
	{"outcome measured", "measured", "đã đo"},
	{"outcome partly", "partly known", "biết một phần"},
	{"outcome missing", "missing", "thiếu thông tin"},
	{"outcome not-applicable", "does not apply", "không áp dụng"},
	{"outcome failed", "failed", "không đạt"},
	{"weight", "weight", "trọng số"},
	{"foot", "Computed by the rules and criteria named here from the records alone; what the records do not hold is shown as missing, never guessed.", "Kết quả được tính từ hồ sơ theo các quy tắc, tiêu chí nêu trên; nội dung hồ sơ chưa có được thể hiện là thiếu, không suy đoán."},

	// Mistakes.
	{"see help", "Help: go run ./examples/portfolio -h", "Trợ giúp: go run ./examples/portfolio -h -lang vi"},
	{"bad flag", "wrong flag", "tham số không hợp lệ"},
	{"bad argument", "%q is not a flag; give a file with -in", "%q không phải là tham số; chỉ định tệp bằng -in"},
	{"bad lang", "the language %q is not spoken here; write -lang en or -lang vi", "không hỗ trợ ngôn ngữ %q; dùng -lang en hoặc -lang vi"},
	{"bad format", "%q is not a form; write -format text, json or html", "%q không phải là định dạng hợp lệ; dùng -format text, json hoặc html"},
	{"bad day", "%q is not a day; write -on 2026-11-21", "%q không phải là ngày hợp lệ; viết -on 2026-11-21"},
	{"cannot read", "%s cannot be read as a portfolio:", "không đọc được danh mục từ %s:"},
	{"cannot read remedy", "Mend the document at the place named. What a portfolio looks like shows examples/portfolio/data/portfolio.json.", "Hãy sửa tài liệu tại vị trí nêu trên. Xem mẫu danh mục tại examples/portfolio/data/portfolio.json."},
	{"no file remedy", "Give a file that can be read with -in, or - for standard input.", "Hãy chỉ định tệp đọc được bằng -in, hoặc - cho đầu vào chuẩn."},
	{"cannot write", "the report could not be written; nothing was changed:", "không ghi được báo cáo; không có thay đổi nào:"},
	{"usage", usageEN, usageVI},
}

const usageEN = `portfolio reads a portfolio of international cooperation in science and technology,
validates and evaluates it, files it by technology, and tells what is due.

	go run ./examples/portfolio [flags]

	-in FILE      the portfolio, as JSON; - is standard input; without it the built-in one
	-lang LANG    en (default) or vi
	-on DATE      the day of judgement, such as 2026-11-21; without it 2026-11-21 for the
	              built-in portfolio, and today for your own
	-format FORM  text (default), json or html
	-out FILE     write to a file, which is replaced in one step
	-h            this help; in Vietnamese with -lang vi

Examples:

	go run ./examples/portfolio
	go run ./examples/portfolio -lang vi
	go run ./examples/portfolio -format html -out page.html
	go run ./examples/portfolio -in mine.json -on 2026-06-30 -format json

Exit status: 0 all is well; 1 a rule of severity error is broken; 2 wrong flag, or a
document that cannot be read.
`

const usageVI = `portfolio đọc danh mục hợp tác quốc tế về khoa học và công nghệ, kiểm tra và đánh giá
danh mục, phân loại theo công nghệ và liệt kê các mục đến hạn.

	go run ./examples/portfolio [tham số]

	-in TỆP          danh mục ở dạng JSON; - là đầu vào chuẩn; nếu bỏ trống, dùng danh mục kèm theo
	-lang NGÔN_NGỮ   en (mặc định) hoặc vi
	-on NGÀY         ngày đánh giá, ví dụ 2026-11-21; nếu bỏ trống, là 2026-11-21 đối với danh
	                 mục kèm theo và là hôm nay đối với danh mục của bạn
	-format DẠNG     text (mặc định), json hoặc html
	-out TỆP         ghi ra tệp; tệp được thay thế trong một bước
	-h               trợ giúp này; bản tiếng Anh nếu không có -lang vi

Ví dụ:

	go run ./examples/portfolio -lang vi
	go run ./examples/portfolio -lang vi -format html -out trang.html
	go run ./examples/portfolio -lang vi -in danh-muc.json -on 2026-06-30 -format json

Mã thoát: 0 không có lỗi; 1 có vi phạm quy tắc ở mức lỗi; 2 tham số sai hoặc không đọc
được tài liệu.
`
