package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"time"

	"github.com/scicoop/scicoop/cooperation/document"
	"github.com/scicoop/scicoop/talent"
	"github.com/scicoop/scicoop/talent/find"
	"github.com/scicoop/scicoop/talent/talenttest"
)

// trial is what -synthetic measures. Times are in nanoseconds; they are of this
// machine at this moment and say nothing beside another.
type trial struct {
	s       speech
	Experts int   `json:"experts"`
	Made    int64 `json:"made"`  // time to make them up
	Build   int64 `json:"build"` // time to build the index
	Memory  int64 `json:"memory"`
	// Latencies without and with conditions.
	Latencies []latency `json:"latencies"`
	Checked   int       `json:"checked"` // searches held against a scan of all
	Same      int       `json:"same"`    // of which with the same answer
	Scan      int64     `json:"scan"`    // median time of a scan of all
}

type latency struct {
	Conditions bool  `json:"conditions"`
	Needs      int   `json:"needs"`
	Found      int   `json:"found"` // needs for which somebody was found
	Median     int64 `json:"median"`
	P99        int64 `json:"p99"`
	Most       int64 `json:"most"`
}

// What -synthetic makes up.
const (
	trialSeed   = 20261122
	trialNeeds  = 1000 // without conditions, and as many with
	trialChecks = 5    // of each held against a scan
)

// try makes up a register and searches it.
func try(set *settings, bar *progress, now func() time.Time) (*trial, error) {
	t := &trial{s: set.speech, Experts: set.synthetic}
	start := now()
	experts := make([]*talent.Expert, 0, set.synthetic)
	bar.total = int64(set.synthetic)
	for e := range talenttest.Experts(set.synthetic, trialSeed) {
		experts = append(experts, e)
		if len(experts)%1000 == 0 {
			bar.show(int64(len(experts)), len(experts), 0)
		}
	}
	t.Made = int64(now().Sub(start))
	before := heap()
	start = now()
	ix, err := find.NewIndex(slices.Values(experts), find.Options{})
	if err != nil {
		return nil, err
	}
	t.Build = int64(now().Sub(start))
	t.Memory = heap() - before
	var scans []int64
	dst := make([]find.Match, 0, set.k)
	for _, conditions := range []bool{false, true} {
		l := latency{Conditions: conditions, Needs: trialNeeds}
		var times []int64
		for i, n := range talenttest.Needs(trialNeeds, trialSeed, conditions) {
			q, err := find.NewQuery(&n, talenttest.Day())
			if err != nil {
				return nil, err
			}
			ix.Find(q, set.k, dst) // once to warm up, as in a service
			start := now()
			found := ix.Find(q, set.k, dst)
			times = append(times, int64(now().Sub(start)))
			if len(found) > 0 {
				l.Found++
			}
			if i < trialChecks {
				start := now()
				want := find.Scan(q, slices.Values(experts), set.k)
				scans = append(scans, int64(now().Sub(start)))
				t.Checked++
				if slices.Equal(want, found) {
					t.Same++
				}
			}
		}
		slices.Sort(times)
		l.Median, l.P99, l.Most = times[len(times)/2], times[len(times)*99/100], times[len(times)-1]
		t.Latencies = append(t.Latencies, l)
	}
	slices.Sort(scans)
	t.Scan = scans[len(scans)/2]
	runtime.KeepAlive(experts)
	return t, nil
}

// heap returns the bytes in use.
func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// write writes what was measured.
func (t *trial) write(set *settings, w io.Writer) error {
	if set.format == "json" {
		return document.Encode(w, *t)
	}
	s := t.s
	p := &page{s: s}
	p.line(0, fmt.Sprintf(s.say("%s made-up experts, always the same", "%s chuyên gia giả định, luôn như nhau"), s.number(t.Experts)))
	p.head("The index", "Chỉ mục")
	p.pair("made up in", "thời gian tạo dữ liệu", duration(s, t.Made))
	p.pair("built in", "thời gian lập chỉ mục", duration(s, t.Build))
	p.pair("memory above the experts themselves", "bộ nhớ ngoài bản thân hồ sơ", fmt.Sprintf("%.1f MB", float64(t.Memory)/1e6))
	p.head("Searching", "Tìm kiếm")
	for _, l := range t.Latencies {
		p.line(2, fmt.Sprintf(s.say("%s needs of three skills, %s; somebody found for %s", "%s nhu cầu gồm ba chuyên môn, %s; tìm được người cho %s nhu cầu"),
			s.number(l.Needs), either(l.Conditions, s.say("with conditions", "có điều kiện"), s.say("without conditions", "không có điều kiện")), s.number(l.Found)))
		p.line(4, s.say("median ", "trung vị "), duration(s, l.Median), s.say(", 99 of 100 within ", ", 99/100 trong vòng "), duration(s, l.P99),
			s.say(", the slowest ", ", chậm nhất "), duration(s, l.Most))
	}
	p.line(2, fmt.Sprintf(s.say("judging every expert one by one takes %s; %d of %d searches held against that gave the same answer",
		"xét từng chuyên gia một mất %s; %d trên %d lượt tìm đối chiếu cho kết quả giống hệt"), duration(s, t.Scan), t.Same, t.Checked))
	_, err := io.WriteString(w, p.String())
	return err
}

func either(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}

// duration writes a time to be read.
func duration(s speech, ns int64) string {
	out := ""
	switch d := time.Duration(ns); {
	case d < time.Millisecond:
		out = fmt.Sprintf("%.1f µs", float64(ns)/1e3)
	case d < time.Second:
		out = fmt.Sprintf("%.1f ms", float64(ns)/1e6)
	default:
		out = fmt.Sprintf("%.1f s", float64(ns)/1e9)
	}
	if s.vi {
		for i := range out {
			if out[i] == '.' {
				return out[:i] + "," + out[i+1:]
			}
		}
	}
	return out
}
