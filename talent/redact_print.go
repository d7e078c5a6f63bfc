package talent

import (
	"fmt"
	"io"
	"log/slog"
)

// String returns the expert's identifier and nothing else.
func (e Expert) String() string { return "expert " + e.ID.String() }

// Format prints what [Expert.String] returns, whatever the verb, so that printing
// a value by mistake discloses no personal data.
//
// It cannot help where package fmt does not ask it: for an expert in a field that
// is not exported, and for parts of an expert printed by themselves, such as a
// [Contact].
func (e Expert) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, e.String()) }

// LogValue gives a logger the expert's identifier and nothing else. It holds for a
// value that is an expert: the JSON handler of log/slog writes experts in a list or
// in another value as JSON, which is all of them. Log their identifiers instead.
func (e Expert) LogValue() slog.Value { return slog.StringValue(e.ID.String()) }

// PrivateDocument marks experts as [document.Private]: the errors of reading and
// writing them, alone or in a list or another record, quote nothing of them.
func (Expert) PrivateDocument() {}
