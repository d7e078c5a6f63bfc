package main

import (
	"strings"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/text"
)

// A work is something published that facts were read in.
type work struct {
	key, title, publisher, url, locator, published string
	confidence                                     source.Confidence
}

// articleTable holds the five articles. The key of a row begins with that of
// its article. What an article does not show (the title of S2, two dates) is
// missing here.
var articleTable = [...]work{
	{"S0", "Promoting international cooperation in developing strategic technologies: Focused orientation, practical actions",
		"en.baoquocte.vn", "", "en.baoquocte.vn 322901", "", source.Reported},
	{"S1", "Comprehensive innovation of international cooperation in the field of science and technology",
		"Bộ Khoa học và Công nghệ", "https://mst.gov.vn/doi-moi-toan-dien-cong-tac-hop-tac-quoc-te-trong-linh-vuc-khcn-197250716093504364.htm", "", "2025-07-16", source.Official},
	{"S2", "", "en.sggp.org.vn", "", "en.sggp.org.vn post110855", "", source.Reported},
	{"S3", "Vietnam forges ahead with int’l sci-tech cooperation", "VEN", "", "", "2020-04-22", source.Reported},
	{"S4", "Resolution 57: Leveraging Vietnam's science and technology to integrate and lead the way", "VietnamPlus (VNA)",
		"https://www.vietnamplus.vn/nghi-quyet-57-don-bay-dua-khoa-hoc-cong-nghe-viet-nam-hoi-nhap-va-dan-dat-post1049248.vnp", "", "2025-07-12", source.Reported},
}

// workTable holds what else facts were read in: the published texts and notices
// of the agreements under the keys of their facts, and some pages that correct
// or complete the articles.
var workTable = [...]work{
	{"VN-HU-2005", "", "thuvienphapluat.vn", "", "thuvienphapluat.vn 17241", "", source.Official},
	{"VN-AM-2019", "", "vanban123.vn; arlis.am", "", "vanban123.vn 586207; arlis.am acts/3766", "", source.Official},
	{"VN-KR-1995", "", "news1.kr; kidd.co.kr", "", "news1.kr 5208507; kidd.co.kr 201274", "", source.Reported},
	{"VN-TW-2009", "", "law.moj.gov.tw", "", "law.moj.gov.tw Y0070520", "", source.Official},
	{"VN-CN-MWR-1995", "", "fsou.com", "", "fsou.com 100668459", "", source.Official},
	{"VN-SU-1978", "", "businesspravo.ru", "", "businesspravo.ru 85793", "", source.Official},
	{"VN-SE-2005", "", "thuvienphapluat.vn", "", "thuvienphapluat.vn 7092", "", source.Official},
	{"KR-CN-1992", "", "worldjpn.net", "", "worldjpn.net CHKR/19920930.T3E", "", source.Official},

	{"S2b", "", "vietnam.vn", "", "vietnam.vn mo-rong-tiem-luc-kh-cn", "", source.Reported},
	{"VPL22", "", "vienphapluat.vn", "", "vienphapluat.vn nd199222", "", source.Reported},
	{"VGI", "", "vjst.vn", "", "vjst.vn 5800", "", source.Reported},
	{"VIN", "", "en.vietnamplus.vn", "", "en.vietnamplus.vn post333264", "", source.Reported},
	{"VOST00", "", "thuvienphapluat.vn", "", "thuvienphapluat.vn 78264; 2215/2000/TTLT-BKHCNMT-BNG", "2000-11-23", source.Official},
	{"VOST-au", "", "baoapbac.vn", "", "baoapbac.vn 643611", "", source.Reported},
	{"R57jp", "", "en.vietnamplus.vn", "", "en.vietnamplus.vn post312009", "", source.Reported},
	{"R57a", "", "vietnamnet.vn", "", "vietnamnet 2424154", "", source.Reported},
	{"R57b", "", "en.sggp.org.vn", "", "en.sggp.org.vn post115247", "", source.Reported},
	{"R57c", "", "en.nhandan.vn", "", "special page on Resolution 57", "", source.Reported},
	{"R57d", "", "newscentral.site", "", "interview with a deputy minister", "", source.Reported},
	{"BNA", "", "baonghean.vn", "", "baonghean.vn 10287764", "", source.Reported},
	{"USA", "", "usasean.org", "", "page on Resolution 57", "", source.Reported},
	{"ROR", "", "ROR", "https://ror.org", "record 02zt1gg83, schema 2.1", "2025-06-24", source.Official},
}

// general is the key of sources that say: general knowledge, held against
// nothing that was read.
const general = "general"

// src is the source of a row of an article ("S4-13"), a fact or a page, about
// the members of its record at the given pointers, or about all of it.
func src(key string, about ...string) source.Source {
	if key == general {
		return source.Source{Key: general, Confidence: source.General, About: about}
	}
	for _, w := range workTable {
		if w.key == key {
			return w.source(key, about)
		}
	}
	article, _, _ := strings.Cut(key, "-")
	for _, w := range articleTable {
		if w.key == article {
			return w.source(key, about)
		}
	}
	panic("no such source: " + key)
}

func (w work) source(key string, about []string) source.Source {
	s := source.Source{Key: key, Publisher: w.publisher, URL: w.url, Locator: w.locator, Confidence: w.confidence, About: about}
	if w.title != "" {
		s.Title = text.In("en", w.title)
	}
	if w.published != "" {
		s.Published = calendar.MustDate(w.published)
	}
	return s
}

// partly marks a source as unclear in what it says here, with the reason.
func partly(s source.Source, en, vi string) source.Source {
	s.Confidence = source.Partial
	return noted(s, en, vi)
}

func noted(s source.Source, en, vi string) source.Source {
	s.Note = text.Of(en, vi)
	return s
}

// srcs gives one source for each key, each about the whole record.
func srcs(keys ...string) []source.Source {
	list := make([]source.Source, len(keys))
	for i, k := range keys {
		list[i] = src(k)
	}
	return list
}

// articles are the five articles as sources of the portfolio as a whole.
func articles() []source.Source {
	list := make([]source.Source, len(articleTable))
	for i, w := range articleTable {
		list[i] = w.source(w.key, nil)
	}
	return list
}
