// Package orcid reads the records of the ORCID registry (version 3.0, JSON) as
// experts and writes their affiliations, with a report of what was lost.
package orcid
