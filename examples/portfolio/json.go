package main

import (
	"io"

	"github.com/scicoop/scicoop/cooperation/document"
)

// writeJSON writes the report in the shape that [Report] documents: members in
// the order of the type, permille for scores, EDTF for dates, and all texts in
// the language of the report. The same portfolio and day give the same bytes.
func writeJSON(w io.Writer, r *Report) error { return document.Encode(w, r) }
