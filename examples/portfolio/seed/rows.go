package main

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/source"
)

// rowCounts says how many rows each of the articles S0 to S4 has.
var rowCounts = [...]int{14, 54, 13, 17, 30}

// facts are the keys of the published agreements.
var facts = [...]string{"VN-HU-2005", "VN-AM-2019", "VN-KR-1995", "VN-TW-2009", "VN-CN-MWR-1995", "VN-SU-1978", "VN-SE-2005", "KR-CN-1992"}

// without are the rows of which no record speaks, with the reason.
var without = [...]struct{ row, reason string }{
	{"S1-51", "provenance: it is the address of the article itself, which every source of S1 carries"},
}

// rows gives the keys of all rows, S0-01 to S4-30, and facts.
func rows() []string {
	var list []string
	for article, n := range rowCounts {
		for i := 1; i <= n; i++ {
			list = append(list, fmt.Sprintf("S%d-%02d", article, i))
		}
	}
	return append(list, facts[:]...)
}

// reason says why no record speaks of the row, "" if one should.
func reason(row string) string {
	for _, w := range without {
		if w.row == row {
			return w.reason
		}
	}
	return ""
}

// carriers gives the pointers of the records of the portfolio of which a source
// has the key.
func carriers(p *cooperation.Portfolio, key string) []string {
	var list []string
	add := func(kind string, i int, sources []source.Source) {
		if slices.ContainsFunc(sources, func(s source.Source) bool { return s.Key == key }) {
			list = append(list, "/"+kind+"/"+strconv.Itoa(i))
		}
	}
	for i := range p.Partners {
		add("partners", i, p.Partners[i].Sources)
	}
	for i := range p.Agreements {
		add("agreements", i, p.Agreements[i].Sources)
	}
	for i := range p.Experts {
		add("experts", i, p.Experts[i].Sources)
	}
	for i := range p.Networks {
		add("networks", i, p.Networks[i].Sources)
	}
	for i := range p.Offices {
		add("offices", i, p.Offices[i].Sources)
	}
	for i := range p.Programmes {
		add("programmes", i, p.Programmes[i].Sources)
	}
	for i := range p.Strategies {
		add("strategies", i, p.Strategies[i].Sources)
	}
	for i := range p.Events {
		add("events", i, p.Events[i].Sources)
	}
	for i := range p.WorkingGroups {
		add("workingGroups", i, p.WorkingGroups[i].Sources)
	}
	for i := range p.Statistics {
		add("statistics", i, p.Statistics[i].Sources)
	}
	for i := range p.Statements {
		add("statements", i, p.Statements[i].Sources)
	}
	return list
}

// rowTable is a table of tab-separated values: each row with the pointers of
// the records that carry it, or the reason why none does.
func rowTable(p *cooperation.Portfolio) []byte {
	var b bytes.Buffer
	b.WriteString("row\trecords\treason\n")
	for _, row := range rows() {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", row, strings.Join(carriers(p, row), " "), reason(row))
	}
	return b.Bytes()
}
