package match

import (
	"maps"
	"strconv"
	"strings"

	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/partner"
)

// mergeRenamed returns the keys that differ.
func mergeRenamed(keys map[string]string) map[string]string {
	m := maps.Clone(keys)
	maps.DeleteFunc(m, func(old, now string) bool { return old == now })
	if len(m) == 0 {
		return nil
	}
	return m
}

// sources puts the sources side by side, gives those of the second record keys
// of their own, and lets its references follow.
func (g *merging) sources() {
	g.extra = map[int32][]string{}
	g.keys, g.next = map[string]string{}, map[string]int{}
	g.srcs[0] = mergeStay(len(g.out.Sources))
	g.srcs[1] = make([]int32, len(g.more.Sources))
	used := map[string]bool{} // keys of the first record, and what it calls keys
	first := map[string]bool{}
	whole, telling := map[string][]int32{}, map[string][]int32{}
	for i := range g.out.Sources {
		s := &g.out.Sources[i]
		used[s.Key], first[s.Key] = true, true
		content := mergeSourceKey(s)
		whole[s.Key+"\x00"+content] = append(whole[s.Key+"\x00"+content], int32(i))
		telling[content] = append(telling[content], int32(i))
	}
	mergeReferences(&g.out, func(key *string) { used[*key] = true })
	second := map[string]bool{}
	for j := range g.more.Sources {
		second[g.more.Sources[j].Key] = true
	}
	paired := map[int32]bool{}
	pair := func(list []int32) int32 {
		for n, i := range list {
			if n == mergeFew {
				break
			}
			if !paired[i] {
				paired[i] = true
				return i
			}
		}
		return -1
	}
	for j := range g.more.Sources {
		// First those with one key and content, so that none takes another's place.
		s := &g.more.Sources[j]
		g.srcs[1][j] = pair(whole[s.Key+"\x00"+mergeSourceKey(s)])
	}
	for j := range g.more.Sources {
		s := g.more.Sources[j]
		i := g.srcs[1][j]
		if i < 0 && (s.URL != "" || len(s.Title) > 0) {
			i = pair(telling[mergeSourceKey(&s)])
		}
		if i >= 0 {
			// The same source under another key, perhaps.
			if x := &g.out.Sources[i]; x.Key == "" && s.Key != "" {
				x.Key = g.unused(s.Key, used, second)
				used[x.Key] = true
			}
			g.know(s.Key, g.out.Sources[i].Key)
			g.srcs[1][j] = i
			continue
		}
		old := s.Key
		if used[old] && old != "" {
			s.Key = g.unused(old, used, second)
		}
		used[s.Key] = true
		g.know(old, s.Key)
		g.srcs[1][j] = int32(len(g.out.Sources))
		g.out.Sources = append(g.out.Sources, s)
	}
	g.byKey = make(map[string]int32, len(g.out.Sources))
	for i := len(g.out.Sources) - 1; i >= 0; i-- {
		g.byKey[g.out.Sources[i].Key] = int32(i)
	}
	mergeReferences(&g.more, func(key *string) {
		now, ok := g.keys[*key]
		if !ok && *key != "" && first[*key] {
			// A key without a source must not come to mean one of the other record.
			now, ok = g.unused(*key, used, second), true
			used[now] = true
			g.keys[*key] = now
		}
		if ok {
			*key = now
		}
	})
	g.result.Keys = mergeRenamed(g.keys)
}

// know notes the first meaning of a key of the second record.
func (g *merging) know(old, now string) {
	if _, ok := g.keys[old]; !ok && old != "" {
		g.keys[old] = now
	}
}

// unused returns the key, with a number behind it where it is used.
func (g *merging) unused(key string, used, second map[string]bool) string {
	if !used[key] {
		return key
	}
	for n := max(2, g.next[key]); ; n++ {
		if k := key + "-" + strconv.Itoa(n); !used[k] && !second[k] {
			g.next[key] = n + 1
			return k
		}
	}
}

// mergeReferences goes through what refers to sources by their keys.
func mergeReferences(p *partner.Partner, see func(key *string)) {
	for i := range p.Memberships {
		see(&p.Memberships[i].Source)
	}
	for i := range p.Answers {
		see(&p.Answers[i].Source)
	}
	for i := range p.Screenings {
		see(&p.Screenings[i].Source)
		for j := range p.Screenings[i].Hits {
			see(&p.Screenings[i].Hits[j].Source)
		}
	}
	for i := range p.Technologies {
		for j := range p.Technologies[i].Evidence {
			e := &p.Technologies[i].Evidence[j]
			if !strings.HasPrefix(*e, "/") {
				see(e)
			}
		}
	}
}

// mergeSourceKey is what a source says, without its key and what it speaks of.
func mergeSourceKey(s *source.Source) string {
	return strings.Join([]string{
		mergeTextKey(s.Title), s.Publisher, s.URL, s.Locator, s.Published.String(), s.Retrieved.String(),
		s.Confidence.String(), mergeTextKey(s.Note),
	}, "\x00\x00")
}

// cited keeps the key by which a fact that is in both records names its source;
// a second source speaks of the fact from now on.
func (g *merging) cited(into *string, from, pointer string) {
	if mergeFill(into, from, true) {
		return
	}
	if i, ok := g.byKey[from]; ok {
		g.extra[i] = append(g.extra[i], pointer)
	}
}

// technologies comes after all other lists, since evidence points at them.
func (g *merging) technologies() {
	var evidence [2][][]string
	for n, p := range [...]*partner.Partner{&g.out, &g.more} {
		for i := range p.Technologies {
			evidence[n] = append(evidence[n], p.Technologies[i].Evidence)
			p.Technologies[i].Evidence = nil
		}
	}
	// Those of one area are one; where a record has it twice, the second goes
	// with the second.
	type area struct {
		code technology.Code
		nth  int
	}
	places, nth := map[area]int32{}, map[technology.Code]int{}
	for i := range g.out.Technologies {
		c := g.out.Technologies[i].Technology
		places[area{c, nth[c]}] = int32(i)
		nth[c]++
	}
	g.to[0][listTechnologies] = mergeStay(len(g.out.Technologies))
	clear(nth)
	for j := range g.more.Technologies {
		c := g.more.Technologies[j].Technology
		k, ok := places[area{c, nth[c]}]
		if !ok {
			k = int32(len(g.out.Technologies))
			g.out.Technologies = append(g.out.Technologies, g.more.Technologies[j])
		}
		nth[c]++
		g.to[1][listTechnologies] = append(g.to[1][listTechnologies], k)
	}
	seen := make([]map[string]bool, len(g.out.Technologies))
	for n := range evidence {
		for i, list := range evidence[n] {
			k := g.to[n][listTechnologies][i]
			if seen[k] == nil {
				seen[k] = map[string]bool{}
			}
			into := &g.out.Technologies[k].Evidence
			for j, e := range list {
				now := []string{e}
				if strings.HasPrefix(e, "/") {
					if now = g.follow(n, e); len(now) == 0 {
						g.drop(n, pointerAt(listTechnologies, i)+"/evidence/"+strconv.Itoa(j), e)
					}
				}
				for _, x := range now {
					if n == 0 || !seen[k][x] {
						*into = append(*into, x)
					}
					seen[k][x] = true
				}
			}
		}
	}
}
