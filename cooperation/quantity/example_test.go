package quantity_test

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/quantity"
)

func Example() {
	agreements := quantity.MoreThan(80).OfUnit("agreement").Dated(calendar.MustDate("2025-07"))
	fmt.Println(agreements.In(language.English))
	fmt.Println(agreements.AtLeast(quantity.DecimalOf(50)))
	fmt.Println(agreements.AtLeast(quantity.DecimalOf(100)))
	text, _ := json.Marshal(agreements)
	fmt.Println(string(text))
	// Output:
	// more than 80
	// yes
	// unknown
	// {"qualifier":"more-than","value":"80","unit":"agreement","asOf":"2025-07"}
}

// Số liệu bằng tiếng Việt, như bài báo nói.
func ExampleQuantity_In_vietnamese() {
	for _, q := range []quantity.Quantity{
		quantity.Nearly(70),
		quantity.MoreThan(500_000),
		quantity.Hundreds(),
		quantity.Between(20, 25).OfUnit("%"),
	} {
		fmt.Println(q.In(language.Vietnamese))
	}
	// Output:
	// gần 70
	// hơn 500.000
	// hàng trăm
	// 20–25%
}

// Two sources give different numbers of product groups; both are kept.
func ExampleQuantity_Agrees() {
	fmt.Println(quantity.Exactly(35).Agrees(quantity.Exactly(32)))
	fmt.Println(quantity.MoreThan(80).Agrees(quantity.Exactly(95)))
	// Output:
	// no
	// unknown
}

func ExampleParseDecimal() {
	_, err := quantity.ParseDecimal("500.000")
	fmt.Println(err)
	// Output: quantity: decimal "500.000": ends in zeros after the point; write 500, or 500000 if the point was meant to group digits
}

func ExampleShare() {
	third, ok := quantity.Share(1, 3)
	fmt.Println(third, third.In(language.Vietnamese), ok)
	// Output: 33.33 33,33% true
}
