package score_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/scicoop/scicoop/cooperation/score"
)

func TestTexts(t *testing.T) {
	for v := score.Unjudged; v <= score.KnockedOut; v++ {
		b, err := v.MarshalText()
		require.NoError(t, err)
		var back score.Verdict
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, v, back)
		assert.NotEqual(t, v.Text(language.English), v.Text(language.MustParse("vi-VN")))
		assert.Equal(t, v.Text(), v.Text(language.French), "English is the last resort")
	}
	assert.Equal(t, "low known high", score.Low.String()+" "+score.Known.String()+" "+score.High.String())
	for b := score.Low; b <= score.High; b++ {
		text, err := b.MarshalText()
		require.NoError(t, err)
		var back score.Bound
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, b, back)
	}
	for k := score.KindMissing; k <= score.KindFailed; k++ {
		text, err := k.MarshalText()
		require.NoError(t, err)
		var back score.Kind
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, k, back)
	}
	assert.Equal(t, "verdict(99) bound(99) kind(99) verdict(99)",
		score.Verdict(99).String()+" "+score.Bound(99).String()+" "+score.Kind(99).String()+" "+score.Verdict(99).Text())
	for _, err := range []error{
		new(score.Verdict).UnmarshalText([]byte("Meets")),
		new(score.Bound).UnmarshalText([]byte("")),
		new(score.Kind).UnmarshalText([]byte(strings.Repeat("đ", 100))),
		new(score.Maybe).UnmarshalJSON([]byte("1.5")),
		errOf(score.Verdict(99).MarshalText()), errOf(score.Bound(99).MarshalText()), errOf(score.Kind(99).MarshalText()),
	} {
		var te *score.TextError
		require.True(t, errors.As(err, &te), "%v", err)
		assert.LessOrEqual(t, len([]rune(te.Text)), 65)
		assert.Contains(t, te.Error(), te.Allowed)
	}
}

func errOf(_ []byte, err error) error { return err }

func TestScoreJSON(t *testing.T) {
	for _, test := range []struct {
		score score.Score
		json  string
	}{
		{score.Score{Low: 0, High: 500, Known: score.Some(0), Coverage: 500}, `{"low":0,"high":500,"known":0,"coverage":500,"verdict":"unjudged"}`},
		{score.Score{High: 1000, Open: 1, Verdict: score.InsufficientEvidence}, `{"low":0,"high":1000,"coverage":0,"open":1,"verdict":"insufficient-evidence"}`},
		{score.Score{Low: 1, High: 1, Known: score.Some(1), Coverage: 1000, Failed: 2, Verdict: score.KnockedOut}, `{"low":1,"high":1,"known":1,"coverage":1000,"failed":2,"verdict":"knocked-out"}`},
	} {
		b, err := json.Marshal(test.score)
		require.NoError(t, err)
		assert.Equal(t, test.json, string(b))
		var back score.Score
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, test.score, back)
	}
	var s score.Score
	require.NoError(t, json.Unmarshal([]byte(`{"known":null}`), &s))
	assert.True(t, s.Known.IsZero())
	assert.Error(t, json.Unmarshal([]byte(`{"verdict":"fine"}`), &s))
	assert.Equal(t, "none", score.Maybe{}.String())
}

func TestCardJSON(t *testing.T) {
	m := score.Must(score.New(deals(), score.Threshold(600), score.AsOf(2026_11_21),
		score.Weight("DEAL-AREA", 50), score.Drop("DEAL-KEPT", "too early")))
	card := m.Evaluate(&deal{Areas: []string{"robotics", "biology"}, Wanted: []string{"robotics"}, NoMoney: true})
	card.Subject = "deal-1"
	first, err := json.Marshal(card)
	require.NoError(t, err)
	card.Policy.Fingerprint = "f"
	got, err := json.MarshalIndent(card, "", " ")
	require.NoError(t, err)
	assert.JSONEq(t, `{
	 "subject": "deal-1",
	 "score": {"low": 833, "high": 1000, "known": 1000, "coverage": 833, "open": 1, "verdict": "insufficient-evidence"},
	 "verdictText": "not enough evidence to judge",
	 "policy": {"sets": ["deal 1.0.0"], "fingerprint": "f", "asOf": "2026-11-21", "threshold": 600, "by": "low"},
	 "lines": [
	  {"code": "DEAL-AREA", "dimension": "relevance", "question": "Does the agreement cover the technology areas sought?",
	   "weight": 50, "tableWeight": 40, "outcome": "measured", "low": 1000, "high": 1000,
	   "countsAsEvidence": "Areas named in the text of the agreement.",
	   "evidence": [{"pointer": "/areas/0", "for": true, "text": "The area robotics is sought."},
	                {"pointer": "/areas/1", "for": false, "text": "The area biology is not sought."}],
	   "basis": "Practice of reviewing agreements"},
	  {"code": "DEAL-COST", "dimension": "efficiency", "question": "Is the cost shared?", "weight": 20,
	   "outcome": "not-applicable", "skipReason": "The agreement moves no money.",
	   "countsAsEvidence": "The budget of the agreement.", "basis": "Practice of reviewing agreements"},
	  {"code": "DEAL-SCREENED", "dimension": "compliance", "question": "Were both parties screened without findings?",
	   "weight": 10, "knockout": true, "outcome": "missing", "low": 0, "high": 1000,
	   "countsAsEvidence": "Records of the screening.",
	   "missing": [{"where": "/screening", "fact": "result of the screening", "weight": 10}],
	   "basis": "Practice of reviewing agreements"}
	 ],
	 "dimensions": [
	  {"code": "relevance", "weight": 50, "score": {"low": 1000, "high": 1000, "known": 1000, "coverage": 1000, "verdict": "unjudged"}},
	  {"code": "efficiency", "weight": 0, "score": {"low": 0, "high": 1000, "coverage": 0, "verdict": "not-assessable"}},
	  {"code": "compliance", "weight": 10, "score": {"low": 0, "high": 1000, "coverage": 0, "open": 1, "verdict": "insufficient-evidence"}}
	 ],
	 "dropped": [{"code": "DEAL-KEPT", "question": "Are commitments kept on time?", "reason": "too early"}]
	}`, string(got))

	again := m.Evaluate(&deal{Areas: []string{"robotics", "biology"}, Wanted: []string{"robotics"}, NoMoney: true})
	again.Subject = "deal-1"
	second, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(first), string(second))

	r := card.Render(language.Vietnamese)
	assert.Equal(t, "chưa đủ minh chứng để kết luận", r.VerdictText)
	assert.Equal(t, "Lĩnh vực robotics là lĩnh vực cần hợp tác.", r.Lines[0].Evidence[0].Text)
	assert.Equal(t, "kết quả thẩm tra", r.Lines[2].Missing[0].Fact)
}

// TestReadBack: a policy and a card that were written are read back.
func TestReadBack(t *testing.T) {
	m := score.Must(score.New(deals(), score.Threshold(600), score.AsOf(2026_11_21), score.By(score.Known), score.Drop("DEAL-KEPT", "too early")))
	text, err := json.Marshal(m.Policy())
	require.NoError(t, err)
	var policy score.Policy
	require.NoError(t, json.Unmarshal(text, &policy))
	assert.Equal(t, m.Policy(), policy)

	card := m.Evaluate(&deal{Areas: []string{"robotics"}, Wanted: []string{"robotics"}})
	text, err = json.Marshal(card)
	require.NoError(t, err)
	var rendered score.Rendered
	require.NoError(t, json.Unmarshal(text, &rendered))
	assert.Equal(t, card.Render(language.English), rendered)

	for meta := range deals().All() {
		var back score.Meta
		text, err = json.Marshal(meta)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, meta, back)
	}
}

// Cards without their model, as in a caller's own tests, say what they can.
func TestCardByHand(t *testing.T) {
	card := score.Scorecard{Lines: []score.Line{{Code: "X", Outcome: score.NotApplicable()}}, Dropped: []score.Dropped{{Code: "Y", Reason: "why"}}}
	r := card.Render(language.Vietnamese)
	assert.Equal(t, "X", r.Lines[0].Question)
	assert.Equal(t, "why", r.Dropped[0].Reason)
	assert.Empty(t, card.WhatIf())
	assert.Empty(t, (&score.Scorecard{}).WhatIf())
}

func TestText(t *testing.T) {
	s := score.Score{Low: 620, High: 820, Known: score.Some(775), Coverage: 800, Verdict: score.Meets}
	assert.Equal(t, "62.0–82.0 %, known 77.5 %, coverage 80.0 %: meets the threshold", s.String())
	assert.Equal(t, "62,0–82,0%, phần đã biết 77,5%, độ phủ minh chứng 80,0%: đạt ngưỡng", s.Text(language.Vietnamese))
	s = score.Score{Low: 5, High: 5, Known: score.Some(5), Coverage: 1000}
	assert.Equal(t, "0.5 %, coverage 100.0 %: no threshold is set", s.String())
	assert.Equal(t, "0.0–100.0 %, coverage 0.0 %: not assessable", score.Score{High: 1000, Verdict: score.NotAssessable}.String())
}

func TestLog(t *testing.T) {
	var buf bytes.Buffer
	log := slog.New(slog.NewTextHandler(&buf, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	card := score.Must(score.New(deals())).Evaluate(&deal{Kept: 1, Screened: 2})
	card.Subject, card.Policy.Fingerprint = "deal-1", "f"
	log.Info("scored", "card", card)
	assert.Equal(t, "level=INFO msg=scored card.subject=deal-1 card.score.low=300 card.score.high=900 card.score.known=750 "+
		"card.score.coverage=400 card.score.failed=1 card.score.verdict=knocked-out card.policy=f "+
		"card.failed=[DEAL-SCREENED] card.missing=\"[DEAL-AREA DEAL-COST]\"\n", buf.String())

	buf.Reset()
	log.Info("scored", "score", score.Must(score.New(deals())).Score(&deal{}))
	assert.Equal(t, "level=INFO msg=scored score.low=0 score.high=1000 score.coverage=0 score.open=1 score.verdict=insufficient-evidence\n", buf.String())
}
