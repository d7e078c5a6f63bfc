package text_test

import (
	"strings"
	"testing"

	"github.com/scicoop/scicoop/cooperation/text"
	"golang.org/x/text/language"
)

func BenchmarkFold(b *testing.B) {
	buf := make([]byte, 0, 256)
	for _, s := range []string{"Hanoi University of Science and Technology", "Trường Đại học Bách khoa Hà Nội", "Российская академия наук"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				buf = text.AppendFold(buf[:0], s)
			}
		})
	}
	b.Run("strings.ToLower", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = strings.ToLower("Trường Đại học Bách khoa Hà Nội")
		}
	})
}

func BenchmarkContains(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = text.Contains("Trường Đại học Bách khoa Hà Nội", "bach khoa")
	}
}

func BenchmarkPick(b *testing.B) {
	for _, s := range []string{"vi", "vi-VN", "zh-TW"} {
		tag := language.MustParse(s)
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = literal.Pick(tag)
			}
		})
	}
}

func BenchmarkNewCollator(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = text.NewCollator()
	}
}

func BenchmarkSortVietnamese(b *testing.B) {
	names := strings.Fields(strings.Repeat("Ơn Đức Ân Dũng Ăn Ôn An Oanh Nguyễn Trần ", 10))
	work := make([]string, len(names))
	b.ReportAllocs()
	for b.Loop() {
		copy(work, names)
		text.SortVietnamese(work)
	}
}
