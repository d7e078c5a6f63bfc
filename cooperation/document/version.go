package document

import "strconv"

// versionName is the member that carries the schema version.
const versionName = "schemaVersion"

type versionMember struct {
	wanted, found, newer bool
	at, start, end       int // place of the name, and of the value
}

// CheckVersion tells whether a program that supports one schema version can
// read a document that has another. Versions are "major.minor" in plain
// decimal numbers, such as "1.0". The same major version with the same or an
// older minor one is fine; with a newer minor one newer is true and the
// document may hold members the program does not know. An older major version
// is an error too: it needs converting first.
func CheckVersion(have, supported string) (newer bool, err error) {
	newer, e := checkVersion(have, supported)
	if e != nil {
		return false, Errors{e}
	}
	return newer, nil
}

func checkVersion(have, supported string) (bool, *Error) {
	bad := func(reason, remedy string) (bool, *Error) {
		return false, &Error{Pointer: "/" + versionName, Kind: BadVersion, Reason: reason, Remedy: remedy}
	}
	sMajor, sMinor, ok := parseVersion(supported)
	if !ok {
		return bad("the program supports the schema version "+quote(supported)+", which is not of the form 1.0", "mend the program")
	}
	major, minor, ok := parseVersion(have)
	switch {
	case !ok:
		return bad("the schema version "+quote(have)+" is not of the form 1.0", "write major and minor version, such as "+quote(supported))
	case major > sMajor:
		return bad("the document has schema version "+have+", this program reads up to "+supported, "use a newer version of this program, or have the document written as "+supported)
	case major < sMajor:
		return bad("the document has schema version "+have+", this program reads "+strconv.Itoa(sMajor)+".0 to "+supported, "convert the document to "+supported+" first")
	}
	return minor > sMinor, nil
}

// parseVersion reads "major.minor"; each has at most six digits and no leading
// zeros.
func parseVersion(s string) (major, minor int, ok bool) {
	for i := range len(s) {
		if s[i] == '.' {
			major, ok = parseCount(s[:i])
			if !ok {
				return 0, 0, false
			}
			minor, ok = parseCount(s[i+1:])
			return major, minor, ok
		}
	}
	return 0, 0, false
}

func parseCount(s string) (n int, ok bool) {
	if s == "" || len(s) > 6 || len(s) > 1 && s[0] == '0' {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// checkVersion judges the member met while scanning. When it is missing, that
// is only sure once the document was read whole.
func (s *scanner) checkVersion(whole, private bool) *Error {
	if !s.version.found {
		if !whole {
			return nil
		}
		return &Error{
			Pointer: "/" + versionName, Kind: BadVersion,
			Reason: "the document does not say its schema version",
			Remedy: "add " + strconv.Quote(versionName) + ": " + strconv.Quote(s.set.version) + " at its top",
		}
	}
	raw := s.buf[s.version.start:s.version.end]
	if raw[0] != '"' {
		return &Error{
			Pointer: "/" + versionName, Offset: int64(s.version.start), Kind: BadVersion,
			Reason: "the schema version is not text", Remedy: "write it in quotes, such as " + strconv.Quote(s.set.version),
		}
	}
	have := string(unescape(raw[1 : len(raw)-1]))
	newer, e := checkVersion(have, s.set.version)
	if e != nil {
		e.Offset = int64(s.version.start)
		if _, _, ok := parseVersion(have); private && !ok {
			e.Reason = "the schema version is not of the form 1.0"
		}
	}
	s.version.newer = newer
	return e
}
