// Command seed writes the first portfolio: what five published articles and
// the published texts of eight agreements say about cooperation in science and
// technology, each fact with its source. It reads nothing: the facts stand in
// this folder as Go literals, one file for each kind of record.
//
//	go run ./examples/portfolio/seed -out portfolio.json -rows rows.tsv
//
// Without -out the portfolio goes to standard output. The same program always
// writes the same bytes: ids are derived from the keys in keys.go.
//
// What a source leaves open stays open here: a date that is not stated is
// missing, "more than 80" is not 80, a list that ends with "etc." says so, and
// two sources that disagree are both kept.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/document"
)

func main() {
	out := flag.String("out", "", "file to write the portfolio to; empty for standard output")
	rows := flag.String("rows", "", "file to write to where each row of the sources went; empty for none")
	flag.Parse()
	if err := run(*out, *rows, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "seed:", err)
		os.Exit(1)
	}
}

func run(out, rows string, stdout io.Writer) error {
	p := portfolio()
	data, err := encode(&p)
	if err != nil {
		return err
	}
	if rows != "" {
		if err := replace(rows, rowTable(&p)); err != nil {
			return err
		}
	}
	if out == "" {
		_, err = stdout.Write(data)
		return err
	}
	return replace(out, data)
}

// encode gives the bytes of the portfolio in the form every program writes.
func encode(p *cooperation.Portfolio) ([]byte, error) {
	var b bytes.Buffer
	err := p.Encode(&b)
	return b.Bytes(), err
}

func replace(path string, data []byte) error {
	return document.WriteFile(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// portfolio puts the records of all files together.
func portfolio() cooperation.Portfolio {
	p := cooperation.Portfolio{
		SchemaVersion: cooperation.SchemaVersion,
		ID:            idOf[portfolioID]("first"),
		Names: tx("Viet Nam's international cooperation in science and technology: the first portfolio",
			"Hợp tác quốc tế về khoa học và công nghệ của Việt Nam: danh mục đầu tiên"),
		Home:       "VN",
		Lead:       dic.id(),
		Partners:   partners(),
		Agreements: agreements(),
		Experts:    experts(),
		Networks:   networks(),
		Offices:    offices(),
		Programmes: programmes(),
		Strategies: strategies(),
		Events:     events(),
		Statistics: statistics(),
		Statements: statements(),
		Sources:    articles(),
	}
	p.WorkingGroups = workingGroups()
	mirror(p.Partners)
	return p
}
