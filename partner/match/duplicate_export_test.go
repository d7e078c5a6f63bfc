package match

import "github.com/scicoop/scicoop/partner"

// DuplicateAllPairs compares each record with each, as the finder would
// without looking for candidates first.
func DuplicateAllPairs(partners []partner.Partner) (compared int, likely [][2]int) {
	profiles := make([]profile, len(partners))
	for i := range partners {
		profiles[i] = newProfile(&partners[i])
	}
	var c duplicateComparison
	for i := range profiles {
		for j := i + 1; j < len(profiles); j++ {
			compared++
			if c.weigh(&profiles[i], &profiles[j]) >= VerdictLikely {
				likely = append(likely, [2]int{i, j})
			}
		}
	}
	return compared, likely
}
