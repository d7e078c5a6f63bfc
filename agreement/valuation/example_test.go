package valuation_test

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/agreement/valuation"
	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/codes"
	"github.com/scicoop/scicoop/cooperation/money"
)

// negotiation is what the valuations of these examples are for.
var negotiation = valuation.Frame{
	Purpose: valuation.PurposeNegotiation, On: calendar.MustDate("2026-11-21"), Place: "Hà Nội",
	Currency: money.MustCurrency("VND"), Standard: valuation.StandardMarket, Prices: valuation.Nominal,
}

// A technology valued by the royalties it saves in five years, said in Vietnamese.
func ExampleRelief() {
	v, err := valuation.Relief{
		Revenue:  valuation.Yearly(valuation.Between(40e9, 50e9, 60e9), 5),
		Royalty:  valuation.Between(0.03, 0.05, 0.06),
		Tax:      valuation.Point(0.20),
		Discount: valuation.Discount{Rate: valuation.Between(0.12, 0.15, 0.20), Prices: valuation.Nominal, MidYear: true},
		Life:     valuation.Life{Legal: 11, Economic: 5},
	}.Value(negotiation)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(v.Explain(language.Vietnamese))
	// Output:
	// Phương pháp tiền sử dụng tài sản vô hình (cách tiếp cận từ thu nhập)
	// Mục đích: Đàm phán; thời điểm: 21/11/2026; địa điểm: Hà Nội; cơ sở giá trị: Giá trị thị trường; giá danh nghĩa
	// Giá trị: từ 3.145 triệu VND đến 10,99 tỷ VND; ước tính tốt nhất: 7,19 tỷ VND
	// Yếu tố tác động 1, tỷ lệ trả kỳ vụ: từ 4.314 triệu VND đến 8.627 triệu VND
	// Yếu tố tác động 2, doanh thu: từ 5.752 triệu VND đến 8.627 triệu VND
	// Yếu tố tác động 3, tỷ suất chiết khấu: từ 6.552 triệu VND đến 7,63 tỷ VND
	// Lưu ý: Tỷ lệ trả kỳ vụ phải dựa trên các hợp đồng chuyển quyền sử dụng có thể so sánh được.
	// Căn cứ: Thông lệ chung về định giá tài sản vô hình; chưa có tiêu chuẩn quốc tế riêng về định giá công nghệ.
}

// Two approaches side by side: where they lie, and where they agree.
func ExampleCombine() {
	cost, err := valuation.Replacement{
		Direct: valuation.Between(4e9, 5e9, 6e9), Indirect: valuation.Point(1.2e9), Margin: valuation.Point(0.15),
		Functional: valuation.Between(0.05, 0.10, 0.20), Technological: valuation.Point(0.10), Economic: valuation.Point(0),
	}.Value(negotiation)
	if err != nil {
		fmt.Println(err)
		return
	}
	income, err := valuation.RiskAdjusted{
		Flows:    []valuation.Input{valuation.Point(-2e9), valuation.Point(-3e9), valuation.Between(20e9, 25e9, 30e9)},
		Reach:    []valuation.Input{valuation.Point(1), valuation.Point(0.8), valuation.Between(0.4, 0.5, 0.6)},
		Discount: valuation.Discount{Rate: valuation.Point(0.10), Prices: valuation.Nominal, TechnicalRisk: codes.No},
	}.Value(negotiation)
	if err != nil {
		fmt.Println(err)
		return
	}
	both, err := valuation.Combine(cost, income)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(both.Explain(language.English))
	estimate, err := both.Estimate()
	fmt.Println(estimate.Amount, estimate.High, err)
	// Output:
	// Purpose: Negotiation; as of: 21 November 2026; place: Hà Nội; standard: Market value; nominal prices
	// Overall: VND 2.43 billion to VND 10.69 billion
	// Where all methods agree: VND 4,186 million to VND 7,038 million
	// Replacement cost new less depreciation: VND 4,186 million to VND 7,038 million
	// Risk-adjusted net present value: VND 2.43 billion to VND 10.69 billion
	// VND 2429752066 VND 10694214876 <nil>
}

// A lump sum and a royalty with a minimum and a milestone, on one basis.
func ExampleCompareOffers() {
	rate := valuation.Discount{Rate: valuation.Between(0.10, 0.12, 0.15), Prices: valuation.Nominal}
	c, err := valuation.CompareOffers(negotiation, rate,
		valuation.Offer{Name: "Trả một lần", Upfront: valuation.Point(6e9)},
		valuation.Offer{
			Name: "Trả kỳ vụ", Upfront: valuation.Point(1e9),
			Royalties: []valuation.Royalty{{
				Basis: valuation.OnNetRevenue, Base: valuation.Yearly(valuation.Between(20e9, 30e9, 40e9), 5),
				Rate: valuation.Point(0.05), Minimum: valuation.Points(1e9, 1e9, 1e9, 1e9, 1e9),
			}},
			Milestones: []valuation.Milestone{{
				Name: "Cấp phép lưu hành", Years: 2, Amount: valuation.Point(3e9), Probability: valuation.Between(0.3, 0.5, 0.6),
			}},
		})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range c.Offers {
		estimate, err := s.Value.Estimate()
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %s\n", s.Name, estimate.In(language.Vietnamese))
	}
	fmt.Println("Chắc chắn:", c.Sure)
	// Output:
	// Trả kỳ vụ: từ 5.032.684.399 VND đến 10.069.176.845 VND
	// Trả một lần: 6 tỷ VND
	// Chắc chắn: false
}

// The rate that a lump sum is worth, for who would rather be paid a royalty.
func ExampleRoyaltyFor() {
	rate := valuation.Discount{Rate: valuation.Point(0.12), Prices: valuation.Nominal}
	royalty, err := valuation.RoyaltyFor(negotiation, rate, valuation.Point(6e9), valuation.Yearly(valuation.Between(20e9, 30e9, 40e9), 5))
	fmt.Printf("%.3f (%.3f to %.3f) %v\n", royalty.Best(), royalty.Low(), royalty.High(), err)
	// Output:
	// 0.055 (0.042 to 0.083) <nil>
}

// An option to abandon a project after its first or second stage.
func ExampleOption_Binomial() {
	o := valuation.Option{
		Kind: valuation.Abandon, Underlying: valuation.Between(80e9, 100e9, 120e9), Exercise: valuation.Point(60e9), Years: 3,
		Riskless: valuation.Point(0.04), Volatility: valuation.Between(0.30, 0.40, 0.50), Leak: valuation.Point(0),
	}
	v, err := o.Binomial(negotiation, valuation.Tree{Steps: 300, Exercise: valuation.Bermudan, Decisions: []float64{1, 2}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(v.Explain(language.English))
	// Output:
	// Real option, binomial tree (income approach)
	// Purpose: Negotiation; as of: 21 November 2026; place: Hà Nội; standard: Market value; nominal prices
	// Value: VND 1,041 million to VND 11.5 billion; best estimate: VND 4.92 billion
	// Moved by 1, volatility: VND 2,075 million to VND 8,332 million
	// Moved by 2, value of what the option is on: VND 3,208 million to VND 7,789 million
	// Caveat: The value of what the option is on must itself come from a discounted cash flow.
	// Caveat: The volatility is the weak input of an option.
	// Caveat: A tree approximates; more steps come closer.
	// Basis: General practice in valuing intangible assets; technology has no international standard of its own.
}

// Three sales of the like, with one of them adjusted.
func ExampleMarket() {
	exclusive := valuation.Unadjusted()
	exclusive.Exclusivity = valuation.Between(1.1, 1.2, 1.4)
	v, err := valuation.Market{Comparables: []valuation.Comparable{
		{Name: "2023", Price: valuation.Point(5e9), Adjustments: exclusive},
		{Name: "2024", Price: valuation.Point(7e9), Adjustments: valuation.Unadjusted()},
		{Name: "2025", Price: valuation.Point(8e9), Adjustments: valuation.Unadjusted()},
	}}.Value(negotiation)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2e to %.2e, best %.2e\n", v.Low, v.High, v.Best)
	for _, m := range v.Movers {
		label, _ := valuation.Factors().Label(string(m.Input), language.English)
		fmt.Printf("%s: %.2e\n", label, m.Swing)
	}
	// Output:
	// 6.25e+09 to 7.50e+09, best 7.00e+09
	// spread of the comparables: 1.00e+09
	// adjustment for exclusivity: 0.00e+00
}

// What amortising the asset adds to its value, as a factor.
func ExampleTaxBenefit() {
	v, err := valuation.TaxBenefit{
		Before: valuation.Point(1), Tax: valuation.Point(0.20), Years: 5,
		Discount: valuation.Discount{Rate: valuation.Between(0.08, 0.10, 0.12), Prices: valuation.Nominal},
	}.Value(negotiation)
	fmt.Printf("%.4f (%.4f to %.4f) %v\n", v.Best, v.Low, v.High, err)
	// Output:
	// 1.1787 (1.1685 to 1.1901) <nil>
}

// The price a royalty is a share of, and the law that says so.
func ExampleNetSellingPrice() {
	vnd := func(n int64) money.Amount { return money.Amount{Minor: n, Currency: money.Currency{'V', 'N', 'D'}} }
	price := valuation.NetSellingPrice{
		Invoice: vnd(11_000_000), ValueAdded: vnd(1_000_000), Excise: vnd(0), ExportDuty: vnd(0),
		BoughtIn: vnd(2_000_000), Packaging: vnd(300_000), Transport: vnd(200_000), Advertising: vnd(500_000),
	}
	amount, err := price.Amount()
	fmt.Println(amount.In(language.Vietnamese), err)
	fmt.Println(valuation.OnNetSellingPrice.Basis().VI)
	// Output:
	// 7.000.000 VND <nil>
	// Điều 4 Nghị định số 76/2018/NĐ-CP
}

// All that is wrong is said at once.
func ExampleError() {
	_, err := valuation.Discounted{
		Flows:    valuation.Points(-100, 60, 60),
		Discount: valuation.Discount{Rate: valuation.Point(10), Prices: valuation.Real},
	}.Value(negotiation)
	fmt.Println(err)
	var first *valuation.Error
	if errors.As(err, &first) {
		label, _ := valuation.Factors().Label(string(first.Input), language.Vietnamese)
		fmt.Println(label)
	}
	// Output:
	// valuation: discounted-cash-flow: discount-rate "10": not a yearly rate; give a fraction above -1 and below 5, such as 0.10 for 10 %
	// valuation: discounted-cash-flow: prices "real": the discount rate and the frame are not of the same prices; convert the rate with RealRate or NominalRate, or change the frame
	// tỷ suất chiết khấu
}

// What is said to be usual, for the valuer to agree with or not.
func ExampleRatesByReadiness() {
	g, err := valuation.RatesByReadiness(5)
	fmt.Println(g.Low, g.High, g.Basis.Confidence, err)
	// Output:
	// 0.25 0.4 general <nil>
}

// What Vietnamese texts say of valuation on a day.
func ExampleLegalFrame() {
	for _, b := range valuation.LegalFrame(calendar.MustDate("2026-11-21"))[2:] {
		fmt.Println(b.Confidence, b.VI)
	}
	// Output:
	// verified Thông tư số 10/2019/TT-BTC: cách tiếp cận từ chi phí, từ thị trường và từ thu nhập đối với tài sản hình thành từ nhiệm vụ khoa học và công nghệ sử dụng vốn nhà nước
	// verified Chuẩn mực thẩm định giá Việt Nam về thẩm định giá tài sản vô hình (Thông tư số 37/2024/TT-BTC), thay thế Tiêu chuẩn số 13; chưa đối chiếu nội dung
}
