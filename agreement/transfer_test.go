package agreement

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement/valuation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

func TestTransferTables(t *testing.T) {
	for _, table := range []*codes.Table{&transferObjects, &transferForms, &transferMethods, &grants, &paymentBases, &ownerships, &transferContents} {
		assert.NoError(t, table.Validate(), table.ID)
	}
	for list, constants := range map[*codes.List][]string{
		TransferObjects(): {string(ObjectKnowHow), string(ObjectPlan), string(ObjectProcess), string(ObjectSolution), string(ObjectParameters), string(ObjectDrawings),
			string(ObjectFormula), string(ObjectSoftware), string(ObjectInformation), string(ObjectData), string(ObjectModel), string(ObjectAlgorithm),
			string(ObjectRationalisation), string(ObjectMachinery)},
		TransferForms(): {string(TransferIndependent), string(TransferInvestment), string(TransferContribution), string(TransferFranchise),
			string(TransferProperty), string(TransferMachinery), string(TransferOther)},
		TransferMethods(): {string(MethodDocuments), string(MethodTraining), string(MethodExperts), string(MethodMachinery), string(MethodOther)},
		Grants():          {string(GrantOwnership), string(GrantUse), string(GrantBoth)},
		PaymentBases(): {string(PaymentLumpSum), string(PaymentInstalment), string(PaymentUnit), string(PaymentSellingPrice), string(PaymentRevenue),
			string(PaymentProfit), string(PaymentContribution), string(PaymentInKind), string(PaymentMixed)},
		Ownerships(): {string(OwnedByTransferor), string(OwnedByTransferee), string(OwnedJointly), string(OwnedByMaker), string(OwnedByContribution)},
	} {
		assert.Equal(t, len(constants), list.Len(), list.Name())
		for _, c := range constants {
			assert.True(t, list.Has(c), c)
		}
	}
}

func TestTransferRoundTrip(t *testing.T) {
	a := sample()
	transferring(a)
	a.Transfer.Effect = calendar.MustDate("2024-04")
	a.Transfer.Tests = []TechnologyTest{{Code: "X", Answer: codes.No, Evidence: "S1"}}
	a.Transfer.Public = PublicMeans{Capital: codes.Yes, Certificate: codes.NotApplicable, Valued: codes.No, Owned: codes.Yes, Environment: codes.No}
	for _, x := range []*Agreement{a, {Transfer: &Transfer{}}, {Transfer: &Transfer{
		Objects: []TransferObject{""}, Payments: []Payment{{}}, Milestones: []Milestone{{}}, Tests: []TechnologyTest{{}},
		Property: IntellectualProperty{Background: []Background{{}}}, Scope: TransferScope{Territory: []country.Code{""}},
	}}} {
		var b bytes.Buffer
		require.NoError(t, x.Encode(&b))
		got, err := Decode(&b)
		require.NoError(t, err)
		assert.Equal(t, *x, got)
	}
}

func TestTransferDirection(t *testing.T) {
	gives, takes, both := []Role{RoleTransferor}, []Role{RoleTransferee}, []Role{RoleTransferor, RoleTransferee}
	p := func(c country.Code, roles []Role) Party { return Party{Country: c, Roles: roles} }
	for _, x := range []struct {
		name    string
		parties []Party
		want    TransferDirection
		missing string
	}{
		{"from abroad", []Party{p("JP", gives), p("VN", takes)}, Inbound, ""},
		{"to abroad", []Party{p("VN", gives), p("LA", takes)}, Outbound, ""},
		{"at home", []Party{p("VN", gives), p("VN", takes), p("JP", nil)}, Domestic, ""},
		{"between others", []Party{p("JP", gives), p("LA", takes), p("VN", nil)}, Abroad, ""},
		{"each gives to the other", []Party{p("JP", both), p("VN", both)}, Mutual, ""},
		{"two give, one of them at home", []Party{p("JP", gives), p("VN", gives), p("VN", takes)}, Inbound, ""},
		{"one gives to two", []Party{p("VN", gives), p("VN", takes), p("LA", takes)}, Outbound, ""},
		{"an organisation of states gives", []Party{{Level: LevelInternational, Roles: gives}, p("VN", takes)}, Inbound, ""},
		{"a country is missing", []Party{p("JP", gives), p("", takes)}, TransferDirectionUnknown, "/parties/1/country"},
		{"nobody takes", []Party{p("JP", gives), p("VN", nil)}, TransferDirectionUnknown, "/parties"},
		{"nobody", nil, TransferDirectionUnknown, "/parties"},
	} {
		a := Agreement{Parties: x.parties}
		d, missing := a.TransferDirection("VN")
		assert.Equal(t, x.want, d, x.name)
		assert.Equal(t, x.missing, missing, x.name)
	}
	a := Agreement{Parties: []Party{p("JP", gives), p("VN", takes)}}
	d, _ := a.TransferDirection("")
	assert.Equal(t, TransferDirectionUnknown, d, "seen from nowhere")
	assert.True(t, Mutual.In() && Mutual.Out() && Inbound.In() && Outbound.Out())
	assert.False(t, Inbound.Out() || Outbound.In() || Domestic.In() || Abroad.Out() || TransferDirectionUnknown.In())

	for d := TransferDirectionUnknown; d <= Abroad; d++ {
		b, err := d.MarshalText()
		require.NoError(t, err)
		got := TransferDirection(99)
		require.NoError(t, got.UnmarshalText(b))
		assert.Equal(t, d, got)
		assert.NotEqual(t, d.Label(language.English), d.Label(language.Vietnamese))
	}
	_, err := TransferDirection(99).MarshalText()
	assert.Error(t, err)
	assert.Equal(t, "invalid", TransferDirection(99).Label(language.English))
}

func TestTransferChecklist(t *testing.T) {
	found := func(a *Agreement) map[TransferContent]codes.Answer {
		m := map[TransferContent]codes.Answer{}
		for _, x := range a.TransferChecklist() {
			m[x.Content] = x.Present
			assert.NotEmpty(t, x.Pointer)
		}
		return m
	}
	// Of nothing known nothing is said, in particular not no.
	for c, answer := range found(&Agreement{}) {
		assert.Equal(t, codes.Unknown, answer, c)
	}
	a := sample()
	transferring(a)
	got := found(a)
	assert.Len(t, got, 13)
	for c, answer := range got {
		want := codes.Yes
		if c == ContentDefinitions {
			want = codes.Unknown
		}
		assert.Equal(t, want, answer, c)
	}
	// What the text is said to lack is no, also where the object is known.
	a.Transfer.Terms.Warranty, a.Transfer.Terms.Standards, a.Clauses.DisputeSettlement = codes.No, codes.No, codes.No
	got = found(a)
	assert.Equal(t, codes.No, got[ContentWarranty])
	assert.Equal(t, codes.No, got[ContentObject])
	assert.Equal(t, codes.No, got[ContentDisputes])
	// Without the products the object is not complete, whatever the standards.
	a.Transfer.Scope.Products = nil
	assert.Equal(t, ContentFound{ContentObject, codes.Unknown, "/transfer/scope/products"}, a.TransferContent(ContentObject))
	assert.Equal(t, codes.Unknown, a.TransferContent("else").Present)
}

// A contract's royalties and their valuation have one set of codes.
func TestRoyaltyBases(t *testing.T) {
	shares := 0
	for e := range PaymentBases().All() {
		b := PaymentBasis(e.Code)
		assert.Equal(t, b.Share(), valuation.RoyaltyBases().Has(e.Code), e.Code)
		if b.Share() {
			shares++
		}
	}
	assert.Equal(t, shares, valuation.RoyaltyBases().Len())
}

func TestLicenceNeeded(t *testing.T) {
	for name, x := range map[string]struct {
		e       ExportControl
		want    calendar.Truth
		missing []string
	}{
		"nothing known":   {ExportControl{}, calendar.Unknown, []string{"controlled", "weapons", "military", "surveillance", "diversion"}},
		"on a list":       {ExportControl{Controlled: codes.Yes}, calendar.Yes, nil},
		"by its end use":  {ExportControl{Controlled: codes.No, Military: codes.Yes}, calendar.Yes, nil},
		"on no list":      {ExportControl{Controlled: codes.No}, calendar.Unknown, []string{"weapons", "military", "surveillance", "diversion"}},
		"all answered no": {ExportControl{codes.No, nil, nil, codes.No, codes.NotApplicable, codes.No, codes.No, "", calendar.Date{}}, calendar.No, nil},
	} {
		got, missing := x.e.LicenceNeeded()
		assert.Equal(t, x.want, got, name)
		assert.Equal(t, x.missing, missing, name)
	}
}

// dues lists the duties as date, key and state.
func dues(a *Agreement, w window) (list []string) {
	for _, d := range a.appendTransferDuties(nil, &clock{a: a, window: w}) {
		list = append(list, d.Date.String()+" "+d.Key+" "+[]string{"unknown", "not yet", "met", "partly", "not met"}[d.State])
	}
	return list
}

func TestTransferDuties(t *testing.T) {
	day := calendar.MustDate
	a := sample()
	transferring(a)
	w := window{from: day("2024-01-01"), to: day("2028-12-31"), on: day("2027-04-01")}
	// The royalty is owed a year after it begins and every year up to the end of
	// 2029: 1 January 2026 (paid), 2027 (late), 2028. Acceptance was due the day
	// before; it releases the third payment, which nobody owes until then.
	assert.Equal(t, []string{
		"2024-06-30 milestone:documents met",
		"2027-03-31 milestone:acceptance not met",
		"2024-04-15 payment:entry#1 met",
		"2026-01-01 payment:royalty#1 met",
		"2027-01-01 payment:royalty#2 not met",
		"2028-01-01 payment:royalty#3 not yet",
		"2027-03-31 payment:acceptance#1 unknown",
		"2027-12-31 export-licence not yet",
	}, dues(a, w))

	// Reached later, the milestone moves the payment; the key stays.
	a.Transfer.Milestones[1].Done = day("2027-03-30")
	w.from = day("2027-03-01")
	assert.Equal(t, []string{
		"2027-03-31 milestone:acceptance met",
		"2028-01-01 payment:royalty#3 not yet",
		"2027-03-30 payment:acceptance#1 not met",
		"2027-12-31 export-licence not yet",
	}, dues(a, w))

	d := a.appendTransferDuties(nil, &clock{a: a, window: w})
	assert.Equal(t, university, d[0].Bearer)
	assert.Equal(t, university, d[1].Bearer, "the transferee pays")
	assert.Equal(t, ministryJP, d[1].Beneficiary)
	assert.Equal(t, "/transfer/payments/1", d[1].Pointer)
	vi, _ := d[1].Name.Get("vi")
	assert.Equal(t, "Trả theo phần trăm doanh thu thuần", vi)

	assert.Empty(t, dues(sample(), w), "no transfer")
	bare := &Agreement{Transfer: &Transfer{Milestones: []Milestone{{}}, Payments: []Payment{{Basis: PaymentUnit}}}}
	assert.Equal(t, []string{" milestone.0 unknown", " payment.0#1 unknown"}, dues(bare, w), "no days")
	assert.Empty(t, bare.Due(calendar.Period{}, w.on), "what has no day is listed on request")

	// Owed for the period agreed, also when the agreement has ended; without one as long as it lives.
	a.Events = append(a.Events, at(EventTerminated, "2027-06-30"))
	w.from = day("2027-07-01")
	assert.Equal(t, []string{"2028-01-01 payment:royalty#3 not yet", "2027-12-31 export-licence not yet"}, dues(a, w))
	a.Transfer.Payments[1].Due, a.Transfer.Payments[1].Period = day("2026-01-01"), calendar.Period{}
	assert.Equal(t, []string{"2027-12-31 export-licence not yet"}, dues(a, w))
}

// Whatever comes again, the work is bounded and nothing is listed twice.
func TestTransferDutiesBounded(t *testing.T) {
	day := calendar.MustDate
	span := func(s string) calendar.Span { return calendar.MustSpan(s) }
	list := func(p Payment, w window) []Duty {
		a := &Agreement{Transfer: &Transfer{Payments: []Payment{p}}}
		return a.appendTransferDuties(nil, &clock{a: a, window: w})
	}
	everyDay := Payment{Key: "x", Due: day("0001-01-01"), Every: span("P1D")}
	d := list(everyDay, window{from: day("2026-01-01"), to: day("2026-12-31"), on: day("2026-06-01")})
	require.Len(t, d, 365)
	// 2,025 years of 365 days and 491 leap days are 739,616 days after the first payment.
	assert.Equal(t, "payment:x#739617", d[0].Key)
	assert.Equal(t, "2026-01-01", d[0].Date.String())
	assert.Len(t, list(everyDay, window{}), 1, "a window without an end, and no day")
	d = list(everyDay, window{to: day("2026-12-31"), on: day("2026-06-01")})
	require.Len(t, d, MaxOccurrences)
	assert.Equal(t, DoubtMoreToFollow, d[MaxOccurrences-1].Doubt)

	for name, p := range map[string]Payment{
		"negative": {Due: day("2026-01-01"), Every: calendar.Span{Days: -1}},
		"huge":     {Due: day("2026-01-01"), Every: span("P999999Y")},
		"nothing":  {Every: span("P1M")},
	} {
		assert.LessOrEqual(t, len(list(p, window{on: day("2026-06-01")})), 1, name)
	}
	// To the end of the month: counted from the first day, not from the one before.
	d = list(Payment{Due: day("2026-01-31"), Every: span("P1M")}, window{from: day("2026-02-01"), to: day("2026-04-30")})
	require.Len(t, d, 3)
	assert.Equal(t, []string{"2026-02-28", "2026-03-31", "2026-04-30"}, []string{d[0].Date.String(), d[1].Date.String(), d[2].Date.String()})
	// Paid up to a year of which the day is not known, the day in it cannot be told.
	d = list(Payment{Due: day("2026-03-01"), PaidTo: day("2026")}, window{on: day("2027-01-01")})
	assert.Equal(t, DutyUnknown, d[0].State)
	d = list(Payment{Due: day("2026"), PaidTo: day("2026")}, window{on: day("2027-01-01")})
	assert.Equal(t, DutyMet, d[0].State)

	many := sample()
	manyMilestones(many, "m72", "royalty")
	many.Transfer.Payments[1].Period.Start = calendar.Date{}
	got := many.appendTransferDuties(nil, &clock{a: many, window: window{from: day("2028-01-01"), to: day("2028-12-31")}})
	found := false
	for _, d := range got {
		found = found || d.Key == "payment:royalty#1" && d.Date == day("2028")
	}
	assert.True(t, found, "released by the last of many milestones")
}

// What listing the payments of a window gives does not depend on where the
// window begins.
func FuzzPaymentDuties(f *testing.F) {
	f.Add(uint16(0), uint8(0), uint8(1), uint8(0), uint16(400))
	f.Add(uint16(59), uint8(1), uint8(0), uint8(3), uint16(2000))
	f.Fuzz(func(t *testing.T, first uint16, years, months, days uint8, from uint16) {
		p := Payment{Key: "k", Due: calendar.MustDate("2000-01-01").AddDays(int(first)), Every: calendar.Span{Years: int(years), Months: int(months), Days: int(days)}}
		a := &Agreement{Transfer: &Transfer{Payments: []Payment{p}}}
		to := p.Due.AddDays(900)
		start := p.Due.AddDays(int(from) % 900)
		all := a.appendTransferDuties(nil, &clock{a: a, window: window{to: to}})
		var want []Duty
		for _, d := range all {
			if d.Date.Compare(start) != calendar.Before {
				want = append(want, d)
			}
		}
		got := a.appendTransferDuties(nil, &clock{a: a, window: window{from: start, to: to}})
		assert.Equal(t, want, got)
	})
}

// Rubbish is reported, not stumbled over, and in bounded time.
func TestTransferRubbish(t *testing.T) {
	v := everything(t)
	for _, tr := range []*Transfer{
		{}, {Payments: make([]Payment, 5000), Milestones: make([]Milestone, 5000)},
		{Payments: []Payment{{Amount: money.Amount{Minor: -1 << 63}, Minimum: money.Amount{Minor: 1}, Cap: money.Amount{Minor: 1, Currency: money.Currency{'x', 0, 255}}}}},
		{Name: text.Text{{Lang: "zz", Value: "\xff"}}, Scope: TransferScope{Territory: []country.Code{"", "Zq", "VNVN"}}},
		{Milestones: []Milestone{{Bearer: stranger, Payment: "none"}}, Property: IntellectualProperty{Background: []Background{{Owner: stranger}}}},
	} {
		a := sample()
		a.Transfer = tr
		assert.NotEmpty(t, v.Inspect(a).Violations)
		sameByHand(t, v, "rubbish", a)
		a.TransferChecklist()
		_, _ = a.TransferDirection("\xff")
		a.appendTransferDuties(nil, &clock{a: a})
	}
}

func TestTransferNoAllocs(t *testing.T) {
	v, a := everything(t), sample()
	transferring(a)
	var zero id.Partner
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if v.Validate(a) != nil {
			t.Error("it breaks no rule")
		}
		if d, _ := a.TransferDirection("VN"); d != Inbound || a.only(RoleFunder) != zero {
			t.Error("from Japan, with two funders")
		}
	}))
	for m := range Rules().All() {
		if m.Severity == 0 || m.Basis.Confidence == rule.Verified && len(m.Code) > 13 && m.Code[:13] == "AGR-TRANSFER-" && m.Code != "AGR-TRANSFER-TERRITORY" {
			t.Errorf("%s: what holds everywhere is practice", m.Code)
		}
	}
}
