package agreement

import (
	"slices"
	"strconv"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/id"
	"github.com/scicoop/scicoop/cooperation/money"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/readiness"
	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/scicoop/scicoop/cooperation/text"
)

// transferring gives the sample a transfer of technology from Japan that breaks no rule.
func transferring(a *Agreement) {
	day := calendar.MustDate
	a.Parties[1].Roles = append(a.Parties[1].Roles, RoleTransferor)
	a.Parties[2].Roles = append(a.Parties[2].Roles, RoleTransferee)
	claims := []readiness.Claim{{Scale: "TRL", Level: readiness.At(2), On: day("2026-06-30"), Proofs: []readiness.Proof{
		{Level: readiness.At(1), Evidence: "S1"}, {Level: readiness.At(2), Need: "TRL2-CONCEPT", Evidence: "S1"},
	}}}
	a.Transfer = &Transfer{
		Name:    text.Of("Control software", "Phần mềm điều khiển"),
		Objects: []TransferObject{ObjectSoftware, ObjectKnowHow}, Form: TransferIndependent,
		Methods: []TransferMethod{MethodDocuments, MethodTraining}, Grant: GrantUse,
		Scope: TransferScope{Exclusive: codes.No, Territory: []country.Code{"VN"}, Sublicence: codes.No, Products: text.In("en", "controllers")},
		Payments: []Payment{
			{Key: "entry", Basis: PaymentLumpSum, Amount: money.MustAmount("JPY 10000000"), Due: day("2024-04-15"), PaidTo: day("2024-04-15")},
			{Key: "royalty", Basis: PaymentRevenue, Rate: quantity.PercentOf(3), Minimum: money.MustAmount("JPY 500000"), Cap: money.MustAmount("JPY 5000000"),
				Period: calendar.MustPeriod("2025-01-01/2029-12-31"), Every: calendar.MustSpan("P1Y"), PaidTo: day("2026-01-01")},
			{Key: "acceptance", Basis: PaymentInstalment, Amount: money.MustAmount("JPY 2000000")},
		},
		Milestones: []Milestone{
			{Key: "documents", Name: text.In("en", "Documents handed over"), Bearer: ministryJP, Due: day("2024-06-30"), Done: day("2024-06-20"), Evidence: "S1"},
			{Key: "acceptance", Name: text.In("en", "Acceptance"), Bearer: university, Due: day("2027-03-31"), Payment: "acceptance"},
		},
		Property: IntellectualProperty{
			Background: []Background{{Name: text.In("en", "Controller"), Owner: ministryJP, Number: "JP 1"}},
			Foreground: OwnedJointly, Improvements: OwnedByMaker, GrantBack: codes.No,
		},
		Terms: TransferTerms{Standards: codes.Yes, Rights: codes.Yes, Plan: codes.Yes, Warranty: codes.Yes, Penalties: codes.Yes, Liability: codes.Yes, Audit: codes.Yes},
		Export: ExportControl{Controlled: codes.Yes, Weapons: codes.No, Military: codes.No, Surveillance: codes.No, Diversion: codes.No,
			Licence: "E-1", Until: day("2027-12-31")},
		Readiness: claims,
	}
}

func transferExamples() []example {
	day := calendar.MustDate
	type tr = *Transfer
	// with breaks a rule on the transfer of the sample, which holds it before.
	with := func(code rule.Code, breaks func(tr), want ...string) example {
		return example{Code: code, Pass: transferring, Break: func(a *Agreement) { transferring(a); breaks(a.Transfer) }, Want: want}
	}
	passing := func(x example, pass func(tr)) example {
		x.Pass = func(a *Agreement) { transferring(a); pass(a.Transfer) }
		return x
	}
	share := quantity.PercentOf
	return []example{
		{Code: "AGR-TRANSFER-DETAILS", Break: func(a *Agreement) { a.Form = FormTransfer }, Want: []string{"/transfer"},
			Pass: func(a *Agreement) { transferring(a); a.Form = FormTransfer }},
		{Code: "AGR-TRANSFER-ROLES", Break: func(a *Agreement) { transferring(a); a.Parties[2].Roles = a.Parties[2].Roles[:2] }, Want: []string{"/parties"},
			Pass: func(a *Agreement) {
				transferring(a)
				a.Parties[2].Roles, a.PartiesOpen = a.Parties[2].Roles[:2], true
			}},
		with("AGR-TRANSFER-OBJECT-LISTED", func(t tr) { t.Objects[1] = "knowhow" }, "/transfer/objects/1"),
		with("AGR-TRANSFER-FORM-LISTED", func(t tr) { t.Form = "independant" }, "/transfer/form"),
		with("AGR-TRANSFER-METHOD-LISTED", func(t tr) { t.Methods[0] = "document" }, "/transfer/methods/0"),
		with("AGR-TRANSFER-GRANT-LISTED", func(t tr) { t.Grant = "use" }, "/transfer/grant"),
		with("AGR-TRANSFER-TERRITORY", func(t tr) { t.Scope.Territory = append(t.Scope.Territory, "ZQ") }, "/transfer/scope/territory/1"),
		passing(with("AGR-TRANSFER-SUBLICENCE", func(t tr) { t.Scope.Sublicence = codes.Unknown }, "/transfer/scope/sublicence"),
			func(t tr) { t.Scope.Sublicence, t.Grant = codes.Unknown, GrantOwnership }),
		with("AGR-TRANSFER-PAYMENT-LISTED", func(t tr) { t.Payments[0].Basis = "lump" }, "/transfer/payments/0/basis"),
		with("AGR-TRANSFER-PAYMENT-KEY", func(t tr) { t.Payments[2].Key = "entry"; t.Milestones[1].Payment = "entry" }, "/transfer/payments/2/key"),
		{Code: "AGR-TRANSFER-PAYMENT-KEY", Break: func(a *Agreement) { manyPayments(a, "p70") }, Want: []string{"/transfer/payments/72/key"}, Pass: func(a *Agreement) { manyPayments(a, "p") }},
		passing(with("AGR-TRANSFER-RATE", func(t tr) {
			t.Payments[1].Rate = quantity.MustPercent("100.01")
			t.Payments[0].Rate, t.Payments[0].Base = quantity.MustPercent("-0.01"), text.In("en", "sales")
		}, "/transfer/payments/0/rate", "/transfer/payments/1/rate"), func(t tr) { t.Payments[1].Rate = share(100) }),
		with("AGR-TRANSFER-RATE-MISSING", func(t tr) { t.Payments[1].Rate = quantity.Percent{} }, "/transfer/payments/1/rate"),
		passing(with("AGR-TRANSFER-ROYALTY-BASE", func(t tr) { t.Payments[0].Rate = share(2) }, "/transfer/payments/0/basis"),
			func(t tr) { t.Payments[0].Rate, t.Payments[0].Base = share(2), text.In("en", "sales of controllers") }),
		with("AGR-TRANSFER-AMOUNT", func(t tr) {
			t.Payments[0].Amount.Minor = -1
			t.Payments[1].Minimum, t.Payments[1].Cap = money.Amount{}, money.Amount{Minor: 1, Currency: money.Currency{'Q', 'Q', 'Q'}}
		}, "/transfer/payments/0", "/transfer/payments/1"),
		passing(with("AGR-TRANSFER-MINIMUM", func(t tr) { t.Payments[1].Minimum.Minor = t.Payments[1].Cap.Minor + 1 }, "/transfer/payments/1/minimum"),
			func(t tr) { t.Payments[1].Minimum = t.Payments[1].Cap }),
		with("AGR-TRANSFER-MINIMUM", func(t tr) { t.Payments[1].Cap = money.MustAmount("USD 50000.00") }, "/transfer/payments/1/minimum"),
		with("AGR-TRANSFER-PAYMENT-PERIOD", func(t tr) { t.Payments[1].Period.End = day("2024-12-31") }, "/transfer/payments/1/period"),
		passing(with("AGR-TRANSFER-PAYMENT-COMBINED", func(t tr) {
			t.Payments[0].Basis, t.Payments[2].Basis = PaymentMixed, PaymentRevenue
			t.Payments[2].Rate = share(1)
		}, "/transfer/payments/0"), func(t tr) { t.Payments[0].Basis = PaymentMixed }),
		with("AGR-TRANSFER-MILESTONE-KEY", func(t tr) { t.Milestones[1].Key = "documents" }, "/transfer/milestones/1/key"),
		{Code: "AGR-TRANSFER-MILESTONE-KEY", Break: func(a *Agreement) { manyMilestones(a, "m70", "entry") }, Want: []string{"/transfer/milestones/72/key"}},
		with("AGR-TRANSFER-MILESTONE-DUE", func(t tr) { t.Milestones[1].Due = calendar.Date{} }, "/transfer/milestones/1/due"),
		passing(with("AGR-TRANSFER-MILESTONE-OVERDUE", func(t tr) { t.Milestones[1].Due = day("2026-11-20") }, "/transfer/milestones/1/due"),
			func(t tr) { t.Milestones[1].Due = day("2026-11") }),
		with("AGR-TRANSFER-MILESTONE-EVIDENCE", func(t tr) { t.Milestones[0].Evidence = "" }, "/transfer/milestones/0/evidence"),
		with("AGR-TRANSFER-MILESTONE-BEARER", func(t tr) { t.Milestones[1].Bearer = stranger }, "/transfer/milestones/1/bearer"),
		with("AGR-TRANSFER-MILESTONE-PAYMENT", func(t tr) { t.Milestones[1].Payment = "final" }, "/transfer/milestones/1/payment"),
		{Code: "AGR-TRANSFER-MILESTONE-PAYMENT", Break: func(a *Agreement) { manyMilestones(a, "m", "final") }, Want: []string{"/transfer/milestones/72/payment"},
			Pass: func(a *Agreement) { manyMilestones(a, "m", "entry") }},
		passing(with("AGR-TRANSFER-BACKGROUND-OWNER", func(t tr) { t.Property.Background[0].Owner = stranger }, "/transfer/intellectualProperty/background/0/owner"),
			func(t tr) { t.Property.Background[0].Owner = id.Partner{} }),
		with("AGR-TRANSFER-FOREGROUND", func(t tr) { t.Property.Foreground = "" }, "/transfer/intellectualProperty/foreground"),
		with("AGR-TRANSFER-FOREGROUND-LISTED", func(t tr) { t.Property.Foreground = "jointly" }, "/transfer/intellectualProperty/foreground"),
		with("AGR-TRANSFER-IMPROVEMENTS-LISTED", func(t tr) { t.Property.Improvements = "makers" }, "/transfer/intellectualProperty/improvements"),
		with("AGR-TRANSFER-GRANT-BACK", func(t tr) { t.Property.GrantBack = codes.Unknown }, "/transfer/intellectualProperty/grantBack"),
		with("AGR-TRANSFER-SCALE-KNOWN", func(t tr) { t.Readiness[0].Scale = "BRL" }, "/transfer/readiness/0/scale"),
		with("AGR-TRANSFER-LEVEL", func(t tr) {
			t.Readiness = append(t.Readiness, readiness.Claim{Scale: "TRL", Level: readiness.At(0)}, readiness.Claim{Scale: "MRL", Level: readiness.At(11)}, readiness.Claim{Scale: "IRL"})
		}, "/transfer/readiness/1/level", "/transfer/readiness/2/level", "/transfer/readiness/3/level"),
		passing(with("AGR-TRANSFER-LEVEL-EVIDENCE", func(t tr) { t.Readiness[0].Level = readiness.At(3) }, "/transfer/readiness/0/level"),
			func(t tr) { t.Readiness[0].Level = readiness.At(1) }),
		{Code: "AGR-TRANSFER-LEVEL-EVIDENCE", Break: func(a *Agreement) { manyClaims(a, 3) }, Want: []string{"/transfer/readiness/70/level"}, Pass: func(a *Agreement) { manyClaims(a, 2) }},
		passing(with("AGR-TRANSFER-EXPORT-ANSWER", func(t tr) { t.Export.Controlled = codes.Unknown }, "/transfer/export/controlled"),
			func(t tr) { t.Export.Controlled = codes.No }),
		passing(with("AGR-TRANSFER-EXPORT-LICENCE", func(t tr) { t.Export.Licence, t.Export.Controlled, t.Export.Military = "", codes.No, codes.Yes }, "/transfer/export/licence"),
			func(t tr) { t.Export.Licence, t.Export.Controlled = "", codes.No }),
		passing(with("AGR-TRANSFER-EXPORT-EXPIRED", func(t tr) { t.Export.Until = day("2026-11-20") }, "/transfer/export/until"),
			func(t tr) { t.Export.Until = day("2026-11-21") }),
	}
}

// manyPayments makes the payments too many to be compared one by one; the last has the key.
func manyPayments(a *Agreement, last string) {
	transferring(a)
	t := a.Transfer
	for i := len(t.Payments); i < 73; i++ {
		t.Payments = append(t.Payments, Payment{Key: "p" + strconv.Itoa(i), Basis: PaymentInstalment})
	}
	t.Payments[72].Key = last
}

// manyMilestones does so with the milestones; the last has the key and releases the payment.
func manyMilestones(a *Agreement, last, payment string) {
	transferring(a)
	t := a.Transfer
	for i := len(t.Milestones); i < 73; i++ {
		t.Milestones = append(t.Milestones, Milestone{Key: "m" + strconv.Itoa(i), Due: calendar.MustDate("2028")})
	}
	t.Milestones[72].Key, t.Milestones[72].Payment = last, payment
}

// manyClaims does so with the claims; the last is of a level, of which two are shown.
func manyClaims(a *Agreement, level int) {
	transferring(a)
	t := a.Transfer
	for i := len(t.Readiness); i <= 70; i++ {
		c := t.Readiness[0]
		c.Element = "part " + strconv.Itoa(i)
		c.Proofs = slices.Clone(c.Proofs)
		t.Readiness = append(t.Readiness, c)
	}
	t.Readiness[70].Level = readiness.At(level)
}
