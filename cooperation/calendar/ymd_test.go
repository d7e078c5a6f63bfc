package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/calendar"
)

func TestFromYMD(t *testing.T) {
	for ymd, want := range map[int32]string{
		20190715: "2019-07-15", 20240229: "2024-02-29", 10101: "0001-01-01", 99991231: "9999-12-31",
		0: "", 20230229: "", 20190700: "", 20190000: "", 20191301: "", 2019: "", -20190715: "", 715: "",
	} {
		assert.Equal(t, want, calendar.FromYMD(ymd).String(), ymd)
	}
	for d := calendar.MustDate("1999-12-01"); d.Year() < 2001; d = d.AddDays(1) {
		assert.Equal(t, d, calendar.FromYMD(d.YMD()))
	}
	assert.Zero(t, testing.AllocsPerRun(10, func() { _ = calendar.FromYMD(20190715) }))
}
