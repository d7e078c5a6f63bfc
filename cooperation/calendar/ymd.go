package calendar

// FromYMD returns the day written as one number, as [Date.YMD] writes it:
// 20190715 is 2019-07-15. Zero, and a number that is no day, give the zero Date.
func FromYMD(ymd int32) Date {
	year, month, day := int(ymd/10000), int(ymd/100%100), int(ymd%100)
	if day == 0 || !validDate(year, month, day) {
		return Date{}
	}
	return pack(year, month, day)
}
