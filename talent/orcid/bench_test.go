package orcid_test

import (
	"bytes"
	"encoding/json"
	"io"
	"testing"
	"time"

	"github.com/scicoop/scicoop/talent/orcid"
)

// plain is what a program that needs names, posts and works would read by
// itself with encoding/json.
type plain struct {
	ID struct {
		Path string `json:"path"`
	} `json:"orcid-identifier"`
	Person struct {
		Name struct {
			Given      plainValue `json:"given-names"`
			Family     plainValue `json:"family-name"`
			Credit     plainValue `json:"credit-name"`
			Visibility string     `json:"visibility"`
		} `json:"name"`
		OtherNames struct {
			List []plainContent `json:"other-name"`
		} `json:"other-names"`
		Biography plainContent `json:"biography"`
		Keywords  struct {
			List []plainContent `json:"keyword"`
		} `json:"keywords"`
	} `json:"person"`
	Activities struct {
		Distinctions plainGroups `json:"distinctions"`
		Educations   plainGroups `json:"educations"`
		Employments  plainGroups `json:"employments"`
		Memberships  plainGroups `json:"memberships"`
		Works        struct {
			Groups []struct {
				Works []struct {
					PutCode int64 `json:"put-code"`
					Title   struct {
						Title plainValue `json:"title"`
					} `json:"title"`
					Type       string    `json:"type"`
					Date       plainDate `json:"publication-date"`
					IDs        plainIDs  `json:"external-ids"`
					Visibility string    `json:"visibility"`
				} `json:"work-summary"`
			} `json:"group"`
		} `json:"works"`
	} `json:"activities-summary"`
}

type plainValue struct {
	Value string `json:"value"`
}

type plainContent struct {
	Content    string `json:"content"`
	PutCode    int64  `json:"put-code"`
	Visibility string `json:"visibility"`
}

type plainDate struct {
	Year, Month, Day plainValue
}

type plainIDs struct {
	List []struct {
		Type  string `json:"external-id-type"`
		Value string `json:"external-id-value"`
	} `json:"external-id"`
}

type plainGroups struct {
	Groups []struct {
		Summaries []map[string]struct {
			PutCode      int64     `json:"put-code"`
			Department   string    `json:"department-name"`
			Role         string    `json:"role-title"`
			Start        plainDate `json:"start-date"`
			End          plainDate `json:"end-date"`
			Visibility   string    `json:"visibility"`
			Organization struct {
				Name    string `json:"name"`
				Address struct {
					City    string `json:"city"`
					Region  string `json:"region"`
					Country string `json:"country"`
				} `json:"address"`
				Register struct {
					ID     string `json:"disambiguated-organization-identifier"`
					Source string `json:"disambiguation-source"`
				} `json:"disambiguated-organization"`
			} `json:"organization"`
		} `json:"summaries"`
	} `json:"affiliation-group"`
}

// BenchmarkRead tells how often as long as encoding/json needs to fill plain
// structs it takes to read records as experts, with all checks and the loss.
// Both run in turns, so that a busy machine slows both.
//
//	go test ./talent/orcid -run '^$' -bench Read -benchtime 10x
func BenchmarkRead(b *testing.B) {
	const each = 200
	line := []byte(compact(b) + "\n")
	text := bytes.Repeat(line, each)
	b.Run("Ratio", func(b *testing.B) {
		var theirs, ours time.Duration
		for b.Loop() {
			begin := time.Now()
			d := json.NewDecoder(bytes.NewReader(text))
			for n := 0; ; n++ {
				var r plain
				if err := d.Decode(&r); err == io.EOF && n == each {
					break
				} else if err != nil {
					b.Fatal(err)
				}
			}
			middle := time.Now()
			n := 0
			for _, err := range orcid.Read(bytes.NewReader(text)) {
				if err != nil {
					b.Fatal(err)
				}
				n++
			}
			if n != each {
				b.Fatal(n)
			}
			theirs += middle.Sub(begin)
			ours += time.Since(middle)
		}
		b.ReportMetric(ours.Seconds()/theirs.Seconds(), "ratio")
		b.ReportMetric(float64(b.N*each)/ours.Seconds(), "records/s")
		b.ReportMetric(0, "ns/op")
	})
	b.Run("Read", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			for _, err := range orcid.Read(bytes.NewReader(text)) {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
