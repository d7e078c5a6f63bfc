package valuation

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// Explain returns the value in words, one line for each thing to say, in
// Vietnamese where tag asks for it and in English otherwise: the method, the
// frame, the range, what moves it most, the caveats, what it rests on. Amounts
// are rounded to four digits, because an estimate has no more.
func (v Value) Explain(tag language.Tag) string {
	vi := vietnamese(tag)
	var b strings.Builder
	label, _ := Methods().Label(string(v.Method), tag)
	b.WriteString(label + " (" + v.Method.Approach().Label(tag) + ")\n")
	v.Frame.explain(&b, tag)
	b.WriteString(pick(vi, "Giá trị: ", "Value: ") + v.Frame.between(v.Low, v.High, tag) + pick(vi, "; ước tính tốt nhất: ", "; best estimate: ") + v.Frame.words(v.Best, tag) + "\n")
	if !v.Spread.IsZero() {
		b.WriteString(pick(vi, "Độ phân tán của giá so sánh: ", "Spread of the comparables: ") + v.Frame.between(v.Spread.low, v.Spread.high, tag) + "\n")
	}
	for i, m := range v.Movers {
		name, _ := Factors().Label(string(m.Input), tag)
		b.WriteString(pick(vi, "Yếu tố tác động ", "Moved by ") + strconv.Itoa(i+1) + ", " + name + ": " + v.Frame.between(m.Low, m.High, tag) + "\n")
	}
	explainNotes(&b, v.Notes, tag)
	if v.Basis.EN != "" {
		b.WriteString(pick(vi, "Căn cứ: "+v.Basis.VI, "Basis: "+v.Basis.EN) + "\n")
	}
	return b.String()
}

// Explain returns the range in words, as [Value.Explain] does for one value.
func (r Range) Explain(tag language.Tag) string {
	vi := vietnamese(tag)
	var b strings.Builder
	r.Frame.explain(&b, tag)
	b.WriteString(pick(vi, "Khoảng giá trị bao quát: ", "Overall: ") + r.Frame.between(r.Low, r.High, tag) + "\n")
	if r.Common {
		b.WriteString(pick(vi, "Phần giao nhau giữa các phương pháp: ", "Where all methods agree: ") + r.Frame.between(r.CommonLow, r.CommonHigh, tag) + "\n")
	}
	for _, v := range r.Values {
		label, _ := Methods().Label(string(v.Method), tag)
		b.WriteString(label + ": " + r.Frame.between(v.Low, v.High, tag) + "\n")
	}
	explainNotes(&b, r.Notes, tag)
	return b.String()
}

func explainNotes(b *strings.Builder, notes []Note, tag language.Tag) {
	for _, n := range notes {
		words, _ := Notes().Label(string(n), tag)
		b.WriteString(pick(vietnamese(tag), "Lưu ý: ", "Caveat: ") + words + "\n")
	}
}

// explain writes the line that says what the value is for, where and when.
func (f Frame) explain(b *strings.Builder, tag language.Tag) {
	purpose, _ := Purposes().Label(string(f.Purpose), tag)
	standard, _ := Standards().Label(string(f.Standard), tag)
	if vietnamese(tag) {
		b.WriteString("Mục đích: " + purpose + "; thời điểm: " + f.On.In(tag) + "; địa điểm: " + f.Place +
			"; cơ sở giá trị: " + standard + "; " + f.Prices.Label(tag) + "\n")
		return
	}
	b.WriteString("Purpose: " + purpose + "; as of: " + f.On.In(tag) + "; place: " + f.Place +
		"; standard: " + standard + "; " + f.Prices.Label(tag) + "\n")
}

// between returns a range of amounts in words.
func (f Frame) between(low, high float64, tag language.Tag) string {
	a, b := f.words(low, tag), f.words(high, tag)
	switch {
	case a == b:
		return a
	case vietnamese(tag):
		return "từ " + a + " đến " + b
	}
	return a + " to " + b
}

// words returns an amount of four digits in words.
func (f Frame) words(x float64, tag language.Tag) string {
	four := strconv.FormatFloat(x, 'g', 4, 64)
	rounded, err := strconv.ParseFloat(four, 64)
	if err != nil {
		return four
	}
	a, err := f.Amount(rounded)
	if err != nil {
		return four + " " + f.Currency.String()
	}
	return a.Short(tag)
}

func pick(vi bool, vietnamese, english string) string {
	if vi {
		return vietnamese
	}
	return english
}
