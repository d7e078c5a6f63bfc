package technology

import "github.com/scicoop/scicoop/cooperation/codes"

// FORD returns the OECD's fields of research and development (Frascati Manual
// 2015): six major fields and, under them, 42 fields, in their numeric order.
// Its codes are texts and not numbers: 2.1 (civil engineering) is not 2.10
// (nano-technology). The English labels are the manual's; the Vietnamese ones
// are a working translation ([FORDWorkingVI]).
func FORD() *codes.List { return ford.List() }
