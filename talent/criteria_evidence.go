package talent

import (
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

// networkFinding is what evidence says of a place that speaks for or against.
type networkFinding struct{ forEN, forVI, againstEN, againstVI string }

// show adds evidence on an element of a list, unless the truth is not known.
func (f *networkFinding) show(e []score.Evidence, list string, i int, t calendar.Truth) []score.Evidence {
	switch t {
	case calendar.Yes:
		return append(e, score.For(list+strconv.Itoa(i), f.forEN, f.forVI))
	case calendar.No:
		return append(e, score.Against(list+strconv.Itoa(i), f.againstEN, f.againstVI))
	}
	return e
}

// here adds evidence in favour at one place.
func (f *networkFinding) here(e []score.Evidence, at string, found bool) []score.Evidence {
	if found {
		e = append(e, score.For(at, f.forEN, f.forVI))
	}
	return e
}

// Where nothing speaks against, the words against are empty: what is not
// recorded is missing, which is not against anybody.
var (
	networkFoundConsents  = networkFinding{forEN: "a consent was found for every member named", forVI: "đã xác nhận sự đồng ý của mọi thành viên nêu tên", againstEN: "a consent is lacking for a member named", againstVI: "còn thành viên nêu tên chưa có sự đồng ý"}
	networkFoundPriority  = networkFinding{"on a list of priorities", "thuộc danh mục ưu tiên", "in a classification of science only", "chỉ ghi theo bảng phân loại lĩnh vực khoa học"}
	networkFoundFocal     = networkFinding{forEN: "keeps contact with the network", forVI: "là đầu mối liên hệ với mạng lưới"}
	networkFoundHost      = networkFinding{forEN: "a country where members are", forVI: "nước có thành viên"}
	networkFoundActive    = networkFinding{"took part in something during the last twelve months", "có hoạt động trong 12 tháng gần nhất", "took part in nothing during the last twelve months", "không có hoạt động trong 12 tháng gần nhất"}
	networkFoundConverted = networkFinding{"invited and joined", "được mời và đã tham gia", "invited and has not joined", "được mời nhưng chưa tham gia"}
	networkFoundRetained  = networkFinding{"joined and is still there", "đã tham gia và còn ở lại", "joined and left", "đã tham gia nhưng đã rời"}
	networkFoundCohort    = networkFinding{"active a year ago and now", "hoạt động một năm trước và hiện nay", "active a year ago and no longer", "hoạt động một năm trước nhưng nay không còn hoạt động"}
	networkFoundWorking   = networkFinding{"at the stage active", "đang hoạt động", "belongs to the network but is not active", "thuộc mạng lưới nhưng không ở giai đoạn hoạt động"}
	networkFoundNamed     = networkFinding{forEN: "a present member, named", forVI: "thành viên hiện tại đã nêu tên"}
	networkFoundClosed    = networkFinding{againstEN: "the network was closed", againstVI: "mạng lưới đã chấm dứt hoạt động"}
	networkFoundFiled     = networkFinding{forEN: "filed under this technology", forVI: "đã gắn với công nghệ này"}
	networkFoundSize      = networkFinding{forEN: "a size is stated", forVI: "đã ghi quy mô"}
	networkFoundAll       = networkFinding{forEN: "the list of members is complete", forVI: "danh sách thành viên đầy đủ"}
	networkFoundSource    = networkFinding{forEN: "a source", forVI: "nguồn thông tin"}
	networkFoundDelivered = networkFinding{"led to a deliverable", "có sản phẩm đầu ra", "led to no deliverable", "không có sản phẩm đầu ra"}
	networkFoundAnswered  = networkFinding{"answered", "đã trả lời", "no answer came", "không có trả lời"}
)

func networkShowConsents(n *Network, _ *score.Context) (e []score.Evidence) {
	switch n.Consents {
	case codes.Yes:
		return append(e, score.For("/consents", networkFoundConsents.forEN, networkFoundConsents.forVI))
	case codes.No:
		return append(e, score.Against("/consents", networkFoundConsents.againstEN, networkFoundConsents.againstVI))
	}
	return nil
}

func networkShowPriority(n *Network, _ *score.Context) (e []score.Evidence) {
	for i := range n.Technologies {
		if list := n.Technologies[i].List; list != "" {
			e = networkFoundPriority.show(e, "/technologies/", i, calendar.TruthOf(list != classification))
		}
	}
	return e
}

func networkShowFocal(n *Network, _ *score.Context) (e []score.Evidence) {
	for i := range n.Focal {
		e = networkFoundFocal.show(e, "/focal/", i, calendar.Yes)
	}
	return e
}

func networkShowTies(n *Network, c *score.Context) []score.Evidence {
	e := networkShowFocal(n, c)
	for i := range n.Hosts {
		e = networkFoundHost.show(e, "/hosts/", i, calendar.Yes)
	}
	return e
}

// networkShowMembers adds evidence on each member who surely is in the share judged.
func networkShowMembers(n *Network, c *score.Context, f *networkFinding, of func(*Membership, calendar.Date) (in, good calendar.Truth)) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	for i := range n.Members {
		if in, good := of(&n.Members[i], on); in == calendar.Yes {
			e = f.show(e, "/members/", i, good)
		}
	}
	return e
}

func networkShowActive(n *Network, c *score.Context) []score.Evidence {
	return networkShowMembers(n, c, &networkFoundActive, func(m *Membership, on calendar.Date) (in, good calendar.Truth) {
		return m.JoinedOn(on), active(m, on)
	})
}

func networkShowConverted(n *Network, c *score.Context) []score.Evidence {
	return networkShowMembers(n, c, &networkFoundConverted, func(m *Membership, on calendar.Date) (in, good calendar.Truth) {
		sure, may := m.reached(on)
		return stageTold(sure, may, stageBit(StageInvited)), stageTold(sure, may, stageBit(StageAccepted))
	})
}

func networkShowRetained(n *Network, c *score.Context) []score.Evidence {
	return networkShowMembers(n, c, &networkFoundRetained, (*Membership).retained)
}

func networkShowCohort(n *Network, c *score.Context) []score.Evidence {
	return networkShowMembers(n, c, &networkFoundCohort, (*Membership).kept)
}

func networkShowWorking(n *Network, c *score.Context) []score.Evidence {
	return networkShowMembers(n, c, &networkFoundWorking, func(m *Membership, on calendar.Date) (in, good calendar.Truth) {
		return m.JoinedOn(on), m.AtStage(StageActive, on)
	})
}

func networkShowNamed(n *Network, c *score.Context) []score.Evidence {
	return networkShowMembers(n, c, &networkFoundNamed, func(m *Membership, on calendar.Date) (in, good calendar.Truth) {
		return m.JoinedOn(on), calendar.Yes
	})
}

func networkShowContinuity(n *Network, c *score.Context) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	if n.Closed.Compare(on) == calendar.Before {
		return append(e, score.Against("/closed", networkFoundClosed.againstEN, networkFoundClosed.againstVI))
	}
	for i := range n.Members {
		if active(&n.Members[i], on) == calendar.Yes {
			e = networkFoundActive.show(e, "/members/", i, calendar.Yes)
		}
	}
	return e
}

func networkShowFiled(n *Network, _ *score.Context) (e []score.Evidence) {
	for i := range n.Technologies {
		if !n.Technologies[i].IsZero() {
			e = networkFoundFiled.show(e, "/technologies/", i, calendar.Yes)
		}
	}
	return e
}

func networkShowSize(n *Network, _ *score.Context) (e []score.Evidence) {
	e = networkFoundSize.here(e, "/size", n.Size.Known() && n.Size.Check() == nil)
	return networkFoundAll.here(e, "/membersComplete", n.MembersComplete)
}

func networkShowSources(n *Network, _ *score.Context) (e []score.Evidence) {
	for i := range n.Sources {
		e = networkFoundSource.show(e, "/sources/", i, calendar.Yes)
	}
	return e
}

func networkShowDelivered(n *Network, c *score.Context) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	for i := range n.Engagements {
		if in, good := n.Engagements[i].DeliveredBy(on); in == calendar.Yes {
			e = networkFoundDelivered.show(e, "/engagements/", i, good)
		}
	}
	return e
}

func networkShowAnswered(n *Network, c *score.Context) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	for i := range n.Requests {
		if in, good := n.Requests[i].AnsweredBy(on); in == calendar.Yes {
			e = networkFoundAnswered.show(e, "/requests/", i, good)
		}
	}
	return e
}
