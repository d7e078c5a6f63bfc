// Package orcid reads the records of the ORCID registry (https://orcid.org),
// version 3.0 in JSON, as experts, and writes the affiliations of experts as the
// registry takes them.
//
// [Read] takes one record, a list, or one on each line, plain or compressed with
// gzip, and parts of records: a person, the activities, a section such as the
// employments, a single affiliation.
//
//	var sum orcid.Losses
//	for e, err := range orcid.Read(file) {
//		if err != nil {
//			log.Print(err) // of type *Error: line, iD, pointer, remedy
//			continue
//		}
//		sum.Add(e.Loss)
//		experts = append(experts, e.Expert)
//	}
//	fmt.Println(sum.Text(language.Vietnamese))
//
// [AppendAffiliation] and [AppendUpdate] make the documents by which an
// affiliation is added or changed through the member API; a [Writer] writes the
// affiliations of many experts as a file that Read reads.
//
// # Personal data
//
// That a record is public is no consent to contact the person or to anything
// else: no [talent.Consent] is made, so that [talent.Expert.CanUse] denies every
// use of an expert just read. Nor is expertise made of keywords or works, or any
// metric taken. Who may see an item becomes a [talent.Handling]. Errors and
// losses name places, identifiers and counts, and never what stands there.
//
// To write is to share. What is written goes through [talent.Expert.Redact] with
// the audience that the caller names: without a consent that covers the purpose,
// the day and the affiliation nothing is written. The registry is a partner:
// [talent.PurposeSharing]; that the data may leave the country too is for a
// [talent.Transfer] to record.
//
// # What becomes of a record
//
//   - The iD becomes the first identifier, and the id of the expert is derived
//     from it ([id.From]): whoever knows the iD can derive it too. The iD is
//     handled as public, as the registry shows it to everybody.
//   - Credit name, given and family name become the first name, other names
//     further ones, in an unknown language. The biography is the profile,
//     keywords stay keywords, e-mail addresses and researcher URLs are contacts,
//     identifiers in other registers are identifiers. The first country is the
//     country, which ORCID does not define closely.
//   - The seven kinds of affiliations are affiliations. A period that has no end
//     has an unknown one: ORCID does not tell whether it goes on.
//   - Works, fundings, peer reviews and research resources are outputs. The kind
//     of a work is that of [WorkTypes]; a funding is dated by its start.
//   - The record is the first of the sources, with the key "orcid"; those who
//     wrote its items follow, each under its iD or client id, and
//     [talent.Handling] tells which item is whose.
//   - Put-codes, who claims an item where somebody else wrote it, and what an
//     affiliation says beyond our members stand in Ext under "orcid", item by
//     item. [talent.Expert.Redact] leaves Ext out.
//   - All else is counted in the [Loss]; nothing is left out in silence but the
//     paths and hosts that follow from iDs, put-codes and addresses.
package orcid
