package match

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/scicoop/scicoop/cooperation/text"
)

// Key returns the name in the form in which names are compared: in lower case
// and without marks, as [text.Fold] has it, without punctuation, & as and (và
// in a name with Vietnamese letters), abbreviations of kinds of organisations
// written out, words in the order of the name with one blank between them. Two
// names with the same key are the same name.
//
//	Key("ĐH. Huế")              // dai hoc hue
//	Key("Inst. of Physics, VN") // institute of physics vn
//
// Abbreviations are looked up before the marks are gone, so that ĐH is đại học;
// what may mean something else, such as TT or CP, is written out only in
// capitals and in a name with Vietnamese letters. Single letters stay. A name
// without letters and digits has the key "". A key is its own key.
func Key(name string) string {
	var buf [96]byte
	var words [12]keyWord
	t := keyText{buf: buf[:0], words: words[:0]}
	t.read(name, 0)
	return string(t.buf)
}

// keyText is a name read into words.
type keyText struct {
	name  string    // as it is read: in NFC
	buf   []byte    // the key: the words with a blank between them
	words []keyWord // in the order of the name; in scripts without blanks they overlap
	solid bool      // there are letters of a script that is written without blanks
	cut   bool      // there are more words than were asked for
	most  int       // words asked for; zero is all
	viet  int8      // has letters that only Vietnamese has: 0 not looked, 1 no, 2 yes
	piece string    // the word that is being read, as it is written
	raw   []byte    // the same, where something in it does not count
}

// keyWord is a word of a name.
type keyWord struct {
	from, to int32  // the folded word in keyText.buf
	at, end  int32  // in keyText.name, as it is written
	how      keyHow // how one came from the other
}

type keyHow uint8

const (
	keyWritten keyHow = 1 << iota // an abbreviation was written out
	keyMute                       // another way to write it, of which nothing is said: & for and
	keyInner                      // goes on a word that was written as one: the nam of Vietnam
)

// word returns the folded word i.
func (t *keyText) word(i int) []byte { return t.buf[t.words[i].from:t.words[i].to] }

// read reads the name, at most so many words of it; zero is all of them.
func (t *keyText) read(name string, most int) {
	t.buf, t.words, t.raw = t.buf[:0], t.words[:0], t.raw[:0]
	t.solid, t.cut, t.viet, t.most = false, false, 0, most
	if !text.IsNFC(name) {
		name = norm.NFC.String(name)
	}
	t.name = name
	for i := 0; i < len(name) && !t.cut; {
		r, n := keyRune(name, i)
		switch {
		case keyLetter(r):
			i = t.readWord(i)
		case r == '&':
			t.and(i)
			i += n
		default:
			i += n
		}
	}
}

// and adds the word for & unless it stands first or after another.
func (t *keyText) and(i int) {
	k := len(t.words)
	if k == 0 || t.name[t.words[k-1].at] == '&' {
		return
	}
	word := "and"
	if t.vietnamese() {
		word = "va"
	}
	t.add(word, i, i+1, keyMute)
}

// readWord reads the word that begins at start and returns where it ends.
func (t *keyText) readWord(start int) int {
	i, runes, whole, last := start, 0, true, rune(0)
	t.raw = t.raw[:0]
	for i < len(t.name) {
		r, n := keyRune(t.name, i)
		if keyLetter(r) {
			if !whole {
				t.raw = append(t.raw, t.name[i:i+n]...)
			}
			last = r
			runes++
		} else if keyNothing(r) || keyApostrophe(r) && t.joins(i+n, last) {
			if whole {
				t.raw = append(t.raw, t.name[start:i]...)
			}
			whole = false
		} else {
			break
		}
		i += n
	}
	if runes == 1 && whole && unicode.IsLetter(last) {
		if k := t.readDotted(start, i); k > i {
			i, whole = k, false
		}
	}
	t.piece = t.name[start:i]
	if !whole {
		t.piece = string(t.raw)
	}
	if k := t.compound(start, i); k > 0 {
		return k
	}
	from := t.begin()
	t.buf = text.AppendFold(t.buf, t.piece)
	if len(t.buf) == from {
		t.drop(from)
		return i
	}
	if e := keyFind(t.buf[from:]); e != nil && t.holds(e, i) {
		t.drop(from)
		how := keyWritten
		if e.when&keySplit != 0 {
			how = keyMute
		}
		t.add(e.full, start, i, how)
		return i
	}
	from = t.technical(from)
	t.split(from, start, i)
	return i
}

// joins reports whether what follows an apostrophe belongs to the word before:
// the s of a genitive, the l of Nat'l, and in other scripts everything.
func (t *keyText) joins(i int, last rune) bool {
	r, n := keyRune(t.name, i)
	if !keyLetter(r) {
		return false
	}
	if last > 0x024F && (last < 0x1E00 || last > 0x1EFF) {
		return true
	}
	if r != 's' && r != 'S' && r != 'l' && r != 'L' {
		return false
	}
	r, _ = keyRune(t.name, i+n)
	return !keyLetter(r) && !keyNothing(r)
}

// readDotted goes on with the letters of U.S.A. and of v. v. i., of which the
// first stands from start to i.
func (t *keyText) readDotted(start, i int) int {
	t.raw = append(t.raw, t.name[start:i]...)
	for i < len(t.name) && t.name[i] == '.' {
		j := i + 1
		for j < len(t.name) && t.name[j] == ' ' {
			j++
		}
		r, n := keyRune(t.name, j)
		k := j + n
		next, _ := keyRune(t.name, k)
		if !unicode.IsLetter(r) || keyLetter(next) || keyNothing(next) || keyApostrophe(next) || j > i+1 && next != '.' {
			break
		}
		t.raw = append(t.raw, t.name[j:k]...)
		i = k
	}
	return i
}

// compound looks up what is written with & inside, such as KH&CN. It returns
// where that ends, or zero when it is nothing known.
func (t *keyText) compound(start, i int) int {
	if i >= len(t.name) || t.name[i] != '&' || len(t.piece) > keyLongest {
		return 0
	}
	k := i + 1
	for k < len(t.name) && k-i <= keyLongest {
		r, n := keyRune(t.name, k)
		if !keyLetter(r) {
			break
		}
		k += n
	}
	var buf [4 * keyLongest]byte
	b := text.AppendFold(buf[:0], t.piece)
	b = text.AppendFold(append(b, '&'), t.name[i+1:k])
	e := keyFind(b)
	if e == nil {
		return 0
	}
	t.add(e.full, start, k, keyWritten)
	return k
}

// holds reports whether the abbreviation is one where it stands.
func (t *keyText) holds(e *keyShort, end int) bool {
	if e.when&keyAny != 0 {
		return true
	}
	if e.when&keyDot != 0 && end < len(t.name) && t.name[end] == '.' {
		return true
	}
	if e.when&keyStroke != 0 {
		for _, r := range t.piece {
			if r == 'đ' || r == 'Đ' {
				return true
			}
		}
	}
	if e.when&(keyCaps|keyViet) == 0 || !keyCapitals(t.piece) || t.lone(end) {
		return false
	}
	return e.when&keyCaps != 0 || t.vietnamese()
}

// lone reports whether the word that ends here is the only one.
func (t *keyText) lone(end int) bool {
	if len(t.words) > 0 {
		return false
	}
	for _, r := range t.name[end:] {
		if keyLetter(r) {
			return false
		}
	}
	return true
}

// vietnamese reports whether the name has letters that only Vietnamese has.
func (t *keyText) vietnamese() bool {
	if t.viet == 0 {
		t.viet = 1
		if keyVietnamese(t.name) {
			t.viet = 2
		}
	}
	return t.viet == 2
}

// technical makes the Tech. of Tech. University technical, which alone stands
// for technology. The word that follows begins at from in buf; it returns where
// it begins then.
func (t *keyText) technical(from int) int {
	k := len(t.words) - 1
	if k < 0 || t.words[k].how&keyWritten == 0 || int(t.words[k].to)+1 != from || string(t.word(k)) != "technology" {
		return from
	}
	next := ""
	switch string(t.buf[from:]) {
	case "university":
		next = "university"
	case "college":
		next = "college"
	case "school":
		next = "school"
	case "institute":
		next = "institute"
	default:
		return from
	}
	w := &t.words[k]
	t.buf = append(t.buf[:w.from], "technical"...)
	w.to = int32(len(t.buf))
	t.buf = append(t.buf, ' ')
	from = len(t.buf)
	t.buf = append(t.buf, next...)
	return from
}

// keyVietnamese reports whether the name has letters that next to no other
// language has; đ is not one of them, since Croatian has it.
func keyVietnamese(name string) bool {
	for _, r := range name {
		if r == 'ơ' || r == 'Ơ' || r == 'ư' || r == 'Ư' || 0x1EA0 <= r && r <= 0x1EF9 {
			return true
		}
	}
	return false
}

// begin makes room for a word in the key and returns where it begins.
func (t *keyText) begin() int {
	if len(t.buf) > 0 {
		t.buf = append(t.buf, ' ')
	}
	return len(t.buf)
}

// drop takes back begin.
func (t *keyText) drop(from int) {
	if from > 0 {
		from--
	}
	t.buf = t.buf[:from]
}

// add adds words of a table, which have one blank between them.
func (t *keyText) add(words string, at, end int, how keyHow) {
	from := t.begin()
	for i := 0; i < len(words); i++ {
		if words[i] == ' ' {
			t.put(from, len(t.buf), at, end, how)
			t.buf = append(t.buf, ' ')
			from = len(t.buf)
			if how&keyMute != 0 {
				how |= keyInner
			}
			continue
		}
		t.buf = append(t.buf, words[i])
	}
	if how&keyMute == 0 {
		from = t.technical(from)
	}
	t.put(from, len(t.buf), at, end, how)
}

// split adds the word that stands at from in buf. What is written without
// blanks becomes pairs of letters, each pair a word.
func (t *keyText) split(from, at, end int) {
	b := t.buf
	for from < len(b) {
		first, n := utf8.DecodeRune(b[from:])
		solid := keySolid(first)
		before, i := from, from+n
		for i < len(b) {
			r, n := utf8.DecodeRune(b[i:])
			if keySolid(r) != solid {
				break
			}
			if solid {
				t.put(before, i+n, at, end, 0)
			}
			before, i = i, i+n
		}
		if !solid || before == from {
			t.put(from, i, at, end, 0)
		}
		t.solid = t.solid || solid
		from = i
	}
}

// put adds a word of the key.
func (t *keyText) put(from, to, at, end int, how keyHow) {
	if t.most > 0 && len(t.words) == t.most {
		t.cut = true
		return
	}
	t.words = append(t.words, keyWord{int32(from), int32(to), int32(at), int32(end), how})
}
