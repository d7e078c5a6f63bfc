package rule_test

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/scicoop/scicoop/cooperation/rule"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message/catalog"
)

// broken returns the violations of badTrip by code, the first of each.
func broken(t testing.TB, v *rule.Validator[trip]) map[rule.Code]rule.Violation {
	t.Helper()
	all := map[rule.Code]rule.Violation{}
	for _, x := range v.Inspect(badTrip()).Violations {
		if _, ok := all[x.Code]; !ok {
			all[x.Code] = x
		}
	}
	require.Len(t, all, 6)
	return all
}

func tags(list ...string) (tags []language.Tag) {
	for _, s := range list {
		tags = append(tags, language.MustParse(s))
	}
	return tags
}

func TestMessage(t *testing.T) {
	all := broken(t, validator(t))
	en, vi := "99.5 % of the cost before 2019-07-15 is much.", "99,5% chi phí trước ngày 15/07/2019 là nhiều."
	for _, c := range []struct {
		tags []language.Tag
		want string
	}{
		{nil, en}, {tags("en"), en}, {tags("en-AU"), en}, {tags("und"), en}, {tags("de"), en}, {tags("tlh", "x-y"), en},
		{tags("vi"), vi}, {tags("vi-VN"), vi}, {tags("vi-Latn-US"), vi}, {tags("fr", "vi", "en"), vi}, {tags("en", "vi"), en},
	} {
		assert.Equal(t, c.want, all["TRIP-SHARE"].Message(c.tags...), "%v", c.tags)
	}
	assert.Equal(t, "-1 nights at stop 1 cannot be.", all["TRIP-NIGHT"].Message())
	assert.Equal(t, "VX không có trong countries 2026.1; gần giống: VN, VU.", all["TRIP-COUNTRY"].Message(language.Vietnamese))
	assert.Equal(t, "Act 1, art. 2", all["TRIP-LAW"].BasisText(tags("fr")...))
	assert.Equal(t, "Luật 1, Điều 2", all["TRIP-LAW"].BasisText(tags("vi-VN")...))

	many := badTrip()
	many.Stops = make([]stop, 12345)
	for _, x := range validator(t, rule.Off("TRIP-COUNTRY")).Inspect(many).Violations {
		if x.Code == "TRIP-STOPS" {
			assert.Equal(t, "12,345 stops are too many.", x.Message())
			assert.Equal(t, "12.345 điểm dừng là quá nhiều.", x.Message(language.Vietnamese))
		}
	}
}

func TestMessageByHand(t *testing.T) {
	x := rule.Violation{Code: "TRIP-X", Severity: rule.Warning, Pointer: "/x"}
	assert.Equal(t, "Rule TRIP-X is broken.", x.Message(tags("fr")...))
	assert.Equal(t, "Chưa đáp ứng quy tắc TRIP-X.", x.Message(language.Vietnamese))
	assert.Equal(t, "", x.BasisText())
	assert.Equal(t, rule.Meta{Code: "TRIP-X", Severity: rule.Warning}, x.Rule())
}

// french adds a language, with its plural forms, and an English wording.
func french(t testing.TB) *catalog.Builder {
	t.Helper()
	b := catalog.NewBuilder()
	require.NoError(t, trips().AddMessages(b))
	require.NoError(t, b.SetString(language.French, "TRIP-TITLE", "Il manque un titre."))
	require.NoError(t, b.SetString(language.French, "TRIP-SHARE", "%[1]s %% avant le %[2]s, c’est beaucoup."))
	require.NoError(t, b.Set(language.French, "TRIP-NIGHT", plural.Selectf(2, "%d",
		plural.One, "Une halte (%[1]d).",
		plural.Other, "La halte %[2]d (%[1]d).")))
	require.NoError(t, b.SetString(language.French, "TRIP-LAW", ""))
	require.NoError(t, b.SetString(language.English, "TRIP-TITLE", "Please give a title."))
	return b
}

func TestThirdLanguage(t *testing.T) {
	r := validator(t, rule.Messages(french(t))).Inspect(badTrip())
	texts := func(tags ...language.Tag) (texts []string) {
		for _, x := range r.Violations {
			texts = append(texts, x.Message(tags...))
		}
		return texts
	}
	assert.Equal(t, []string{
		"Il manque un titre.",
		"4 điểm dừng là quá nhiều.", // not in the catalog: the next best
		"Une halte (-1).",
		"La halte 3 (-2).",
		"VX không có trong countries 2026.1; gần giống: VN, VU.",
		"?? không có trong countries 2026.1; gần giống: –.",
		"99,5 % avant le 2019-07-15, c’est beaucoup.",
		"Không được phép đi.", // empty in the catalog
	}, texts(tags("fr-CA", "vi")...))
	assert.Equal(t, "4 stops are too many.", texts(tags("fr")...)[1])
	assert.Equal(t, "Please give a title.", texts(language.English)[0])
	assert.Equal(t, "Please give a title.", texts()[0])
	assert.Equal(t, "Chuyến đi cần có tên.", texts(language.Vietnamese)[0])
}

// TestProblemInThirdLanguage: the application's catalog has the frame as well.
func TestProblemInThirdLanguage(t *testing.T) {
	b := french(t)
	require.NoError(t, b.SetString(language.French, rule.ProblemTitleKey, "Contenu non conforme"))
	require.NoError(t, b.Set(language.French, rule.ProblemDetailKey, plural.Selectf(1, "%d",
		plural.One, "Il y a %[1]d erreur.", plural.Other, "Il y a %[1]d erreurs.")))
	r := validator(t, rule.Messages(b)).Inspect(badTrip())
	p := r.Problem(language.French)
	assert.Equal(t, "Contenu non conforme", p.Title)
	assert.Equal(t, "Il y a 8 erreurs.", p.Detail)
	assert.Equal(t, "Il manque un titre.", p.Errors[0].Detail)
	r.Violations = r.Violations[:1]
	assert.Equal(t, "Il y a 1 erreur.", r.Problem(language.French).Detail)
	assert.Equal(t, "Có 1 nội dung chưa đáp ứng quy tắc.", r.Problem(language.Vietnamese).Detail)
	assert.Equal(t, "Unprocessable Content", r.Problem(language.English).Title)

	lacking := validator(t, rule.Messages(french(t))).Inspect(badTrip())
	assert.Equal(t, "Unprocessable Content", lacking.Problem(language.French).Title, "not in the catalog")
}

func TestCatalogSaysTheSame(t *testing.T) {
	b := catalog.NewBuilder()
	require.NoError(t, trips().AddMessages(b))
	plain, through := broken(t, validator(t)), broken(t, validator(t, rule.Messages(b)))
	for code := range plain {
		for _, tag := range tags("en", "vi", "ja") {
			assert.Equal(t, plain[code].Message(tag), through[code].Message(tag))
		}
	}
	// An empty catalog says nothing, and so the rules speak.
	empty := broken(t, validator(t, rule.Messages(catalog.NewBuilder())))
	assert.Equal(t, plain["TRIP-NIGHT"].Message(language.Vietnamese), empty["TRIP-NIGHT"].Message(language.Vietnamese))
}

func TestMessageConcurrent(t *testing.T) {
	r := validator(t, rule.Messages(french(t))).Inspect(badTrip())
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for range 20 {
				for _, x := range r.Violations {
					x.Message(tags([]string{"fr", "vi", "en", "ja"}[i%4])...)
				}
				r.Problem(language.Vietnamese)
			}
		})
	}
	group.Wait()
	assert.Equal(t, "Il manque un titre.", r.Violations[0].Message(language.French))
}

// FuzzMessage: whatever language is asked for, there is a sentence.
func FuzzMessage(f *testing.F) {
	for _, s := range []string{"", "en", "vi-VN", "fr", "zh-Hant-HK-u-nu-hanidec", "x-private", "sr-Latn", "ar-u-nu-arab", "i-klingon", "en-GB-oed", "de-1996", "qaa-Qaaa-QM-x-southern", "a", "vi-u-co-phonebk", "fa", "my-MM"} {
		f.Add(s)
	}
	plain, third := broken(f, validator(f)), broken(f, validator(f, rule.Messages(french(f))))
	f.Fuzz(func(t *testing.T, s string) {
		tag, _ := language.Parse(s) // a tag also where there is an error
		for _, all := range []map[rule.Code]rule.Violation{plain, third} {
			for code, x := range all {
				text := x.Message(tag)
				if len(text) < 10 || !strings.Contains(text, " ") || text == string(code) || strings.Contains(text, "%!") || !utf8.ValidString(text) {
					t.Errorf("%s in %q: %q", code, s, text)
				}
				if x.BasisText(tag) == "" {
					t.Errorf("%s in %q has no basis", code, s)
				}
			}
		}
	})
}
