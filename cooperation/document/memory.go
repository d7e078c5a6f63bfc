package document

import (
	"fmt"
	"reflect"
)

// cost is the memory that values of one Go type take besides the place that
// they stand in.
type cost struct {
	value  int // a value other than null: what a pointer or an interface leads to
	object int // an object: the map, or the structs embedded by pointer
	item   int // each item of a list
	entry  int // each entry of a map
}

// ofMap is the cost of a map. As soon as it has one entry it has room for
// eight, and it keeps what is larger than 128 bytes elsewhere.
func (c *cost) ofMap(key, elem reflect.Type) {
	slot := func(t reflect.Type) int {
		if t.Size() > 128 {
			return 8
		}
		return int(t.Size())
	}
	c.object = 48 + 8 + 8*(slot(key)+slot(elem))
	c.entry = int(key.Size() + elem.Size())
}

// ofAny is the cost of a value of any shape.
func (c *cost) ofAny(t reflect.Type) {
	c.ofMap(reflect.TypeFor[string](), t)
	c.item = int(t.Size())
	c.value += 16
}

// take counts n bytes of memory; false means that they are too many.
func (s *scanner) take(n int) bool {
	s.memory += n
	return s.memory <= s.set.memory || s.roomy()
}

// roomy tells whether the document is long enough to take what it takes.
func (s *scanner) roomy() bool {
	limit := max(s.set.memory, s.set.perByte*s.pos)
	if s.memory <= limit {
		return true
	}
	return s.stop(Limit, s.pos, fmt.Sprintf("the values up to here take more than %d bytes of memory", limit),
		"split the document, write one document per line, or raise the limit with MaxMemory")
}
