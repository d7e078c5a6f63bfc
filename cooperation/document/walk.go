package document

import "bytes"

// document walks over the whole text.
func (s *scanner) document(p *plan) bool {
	s.pos, s.depth, s.memory, s.path, s.names = 0, 0, 0, s.path[:0], s.names[:0]
	s.private = s.hush
	c := s.space()
	for c == 0xef && s.pos+2 >= len(s.buf) && s.fill() {
	}
	if c == 0xef && bytes.HasPrefix(s.buf[s.pos:], []byte("\ufeff")) {
		return s.stop(Encoding, s.pos, "the document starts with a byte order mark", "save it as UTF-8 without a byte order mark")
	}
	if c == 0 {
		return s.ended("before anything stood in it")
	}
	if !s.value(p, c, true) {
		return false
	}
	if c = s.space(); c != 0 {
		return s.stop(TrailingData, s.pos, "something stands after the end of the document", "keep one document per file; use lines for many")
	}
	if s.over || s.fail != nil {
		return s.ended("")
	}
	return true
}

// value walks over the value that starts with c at the position. An item is
// the document itself, an item of a list, or a value of a map.
func (s *scanner) value(p *plan, c byte, item bool) bool {
	if !p.private || s.private {
		return s.plain(p, c, item)
	}
	s.private, s.met = true, true
	ok := s.plain(p, c, item)
	s.private = false
	return ok
}

func (s *scanner) plain(p *plan, c byte, item bool) bool {
	start := s.pos
	if p.cost.value > 0 && c != 'n' && !s.take(p.cost.value) {
		return false
	}
	var got accept
	ok := true
	switch c {
	case '{':
		got = acceptObject
		ok = s.object(s.fitting(p, got, start))
	case '[':
		got = acceptArray
		ok = s.array(s.fitting(p, got, start))
	case '"':
		got = acceptString
		s.fitting(p, got, start)
		_, ok = s.text(s.set.text)
	case 't':
		got = acceptBool
		s.fitting(p, got, start)
		ok = s.word("true")
	case 'f':
		got = acceptBool
		s.fitting(p, got, start)
		ok = s.word("false")
	case 'n':
		got = acceptNull
		if item && !p.nilable || p.accept&got == 0 {
			s.wrongNull(p, start)
		}
		if !s.word("null") {
			return false
		}
		if s.mode == explaining && p.how == tryJSON && !p.pointer {
			s.try(p, got, start)
		}
		return !s.full()
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		got = acceptNumber
		s.fitting(p, got, start)
		ok = s.number()
	default:
		return s.unexpected("a value")
	}
	if !ok {
		return false
	}
	if s.mode == explaining {
		if p.leaf != nil && p.accept&got != 0 {
			s.try(p, got, start)
		}
		return !s.full()
	}
	return true
}

// fitting returns the plan to walk on with, and reports a wrong type.
func (s *scanner) fitting(p *plan, got accept, start int) *plan {
	if p.accept&got != 0 {
		return p
	}
	s.wrongType(p, got, start)
	return &opaque
}

func (s *scanner) enter() bool {
	if s.depth++; s.depth > s.set.depth {
		return s.tooDeep()
	}
	s.pos++
	return true
}

// object walks over the object at the position.
func (s *scanner) object(p *plan) bool {
	if !s.take(p.cost.object) || !s.enter() {
		return false
	}
	var (
		seen    [4]uint64           // fields met, as bits
		index   map[string]struct{} // names met, when there are many
		met     keys                // keys met, when they are not plain text
		base    = len(s.names)
		hint    = 0
		comma   = -1 // the comma after the last member kept
		cut     = false
		members = p.fields
		root    = s.depth == 1 && s.version.wanted
	)
	c := s.space()
	if c == '}' {
		s.pos++
		s.depth--
		return true
	}
	for {
		if c != '"' {
			return s.unexpected("a member name in double quotes")
		}
		at := s.pos
		st, ok := s.text(min(MaxName, s.set.text))
		if !ok {
			return false
		}
		s.path = append(s.path, step{st.start, st.end, st.escaped, s.private})
		if c = s.space(); c != ':' {
			return s.unexpected("a colon after the member name")
		}
		s.pos++
		c = s.space()

		name := s.unescape(st)
		child, drop, field := &opaque, false, -1
		if members != nil {
			field = members.find(name, hint)
		}
		isVersion := root && string(name) == versionName
		if field >= 0 || isVersion {
			s.path[len(s.path)-1].hidden = false
		}
		switch {
		case field >= 0 && field < len(seen)*64:
			hint = field + 1
			child = members.list[field].plan
			if bit := uint64(1) << (field & 63); seen[field>>6]&bit != 0 {
				s.duplicate(at)
			} else {
				seen[field>>6] |= bit
			}
		default:
			if field >= 0 {
				child = members.list[field].plan
			} else if members == nil && p.elem != nil {
				child = p.elem
			}
			var dup bool
			if dup, index = s.known(base, st, name, index); dup {
				s.duplicate(at)
			} else if p.key != nil && (s.mode == scanning || s.mode == explaining) {
				met = s.key(p.key, name, at, met)
			}
			if members != nil && field < 0 && !isVersion {
				drop = true
				s.unknownMember(members, name, at)
			}
		}
		start := s.pos
		if !s.take(p.cost.entry) || !s.value(child, c, members == nil) {
			return false
		}
		if isVersion && !s.version.found {
			s.version.found, s.version.at = true, at
			s.version.start, s.version.end = start, s.pos
		}
		if s.mode == reporting && (drop || isVersion && s.version.newer && start == s.version.start) {
			s.notify(at, start, drop)
		}
		s.path = s.path[:len(s.path)-1]

		end := s.pos
		c = s.space()
		if c == ',' {
			end = s.pos + 1
		}
		if s.mode == stripping && drop {
			blank(s.out[at:end])
		} else if !drop {
			comma = s.pos
		}
		cut = drop
		switch c {
		case ',':
			s.pos++
			if c = s.space(); c == '}' {
				return s.trailingComma()
			}
		case '}':
			if s.mode == stripping && cut && comma >= 0 {
				blank(s.out[comma : comma+1])
			}
			s.pos++
			s.depth--
			s.names = s.names[:base]
			return true
		default:
			return s.unexpected("a comma or } after the member")
		}
	}
}

// many is the number of names above which an index is made.
const many = 16

// known tells whether the name was met in the object whose names start at
// base, and remembers it.
func (s *scanner) known(base int, st step, name []byte, index map[string]struct{}) (bool, map[string]struct{}) {
	met := s.names[base:]
	if index == nil && len(met) < many {
		for _, m := range met {
			if !st.escaped && !m.escaped && m.end-m.start != len(name) {
				continue
			}
			if bytes.Equal(s.unescape(m), name) {
				return true, nil
			}
		}
		s.names = append(s.names, st)
		return false, nil
	}
	if index == nil {
		index = make(map[string]struct{}, 2*many)
		for _, m := range met {
			index[string(s.unescape(m))] = struct{}{}
		}
	}
	if _, ok := index[string(name)]; ok {
		return true, index
	}
	index[string(name)] = struct{}{}
	return false, index
}

// array walks over the array at the position.
func (s *scanner) array(p *plan) bool {
	open := s.pos
	if !s.enter() {
		return false
	}
	child := p.elem
	if child == nil {
		child = &opaque
	}
	n := 0
	c := s.space()
	for c != ']' || n > 0 {
		s.path = append(s.path, step{start: -1, end: n})
		if !s.take(p.cost.item) || !s.value(child, c, true) {
			return false
		}
		s.path = s.path[:len(s.path)-1]
		n++
		if c = s.space(); c == ']' {
			break
		}
		if c != ',' {
			return s.unexpected("a comma or ] after the item")
		}
		s.pos++
		if c = s.space(); c == ']' {
			return s.trailingComma()
		}
	}
	s.pos++
	s.depth--
	if p.length > 0 && n != p.length-1 {
		s.wrongLength(p.length-1, n, open)
	}
	return true
}

func blank(b []byte) {
	for i := range b {
		if b[i] != '\n' {
			b[i] = ' '
		}
	}
}
