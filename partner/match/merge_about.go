package match

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/calendar"
	"github.com/scicoop/scicoop/cooperation/text"
)

// follow returns where what a pointer of one of the records points at stands
// now: nowhere, in one place, or in several. What it does not understand, and
// what points at nothing as before, it leaves as it is.
func (g *merging) follow(side int, pointer string) []string {
	if pointer == "" {
		return g.whole(side)
	}
	member, rest, deep := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	if i := slices.Index(fieldNamesOf[:], member); i >= 0 {
		if g.has[side][i] || !mergeFilled(&g.out)[i] {
			return []string{pointer}
		}
		return nil
	}
	if member == "ext" {
		return g.followExt(side, pointer, rest, deep)
	}
	list := slices.Index(listNamesOf[:], member)
	to, length := []int32(nil), 0
	switch {
	case list >= 0:
		to, length = g.to[side][list], mergeLengths(&g.out)[list]
	case member == "sources":
		to, length = g.srcs[side], len(g.out.Sources)
	default:
		return []string{pointer}
	}
	if !deep {
		return mergeCompress(member, to, length)
	}
	index, tail, below := strings.Cut(rest, "/")
	n, err := strconv.Atoi(index)
	if err != nil || n < 0 || n >= len(to) || strconv.Itoa(n) != index {
		if err == nil && n >= 0 && n < length {
			return nil // it pointed at nothing and would point at something else
		}
		return []string{pointer}
	}
	if to[n] < 0 {
		return nil
	}
	now := "/" + member + "/" + strconv.Itoa(int(to[n]))
	if below {
		now += "/" + tail
	}
	return []string{now}
}

func (g *merging) followExt(side int, pointer, rest string, deep bool) []string {
	if g.out.Ext.IsZero() {
		return []string{pointer}
	}
	if deep {
		name, _, _ := strings.Cut(rest, "/")
		name = strings.NewReplacer("~1", "/", "~0", "~").Replace(name)
		if _, ok := g.out.Ext.Get(name); g.ext[side][name] || !ok {
			return []string{pointer}
		}
		return nil
	}
	var list []string
	all := true
	for name := range g.out.Ext.All() {
		if g.ext[side][name] {
			list = append(list, mergeExtAt(name))
		} else {
			all = false
		}
	}
	if all {
		return []string{pointer}
	}
	return list
}

// mergeCompress names a list of elements: all of a list by the list.
func mergeCompress(member string, to []int32, length int) []string {
	now := make([]int32, 0, len(to))
	for _, k := range to {
		if k >= 0 {
			now = append(now, k)
		}
	}
	slices.Sort(now)
	now = slices.Compact(now)
	if len(now) == length {
		return []string{"/" + member}
	}
	list := make([]string, len(now))
	for i, k := range now {
		list[i] = "/" + member + "/" + strconv.Itoa(int(k))
	}
	return list
}

// whole names what of the merged record comes from one of the two.
func (g *merging) whole(side int) (list []string) {
	have, can := mergeFilled(&g.out), mergeLengths(&g.out)
	for i := range fieldCount {
		if have[i] && g.has[side][i] {
			list = append(list, "/"+fieldNamesOf[i])
		}
	}
	for i := range listCount {
		if can[i] > 0 {
			list = append(list, mergeCompress(listNamesOf[i], g.to[side][i], can[i])...)
		}
	}
	if !g.out.Ext.IsZero() {
		list = append(list, g.followExt(side, "/ext", "", false)...)
	}
	return list
}

// covers reports whether all there is comes from one of the two.
func (g *merging) covers(side int) bool {
	have, can := mergeFilled(&g.out), mergeLengths(&g.out)
	for i := range fieldCount {
		if have[i] && !g.has[side][i] {
			return false
		}
	}
	for i := range listCount {
		if can[i] == 0 {
			continue
		}
		if p := mergeCompress(listNamesOf[i], g.to[side][i], can[i]); len(p) != 1 || p[0] != "/"+listNamesOf[i] {
			return false
		}
	}
	if g.out.Ext.IsZero() {
		return true
	}
	p := g.followExt(side, "/ext", "", false)
	return len(p) == 1 && p[0] == "/ext"
}

// about says of every source what it speaks of now.
func (g *merging) about() {
	var wholes [2][]string
	var all [2]bool
	for n := range wholes {
		wholes[n], all[n] = g.whole(n), g.covers(n)
	}
	speaks := make([][]string, len(g.out.Sources))
	every := make([]bool, len(g.out.Sources))
	for n, p := range g.in {
		told := g.telling(n)
		for i := range p.Sources {
			k := g.srcs[n][i]
			old := p.Sources[i].About
			if len(old) == 0 || slices.Contains(old, "") {
				every[k] = every[k] || all[n]
				if every[k] {
					continue
				}
				if speaks[k] == nil && len(wholes[n])*len(p.Sources) > mergeShare {
					speaks[k] = slices.Clip(wholes[n])
				} else {
					speaks[k] = mergeAdd(speaks[k], n, wholes[n])
				}
				continue
			}
			for j, pointer := range old {
				now := g.follow(n, pointer)
				if len(now) == 0 && !mergeTold(told, pointer) {
					g.drop(n, "/sources/"+strconv.Itoa(i)+"/about/"+strconv.Itoa(j), pointer)
				}
				speaks[k] = mergeAdd(speaks[k], n, now)
			}
		}
	}
	for k := range g.out.Sources {
		s := &g.out.Sources[k]
		if every[k] {
			if len(s.About) > 0 && !slices.Contains(s.About, "") || int(k) >= len(g.in[0].Sources) {
				s.About = nil
			}
			continue
		}
		s.About = mergeAdd(speaks[k], 1, g.extra[int32(k)])
		if len(s.About) == 0 {
			// It speaks of nothing that was kept; none would mean all.
			s.About = []string{"/sources/" + strconv.Itoa(k)}
		}
	}
}

// mergeAdd appends pointers; those of the second record only where they are new.
func mergeAdd(list []string, side int, more []string) []string {
	if side == 0 {
		return append(list, more...)
	}
	seen := make(map[string]bool, len(list))
	for _, x := range list {
		seen[x] = true
	}
	for _, x := range more {
		if !seen[x] {
			seen[x] = true
			list = append(list, x)
		}
	}
	return list
}

// telling returns the pointers of one of the records whose facts are told of in
// conflicts or as dropped.
func (g *merging) telling(side int) map[string]bool {
	told := make(map[string]bool)
	for i := range g.conflicts {
		told[g.conflicts[i].at[side]] = true
	}
	for _, d := range g.result.Dropped {
		if int(d.From) == side+1 {
			told[d.Pointer] = true
		}
	}
	return told
}

// mergeTold reports whether the pointer or one above it is told of.
func mergeTold(told map[string]bool, pointer string) bool {
	for pointer != "" {
		if told[pointer] {
			return true
		}
		pointer = pointer[:max(0, strings.LastIndexByte(pointer, '/'))]
	}
	return false
}

// mergeShare is how many pointers the sources of whole records may hold
// together before they share one list; mergeCite how often it is asked whether a
// source speaks of a conflict.
const mergeShare, mergeCite = 1 << 16, 1 << 22

// cite names the sources of what was in conflict, and lets those whose date was
// not kept say it in their notes.
func (g *merging) cite() {
	asked := 0
	for i := range g.conflicts {
		c := &g.conflicts[i]
		dated := c.Pointer == "/founded" || c.Pointer == "/closed"
		if asked += len(g.in[0].Sources) + len(g.in[1].Sources); asked > mergeCite && !dated {
			continue
		}
		for n, p := range g.in {
			for j := range p.Sources {
				if !p.Sources[j].Covers(c.at[n]) {
					continue
				}
				k := g.srcs[n][j]
				if key := g.out.Sources[k].Key; key != "" {
					if n == 0 {
						c.FirstSources = append(c.FirstSources, key)
					} else {
						c.SecondSources = append(c.SecondSources, key)
					}
				}
				if int(c.Kept) == n+1 || !dated {
					continue
				}
				value := c.First
				if n == 1 {
					value = c.Second
				}
				s := &g.out.Sources[k]
				s.Note = mergeTexts(s.Note, mergeDateNote(c.Pointer, value))
				at := "/sources/" + strconv.Itoa(int(k)) + "/note"
				if c.Other == "" {
					c.Other = at
				}
				if self := strings.TrimSuffix(at, "/note"); len(s.About) == 1 && s.About[0] == self {
					s.About[0] = at
				} else if len(s.About) > 0 {
					s.About = mergeAdd(s.About, 1, []string{at})
				}
			}
		}
	}
}

// mergeDateNote says what a source gives for a date that was not kept.
func mergeDateNote(pointer, value string) text.Text {
	d, err := calendar.ParseDate(value)
	if err != nil {
		return nil
	}
	if pointer == "/founded" {
		return text.Of("This source gives as founding: "+d.In(language.English)+".", "Nguồn này ghi thời điểm thành lập: "+d.In(language.Vietnamese)+".")
	}
	return text.Of("This source gives as closing: "+d.In(language.English)+".", "Nguồn này ghi thời điểm chấm dứt hoạt động: "+d.In(language.Vietnamese)+".")
}
