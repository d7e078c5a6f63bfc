package agreement

import ("testing";"time";"fmt";"sort")

func TestZZMine(t *testing.T) {
	a, m := sample(), evaluator(t)
	f := map[string]func(){"score": func(){m.Score(a)}, "evidence": func(){m.Evaluate(a)}, "byhand": func(){scoreByHand(a, 2026_11_21)}}
	for _, k := range []string{"byhand","score","evidence","byhand","score","evidence"} {
		var ds []float64
		for range 3000 {
			s := time.Now()
			for range 50 { f[k]() }
			ds = append(ds, float64(time.Since(s))/50)
		}
		sort.Float64s(ds)
		fmt.Println(k, "min", ds[0], "p10", ds[300], "p50", ds[1500])
	}
}
