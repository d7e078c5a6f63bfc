package valuation

import (
	"math"
	"testing"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
)

// FuzzMethods gives any numbers to every method: each refuses them, or returns
// a finite range around its best value, with movers in order.
func FuzzMethods(f *testing.F) {
	f.Add(100.0, 110.0, 0.05, 0.40, 0.10, 3.0, uint8(3), uint8(20))
	f.Add(-100.0, 60.0, 0.0, 0.0, -0.99, 0.5, uint8(1), uint8(1))
	f.Add(math.NaN(), math.Inf(1), -1.0, 5.0, 4.999, 100.0, uint8(200), uint8(0))
	f.Add(1e18, 5e-324, 1.0, 1e-300, -1+1e-16, 1e-300, uint8(99), uint8(255))
	f.Fuzz(func(t *testing.T, a, b, c, d, k, years float64, n, kind uint8) {
		lowHigh := func(x, y float64) Input { return Between(min(x, y), (x+y)/2, max(x, y)) }
		list := func(in ...Input) (out []Input) {
			for i := range int(n) % 120 {
				out = append(out, in[i%len(in)])
			}
			return out
		}
		disc := Discount{Rate: lowHigh(k, c), Prices: Nominal, MidYear: kind&1 != 0, TechnicalRisk: codes.Answer(kind % 5)}
		o := Option{OptionKind(kind % 4), lowHigh(a, b), Point(b), years, lowHigh(c, k), lowHigh(c, d), Point(d)}
		adjusted := Unadjusted()
		adjusted.Stage, adjusted.Term = lowHigh(c, d), Point(d)
		offer := Offer{Upfront: Point(a), Instalments: list(Point(b)),
			Royalties:  []Royalty{{OnNetRevenue, list(lowHigh(a, b), Point(b)), Point(c), list(Point(d))}},
			Milestones: []Milestone{{"", years, Point(b), lowHigh(c, d)}}}
		var values []Value
		for _, value := range []func(Frame) (Value, error){
			Reproduction{[]Spent{{int(a), Point(b)}, {2026 - int(n), lowHigh(a, b)}}, lowHigh(c, k)}.Value,
			Replacement{Point(a), Point(b), Point(d), lowHigh(0, c), Point(c), Point(d)}.Value,
			Market{[]Comparable{{"", lowHigh(a, b), adjusted}, {"", Point(a), Unadjusted()}, {"", Point(b), adjusted}}}.Value,
			Relief{list(lowHigh(a, b), Point(a)), Point(c), lowHigh(c, d), disc, Life{years, d}}.Value,
			ExcessEarnings{list(lowHigh(a, b)), list(Point(d)), disc, Life{}}.Value,
			Discounted{list(Point(a), lowHigh(a, b), Point(b)), disc}.Value,
			RiskAdjusted{list(Point(a), Point(b)), list(lowHigh(c, d)), disc}.Value,
			o.BlackScholes,
			func(f Frame) (Value, error) { return o.Binomial(f, Tree{int(n), Exercise(kind % 5), []float64{d}}) },
			func(f Frame) (Value, error) { return o.Binomial(f, Tree{int(n), American, nil}) },
			TaxBenefit{lowHigh(a, b), Point(c), int(n), disc}.Value,
			func(f Frame) (Value, error) { return offer.LumpSum(f, disc) },
		} {
			v, err := value(frame())
			if err != nil {
				if err.Error() == "" || v.Method != "" {
					t.Fatalf("a value with its error: %v, %v", v, err)
				}
				continue
			}
			for i, m := range v.Movers {
				if !(m.Low <= m.High) || math.IsInf(m.Swing, 0) || i > 0 && m.Swing > v.Movers[i-1].Swing {
					t.Fatalf("%s: movers %v", v.Method, v.Movers)
				}
			}
			if !(v.Low <= v.Best && v.Best <= v.High) || math.IsInf(v.Low, 0) || math.IsInf(v.High, 0) {
				t.Fatalf("%s: %v to %v to %v", v.Method, v.Low, v.Best, v.High)
			}
			_ = v.Explain(language.Vietnamese)
			values = append(values, v)
		}
		if r, err := Combine(values...); err == nil && (!(r.Low <= r.High) || r.Common && !(r.CommonLow <= r.CommonHigh)) {
			t.Fatalf("combined: %v", r)
		}
		if cmp, err := CompareOffers(frame(), disc, offer, Offer{Upfront: Point(b)}); err == nil {
			for _, s := range cmp.Offers {
				if !(s.Behind.low <= s.Behind.best && s.Behind.best <= s.Behind.high) || s.Behind.best < -1e-6*(math.Abs(s.Value.Best)+math.Abs(cmp.Offers[0].Value.Best)) {
					t.Fatalf("behind: %v", s.Behind)
				}
			}
		}
		if in, err := RoyaltyFor(frame(), disc, lowHigh(a, b), list(Point(b))); err == nil && !(in.low <= in.best && in.best <= in.high) {
			t.Fatalf("royalty: %v", in)
		}
		if in, err := RealRate(lowHigh(k, c), lowHigh(d, c)); err == nil && !(in.low <= in.best && in.best <= in.high) {
			t.Fatalf("real rate: %v", in)
		}
		if thumb, err := TwentyFivePercentRule(a); err == nil && !(thumb.Rate >= 0 && thumb.Rate <= 0.25) {
			t.Fatalf("thumb: %v", thumb)
		}
	})
}

// FuzzInput: a text is refused, or is an input whose text is read back the same.
func FuzzInput(f *testing.F) {
	for _, s := range []string{"", "0.05", "0.03..0.05..0.08", "-1..0..1e3", "1...5..2", "NaN", "..", "1e308..1e308..1e308"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var in Input
		if in.UnmarshalText([]byte(s)) != nil {
			return
		}
		b, err := in.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back Input
		if err := back.UnmarshalText(b); err != nil || back != in {
			t.Fatalf("%q gave %q: %v", s, b, err)
		}
	})
}

// FuzzFrame: a frame states all it must, or Check names what it does not.
func FuzzFrame(f *testing.F) {
	f.Add("negotiation", "2026", "Hà Nội", "market", uint8(1))
	f.Add("", "", " ", "\xff", uint8(200))
	f.Fuzz(func(t *testing.T, purpose, on, place, standard string, prices uint8) {
		date, _ := calendar.ParseDate(on)
		fr := Frame{Purpose(purpose), date, place, frame().Currency, Standard(standard), Prices(prices)}
		v, err := Replacement{Point(1), Point(1), Point(0), Point(0), Point(0), Point(0)}.Value(fr)
		if (err == nil) != (fr.Check() == nil) {
			t.Fatalf("the method and Check do not agree: %v, %v", err, fr.Check())
		}
		_ = v.Explain(language.English)
	})
}
