// Package rank orders experts by how near the texts they have (outputs, profile)
// are to the text of a document, such as the title and abstract of a proposal.
package rank
