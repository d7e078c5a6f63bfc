package ror_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/partner/ror"
)

// A register in, valid records of schema v2.1 out, with the number of bad records,
// of those that could not be written, and a sum of what was lost on the way.
// Records of schema v1 do not say when they were made, which v2.1 asks for: the 18
// at the end are left out rather than completed by guess.
func Example_convert() {
	var parts []io.Reader
	for _, name := range []string{"testdata/vn-v2.jsonl.gz", "testdata/vn-v1.jsonl.gz"} {
		file, err := os.Open(name)
		if err != nil {
			fmt.Println(err)
			return
		}
		defer file.Close()
		parts = append(parts, file)
	}
	buffer := bufio.NewWriter(io.Discard) // a file, in earnest
	w := ror.NewWriter(buffer, ror.Lines)
	var lost ror.Losses
	bad, written := 0, 0
	var unfit []*ror.MissingError
	for entry, err := range ror.Read(io.MultiReader(parts...)) {
		if err != nil {
			bad++ // err says where and why
			continue
		}
		lost.Add(entry.Loss)
		_, err := w.Write(&entry.Partner)
		var missing *ror.MissingError
		switch {
		case errors.As(err, &missing):
			unfit = append(unfit, missing)
		case err != nil:
			fmt.Println(err) // of the writer below: the disk is full
			return
		default:
			written++
		}
	}
	if err := errors.Join(w.Close(), buffer.Flush()); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(bad, "bad,", written, "written,", len(unfit), "lack something")
	fmt.Println(unfit[0].ID, unfit[0].Loss[0].Text(language.English))
	fmt.Println(lost.Text(language.Vietnamese))
	// Output:
	// 0 bad, 40 written, 18 lack something
	// https://ror.org/006qk6d61 /admin/created/date: missing or not valid
	// Số hồ sơ: 58; giữ nguyên vẹn: 58
}
