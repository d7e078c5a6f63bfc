package talent

import (
	"slices"

	"github.com/scicoop/scicoop/cooperation/source"
)

// redactClone copies all of a record but consents and handling. The copy shares
// nothing that could change.
func redactClone(e *Expert) Expert {
	out := *e
	out.Consents, out.Handling = nil, nil
	out.Names = redactOwnList(e.Names, nil)
	out.Identifiers = redactOwnList(e.Identifiers, nil)
	out.Contacts = redactOwnList(e.Contacts, nil)
	out.Profile = slices.Clone(e.Profile)
	out.Keywords = redactOwnList(e.Keywords, nil)
	out.Affiliations = redactOwnList(e.Affiliations, redactOwnAffiliation)
	out.Expertise = redactOwnList(e.Expertise, redactOwnExpertise)
	out.Outputs = redactOwnList(e.Outputs, redactOwnOutput)
	out.Metrics = redactOwnList(e.Metrics, nil)
	out.Languages = redactOwnList(e.Languages, nil)
	out.Availability = redactOwnList(e.Availability, nil)
	out.Modes = redactOwnList(e.Modes, nil)
	out.Ties = redactOwnList(e.Ties, nil)
	out.Sources = redactOwnList(e.Sources, redactOwnSource)
	return out
}

// redactOwnList copies a list; own makes what entries share with their copies
// the copies' own.
func redactOwnList[T any](list []T, own func(*T)) []T {
	if len(list) == 0 {
		return nil
	}
	out := slices.Clone(list)
	if own != nil {
		for i := range out {
			own(&out[i])
		}
	}
	return out
}

func redactOwnAffiliation(x *Affiliation) {
	x.Name, x.Role = slices.Clone(x.Name), slices.Clone(x.Role)
}

func redactOwnExpertise(x *Expertise) { x.Evidence = slices.Clone(x.Evidence) }

func redactOwnOutput(x *Output) {
	x.Title, x.Abstract = slices.Clone(x.Title), slices.Clone(x.Abstract)
}

func redactOwnSource(x *source.Source) {
	x.Title, x.About, x.Note = slices.Clone(x.Title), slices.Clone(x.About), slices.Clone(x.Note)
}
