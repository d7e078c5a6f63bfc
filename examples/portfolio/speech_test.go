package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/scicoop/scicoop/cooperation/score"
)

func TestNumbers(t *testing.T) {
	require.Equal(t, "1,234,567", english.number(1234567))
	require.Equal(t, "1.234.567", vietnamese.number(1234567))
	require.Equal(t, "-1.234", vietnamese.number(-1234))
	require.Equal(t, "-123", english.number(-123))
	require.Equal(t, "0", english.number(0))
	require.Equal(t, "62.5 %", english.percent(625))
	require.Equal(t, "62,5%", vietnamese.percent(625))
	require.Equal(t, "60 %", english.percent(600))
	require.Equal(t, "12,6–84,3%", vietnamese.interval(126, 843))
	require.Equal(t, "50 %", english.interval(500, 500))
}

func TestColumns(t *testing.T) {
	require.Equal(t, 14, columnsOf("Viện Hàn lâm K"))
	require.Equal(t, 8, columnsOf("合作协议"))
	require.Equal(t, 1, columnsOf("ế"), "marks take no column")
	require.Equal(t, "Viện Hàn…", cutTo("Viện Hàn lâm", 9))
	require.Equal(t, "合作…", cutTo("合作协议", 6))
	require.Equal(t, "ab   ", fit("ab", 5))
	require.Equal(t, 7, columnsOf(fit("合作协议议", 7)))
	require.Equal(t, "   ab", right("ab", 5))
}

func TestWrap(t *testing.T) {
	require.Equal(t, []string{"một hai", "ba"}, wrap("một hai  ba", 7))
	require.Equal(t, []string{""}, wrap("", 7))
	require.Equal(t, []string{"a", strings.Repeat("x", 20), "b"}, wrap("a "+strings.Repeat("x", 20)+" b", 7))
}

func TestScoreBar(t *testing.T) {
	for _, c := range []struct {
		s    score.Score
		want string
	}{
		{score.Score{Low: 0, High: 1000}, "[========================]"},
		{score.Score{Low: 500, High: 500, Known: score.Some(500)}, "[------------|-----------]"},
		{score.Score{Low: 250, High: 750, Known: score.Some(500)}, "[------======|=====------]"},
		{score.Score{Low: 1000, High: 1000, Known: score.Some(1000)}, "[-----------------------|]"},
		{score.Score{Low: 0, High: 0, Known: score.Some(0)}, "[|-----------------------]"},
	} {
		require.Equal(t, c.want, scoreBar(c.s))
	}
}

func TestRecordOf(t *testing.T) {
	require.Equal(t, "/agreements/3", recordOf("/agreements/3/parties/0"))
	require.Equal(t, "/agreements/3", recordOf("/agreements/3"))
	require.Equal(t, "", recordOf("/names/en"))
	require.Equal(t, "", recordOf("/home"))
	require.Equal(t, "", recordOf(""))
}
