package text_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/scicoop/scicoop/cooperation/text"
)

func TestLanguageTag(t *testing.T) {
	for s, want := range map[string]bool{
		"vi": true, "en": true, "ccp": true, "zh-Hans": true, "en-GB": true, "sr-Latn-RS": true, "vi-VN": true, "de-DE-1996": true,
		"VI": true, "lo": true,
		"": false, "v": false, "vn": false, "v1": false, "und-XX-x": false, "Tiếng Việt": false, "vi-": false, "vietnamese-language": false,
		"en-x-" + strings.Repeat("abcdefg-", 10) + "a": false,
	} {
		assert.Equal(t, want, text.LanguageTag(s), s)
	}
	for _, s := range []string{"vi", "lo", "ccp"} {
		assert.Zero(t, testing.AllocsPerRun(10, func() { _ = text.LanguageTag(s) }), s)
	}
}
