package orcid

// section is where values stand that are counted in one item of the loss.
type section uint8

const (
	inRecord section = iota
	inName
	inOtherNames
	inBiography
	inURLs
	inEmails
	inAddresses
	inKeywords
	inIdentifiers
	inActivities
	inWorks
	inFundings
	inReviews
	inResources
	inAffiliations // and the six after it, by kind
	sections       = inAffiliations + 7
)

// member is what is counted there.
type member uint8

const (
	ofCreated member = iota
	ofModified
	ofPath
	ofIndex
	ofHost
	ofURI
	ofSourceName
	ofListModified
	ofListPath
	ofSubModified
	ofSubIDs
	ofGroupModified
	ofGroupIDs
	ofIDs
	ofNormalized
	ofNormalizedError
	ofURL
	ofType
	ofTypeLost
	ofSubtitle
	ofJournal
	ofEnd
	ofOrganisation
	ofRole
	ofReviewType
	ofReviewGroup
	ofHosts
	ofVerified
	ofPrimary
	ofRelationship
	ofCategory
	ofHistory0 // and those after it
	ofHistory1
	ofHistory2
	ofHistory3
	ofHistory4
	ofHistory5
	ofHistory6
	ofHistory7
	ofLocale
	members
)

// maxNotes is the most items of a loss that tell one place each. What comes
// after them is counted in one item with the pointer of the whole record.
const maxNotes = 1000

// lose counts the value to be read as lost together with all of its member.
func (d *reader) lose(m member) { d.count(m, Lost, leaves(d.c.Raw()), "") }

// count counts values of a member, at the value read last or below it.
func (d *reader) count(m member, f Fate, values int, below string) {
	if values == 0 {
		return
	}
	at := &d.counted[d.in][m]
	if *at == 0 {
		d.loss = append(d.loss, Item{Pointer: starred(d.c.Pointer()) + below, Fate: f})
		*at = len(d.loss)
	}
	d.loss[*at-1].Count += values
}

// note reports values with their place, the value read last or below it.
func (d *reader) note(f Fate, values int, below string) {
	switch {
	case d.notes < maxNotes:
		d.notes++
		d.loss = append(d.loss, Item{d.c.Pointer() + below, f, values})
	default:
		at := &d.over[f]
		if *at == 0 {
			d.loss = append(d.loss, Item{Fate: f})
			*at = len(d.loss)
		}
		d.loss[*at-1].Count += values
	}
}
