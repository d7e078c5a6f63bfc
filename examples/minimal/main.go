// Minimal reads one agreement as JSON from standard input, judges it by the
// rules that hold everywhere, and says what is wrong with it:
//
//	go run ./examples/minimal <examples/minimal/agreement.json
//
// The exit status is 0 when nothing of severity error is wrong, and 1 otherwise.
package main

import (
	"fmt"
	"os"

	"github.com/scicoop/scicoop/agreement"
)

func main() {
	a, err := agreement.Decode(os.Stdin)
	if err == nil {
		err = a.Validate()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("nothing to refuse:", a.Titles)
}
