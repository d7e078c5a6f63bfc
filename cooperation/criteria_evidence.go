package cooperation

import (
	"strconv"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/score"
)

// finding is what evidence says of a record that speaks for or against.
type finding struct{ forEN, forVI, againstEN, againstVI string }

// show adds evidence about the record at the place, unless the truth is not known.
func (f *finding) show(e []score.Evidence, list string, i int, t calendar.Truth) []score.Evidence {
	at := list + strconv.Itoa(i)
	switch t {
	case calendar.Yes:
		return append(e, score.For(at, f.forEN, f.forVI))
	case calendar.No:
		return append(e, score.Against(at, f.againstEN, f.againstVI))
	}
	return e
}

var (
	compliance = finding{
		"found to agree with law, foreign policy and commitments", "đã xác định phù hợp với pháp luật, đường lối đối ngoại và cam kết",
		"found not to agree with law, foreign policy or commitments", "đã xác định không phù hợp với pháp luật, đường lối đối ngoại hoặc cam kết",
	}
	activity = finding{
		"carried out within the last twelve months", "có hoạt động trong 12 tháng gần nhất",
		"no activity within the last twelve months", "không có hoạt động trong 12 tháng gần nhất",
	}
	conversion = finding{
		"led to a project or programme", "đã hình thành dự án hoặc chương trình",
		"led to no project or programme", "chưa hình thành dự án hoặc chương trình",
	}
	duration = finding{
		"will still be there in twelve months", "còn hiệu lực sau 12 tháng",
		"will have ended in twelve months", "hết hiệu lực trong vòng 12 tháng",
	}
	indexed = finding{
		"filed by technology", "đã phân loại theo công nghệ",
		"", "", // a technology that is not named is missing, which is not against it
	}
)

const inAgreements, inProgrammes = "/agreements/", "/programmes/"

func showCompliant(x *Index, _ *score.Context) (e []score.Evidence) {
	for i := range x.Agreements {
		e = compliance.show(e, inAgreements, i, complies(&x.Agreements[i]))
	}
	return e
}

// complies says whether the agreement was found to comply. That the question
// does not apply to it is no answer: the gatekeeper asks it of all.
func complies(a *agreement.Agreement) calendar.Truth {
	switch a.Clauses.Compliant {
	case codes.Yes:
		return calendar.Yes
	case codes.No:
		return calendar.No
	}
	return calendar.Unknown
}

func showActive(x *Index, c *score.Context) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	for i := range x.Agreements {
		if active, alive := active(&x.Agreements[i], on); alive == calendar.Yes {
			e = activity.show(e, inAgreements, i, active)
		}
	}
	return e
}

func showConverted(x *Index, _ *score.Context) (e []score.Evidence) {
	for i := range x.Agreements {
		e = conversion.show(e, inAgreements, i, x.converted(i))
	}
	return e
}

func showLasting(x *Index, c *score.Context) (e []score.Evidence) {
	on := calendar.FromYMD(int32(c.AsOf()))
	for i := range x.Agreements {
		if a := &x.Agreements[i]; aliveTruth(a.StatusOn(on)) == calendar.Yes {
			e = duration.show(e, inAgreements, i, lasting(a, on.AddMonths(horizon)))
		}
	}
	return e
}

func showIndexed(x *Index, _ *score.Context) (e []score.Evidence) {
	for i := range x.Agreements {
		if len(x.Agreements[i].Technologies) > 0 {
			e = indexed.show(e, inAgreements, i, calendar.Yes)
		}
	}
	for i := range x.Programmes {
		if len(x.Programmes[i].Technologies) > 0 {
			e = indexed.show(e, inProgrammes, i, calendar.Yes)
		}
	}
	return e
}
