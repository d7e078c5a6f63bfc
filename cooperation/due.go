package cooperation

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/partner"
)

// DueKind says what is due. It is a closed set that starts at DueObligation;
// the zero value is none.
type DueKind uint8

// What can be due.
const (
	DueObligation DueKind = iota + 1 // a party's duty under an agreement
	DueNotice                        // the last day to say that an agreement is not to go on
	DueTermEnd                       // the term of an agreement ends
	DueTask                          // a task of a programme or strategy
	DueTarget                        // the target of an indicator
	DueProgramme                     // a programme ends
	DueConsent                       // an expert's consent expires
	DueGroup                         // a working group ends
	DueSession                       // a session of a committee
	DueAction                        // an action that a session decided
	DueStep                          // a step of a procedure
	DueMitigation                    // a risk is to be mitigated or looked at again
	DueMilestone                     // a milestone of a technology transfer
	DueReview                        // an assurance or a review runs out
	DuePayment                       // a payment for a transfer of technology
	DueScreening                     // due diligence on a partner is to be looked at again
)

var dueTexts = [...]string{
	"", "obligation", "notice", "term-end", "task", "target", "programme-end", "consent-expiry", "working-group-end",
	"session", "action", "step", "mitigation", "milestone", "review", "payment", "screening",
}

var dueEN = [...]string{
	"", "obligation due", "last day for notice", "term ends", "task due", "target due", "programme ends",
	"consent expires", "working group ends", "session due", "action due", "step of the procedure due",
	"risk to be mitigated or reviewed", "milestone of the technology transfer due", "review due", "payment due", "partner to be screened again",
}

var dueVI = [...]string{
	"", "đến hạn nghĩa vụ", "hạn cuối gửi thông báo", "hết thời hạn thỏa thuận", "đến hạn nhiệm vụ", "đến hạn chỉ tiêu",
	"chương trình kết thúc", "sự đồng ý hết hiệu lực", "tổ công tác kết thúc", "đến kỳ họp",
	"đến hạn việc được giao tại kỳ họp", "đến hạn thực hiện bước thủ tục", "đến hạn xử lý hoặc rà soát rủi ro",
	"đến hạn mốc chuyển giao công nghệ", "đến hạn rà soát", "đến hạn thanh toán", "đến hạn thẩm tra lại đối tác",
}

// String returns the text of the kind, such as term-end.
func (k DueKind) String() string { return printClosed(dueTexts[:], uint8(k)) }

// Label returns the kind in words, in Vietnamese where tag asks for it and in
// English otherwise.
func (k DueKind) Label(tag language.Tag) string {
	return closedLabel(dueEN[:], dueVI[:], uint8(k), tag)
}

// MarshalText writes the text of the kind.
func (k DueKind) MarshalText() ([]byte, error) { return closedText("due kind", dueTexts[:], uint8(k)) }

// UnmarshalText reads the text of a kind and refuses anything else.
func (k *DueKind) UnmarshalText(b []byte) error {
	return parseClosed("due kind", dueTexts[:], b, (*uint8)(k))
}

// dueKinds are the kinds of what is due under an agreement.
var dueKinds = [...]DueKind{
	agreement.DutyObligation: DueObligation, agreement.DutyNotice: DueNotice, agreement.DutyTermEnd: DueTermEnd,
	agreement.DutyTarget: DueTarget, agreement.DutySession: DueSession, agreement.DutyAction: DueAction,
	agreement.DutyStep: DueStep, agreement.DutyMitigation: DueMitigation, agreement.DutyMilestone: DueMilestone,
	agreement.DutyReview: DueReview, agreement.DutyPayment: DuePayment,
}

func dueKind(k agreement.DutyKind) DueKind {
	if int(k) < len(dueKinds) {
		return dueKinds[k]
	}
	return 0
}

// DueItem is something that is due.
type DueItem struct {
	Date    calendar.Date `json:"date,omitzero"`
	Kind    DueKind       `json:"kind"`
	Pointer string        `json:"pointer"` // RFC 6901, into the portfolio
	// Name is what it is about: the agreement, the duty, the task. It is empty
	// for consents, which are personal data.
	Name text.Text `json:"name,omitempty"`
	// By is the organisation from which it is due; zero where none is named.
	By id.Partner `json:"by,omitzero"`
	// Overdue says whether the date lies before the day asked about.
	Overdue calendar.Truth `json:"overdue"`
	// Record is the id of the record that it stands in, Key tells it from all
	// others of that record and stays the same when dates are corrected: see
	// [agreement.Duty]. Record is empty where the record has no id.
	Record string `json:"record,omitempty"`
	Key    string `json:"key"`
	// State says how far it is met, Doubt why that or the date cannot be told.
	State agreement.DutyState `json:"state"`
	Doubt agreement.DutyDoubt `json:"doubt,omitzero"`
}

// Due lists what is due and not done within a time, with what is overdue on the
// day on. An end of the time that is open or not known is no bound. Dates that
// are known only roughly are listed when they may lie in that time. The list is
// sorted by date, then kind, then place.
//
// What is due under an agreement is what [agreement.Agreement.Due] lists: of an
// agreement that renews itself all terms are listed whose end or last day for
// notice lies in the time; without a beginning from the day on, without an end
// only the term that runs then.
//
// A partner is listed on the day by which something that due diligence found is
// [partner.FreshMonths] old, unless it surely no longer exists on the day on.
func Due(p *Portfolio, within calendar.Period, on calendar.Date) []DueItem {
	return WatchList(p, agreement.Watch{Within: within, On: on})
}

// WatchList is [Due] with all that can be asked of agreements: holidays for time
// limits in working days, further duties such as the steps of a jurisdiction's
// procedure, what is met, and what has no known day. What is met, and what has no
// day, is listed of tasks and targets too.
func WatchList(p *Portfolio, w agreement.Watch) []DueItem {
	l := ledger{from: w.Within.Start.Earliest(), to: w.Within.End.Latest(), on: w.On, met: w.Met, undated: w.Undated}
	for i := range p.Partners {
		x := &p.Partners[i]
		if s, _ := x.StatusOn(w.On); s != partner.Inactive {
			l.record = recordID(x.ID)
			l.add(DueItem{Date: x.RescreenOn(partner.DiligencePolicy{}), Kind: DueScreening, Pointer: "/partners/" + strconv.Itoa(i),
				Name: text.Of(x.Name(language.English), x.Name(language.Vietnamese)), Key: "screening"})
		}
	}
	for i := range p.Agreements {
		l.agreement(&p.Agreements[i], i, w)
	}
	for i := range p.Programmes {
		g, at := &p.Programmes[i], "/programmes/"+strconv.Itoa(i)
		l.record = recordID(g.ID)
		if g.Completed.IsZero() {
			l.add(DueItem{Date: g.Period.End, Kind: DueProgramme, Pointer: at + "/period", Name: g.Names, Key: "programme-end"})
			for j := range g.Objectives {
				o := &g.Objectives[j]
				l.targets(o.Indicators, at+"/objectives/"+strconv.Itoa(j)+"/indicators/", "target."+strconv.Itoa(j)+".", o.Owner)
			}
		}
		l.tasks(g.Tasks, at)
	}
	for i := range p.Strategies {
		s, at := &p.Strategies[i], "/strategies/"+strconv.Itoa(i)
		l.record = recordID(s.ID)
		l.targets(s.Targets, at+"/targets/", "target.", s.Lead)
		l.tasks(s.Tasks, at)
	}
	for i := range p.Experts {
		l.record = recordID(p.Experts[i].ID)
		for j := range p.Experts[i].Consents {
			if c := &p.Experts[i].Consents[j]; c.Withdrawn.IsZero() {
				n := strconv.Itoa(j)
				l.add(DueItem{Date: c.Expires, Kind: DueConsent, Pointer: "/experts/" + strconv.Itoa(i) + "/consents/" + n, Key: "consent." + n})
			}
		}
	}
	for i := range p.WorkingGroups {
		g := &p.WorkingGroups[i]
		if l.record = recordID(g.ID); g.Stage != GroupClosed {
			l.add(DueItem{Date: g.Period.End, Kind: DueGroup, Pointer: "/workingGroups/" + strconv.Itoa(i), Name: g.Names, By: g.Lead, Key: "working-group-end"})
		}
	}
	slices.SortFunc(l.items, func(a, b DueItem) int {
		return cmp.Or(calendar.Chronological(a.Date, b.Date), cmp.Compare(a.Kind, b.Kind),
			strings.Compare(a.Pointer, b.Pointer), strings.Compare(a.Key, b.Key))
	})
	return l.items
}

// recordID returns the text of an id, empty for none.
func recordID[T interface {
	IsZero() bool
	String() string
}](x T) string {
	if x.IsZero() {
		return ""
	}
	return x.String()
}

type ledger struct {
	from, to calendar.Date // the first and the last day; zero for no bound
	on       calendar.Date
	met      bool   // list also what is met
	undated  bool   // list also what has no day, of tasks and targets
	record   string // id of the record at hand
	items    []DueItem
	duties   []agreement.Duty // of one agreement, used again for the next
}

// add adds what may lie in the time and, unless its state is given, judges it
// by its date alone. A doubt that is given keeps it from being called not met.
func (l *ledger) add(x DueItem) {
	if x.Date.IsZero() && !(l.undated && (x.Kind == DueTask || x.Kind == DueTarget)) ||
		x.Date.Latest().Compare(l.from) == calendar.Before || x.Date.Earliest().Compare(l.to) == calendar.After {
		return
	}
	x.Overdue, x.Record = before(x.Date, l.on), l.record
	if x.State == agreement.DutyUnknown {
		switch {
		case x.Overdue == calendar.Yes && x.Doubt != agreement.NoDoubt:
		case x.Overdue == calendar.Yes:
			x.State = agreement.DutyNotMet
		case x.Overdue == calendar.No:
			x.State, x.Doubt = agreement.DutyNotYet, agreement.NoDoubt
		case x.Date.IsZero():
			x.Doubt = agreement.DoubtNotStated
		case l.on.IsZero():
			x.Doubt = agreement.DoubtNoDay
		default:
			x.Doubt = agreement.DoubtVague
		}
	}
	l.items = append(l.items, x)
}

// before says whether d lies before the day.
func before(d, on calendar.Date) calendar.Truth {
	switch d.Compare(on) {
	case calendar.Before:
		return calendar.Yes
	case calendar.Same, calendar.After:
		return calendar.No
	}
	return calendar.Unknown
}

func (l *ledger) agreement(a *agreement.Agreement, i int, w agreement.Watch) {
	if l.duties = a.AppendDue(l.duties[:0], w); len(l.duties) == 0 {
		return
	}
	at, record := "/agreements/"+strconv.Itoa(i), recordID(a.ID)
	for j := range l.duties {
		d := &l.duties[j]
		l.items = append(l.items, DueItem{
			Date: d.Date, Kind: dueKind(d.Kind), Pointer: at + d.Pointer, Name: d.Name, By: d.Bearer,
			Overdue: before(d.Date, l.on), Record: record, Key: d.Key, State: d.State, Doubt: d.Doubt,
		})
	}
}

func (l *ledger) targets(list []agreement.Indicator, at, key string, by id.Partner) {
	for i := range list {
		x, n := &list[i], strconv.Itoa(i)
		if x.Due.IsZero() && !x.Aimed() {
			continue
		}
		item := DueItem{Date: x.Due, Kind: DueTarget, Pointer: at + n, Name: x.Name, By: by, Key: key + n}
		switch x.Reached() {
		case calendar.Yes:
			if item.State = agreement.DutyMet; !l.met {
				continue
			}
		case calendar.Unknown:
			item.Doubt = agreement.DoubtFulfilment
		}
		l.add(item)
	}
}

func (l *ledger) tasks(list []Task, at string) {
	for i := range list {
		t, n := &list[i], strconv.Itoa(i)
		state, doubt := agreement.DutyUnknown, agreement.NoDoubt
		switch before(l.on, t.Done) { // done after the day is not yet done
		case calendar.No:
			state = agreement.DutyMet
		case calendar.Unknown:
			if t.Done.IsZero() {
				break
			}
			if l.on.IsZero() {
				state = agreement.DutyMet // it is on record
			} else {
				doubt = agreement.DoubtVague
			}
		}
		if state == agreement.DutyMet && !l.met {
			continue
		}
		var by id.Partner
		if len(t.Accountable) == 1 {
			by = t.Accountable[0]
		}
		l.add(DueItem{Date: t.Due, Kind: DueTask, Pointer: at + "/tasks/" + n, Name: t.Name, By: by, Key: "task." + n, State: state, Doubt: doubt})
	}
}
