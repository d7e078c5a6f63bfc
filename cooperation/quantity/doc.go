// Package quantity holds numbers as people state them: "more than 80 agreements",
// "nearly 70 countries", "20–25 % of the staff", "hundreds of scientists", "over
// 500,000 intellectuals".
//
// A model that stores 80 for "more than 80" says something its source did not. A
// [Quantity] keeps the qualifier, answers with bounds, and lets every comparison
// whose answer is not certain be [calendar.Unknown]:
//
//	agreements := quantity.MoreThan(80)
//	agreements.AtLeast(quantity.DecimalOf(50))  // Yes
//	agreements.AtLeast(quantity.DecimalOf(100)) // Unknown
//	agreements.AtMost(quantity.DecimalOf(80))   // No
//
// # What there is
//
//   - [Quantity]: a number with its qualifier, unit and date.
//   - [Qualifier]: the closed set exactly, at-least, more-than, at-most, less-than,
//     nearly, about, between, tens, hundreds, thousands.
//   - [Decimal]: an exact decimal number, without the drift of floating point.
//   - [Percent]: a percentage in steps of a hundredth of a percent.
//
// # Missing is not zero
//
// The zero value of every type here means "not stated", also of [Decimal] and
// [Percent]: an explicit 0 is DecimalOf(0), PercentOf(0) or Exactly(0), is written
// as "0", and comes back as such. With omitzero in a JSON tag, an absent number is
// left out and an explicit 0 is not.
//
// All types are comparable with ==, usable as map keys, and allocate nothing until
// they are printed or something is wrong.
package quantity
