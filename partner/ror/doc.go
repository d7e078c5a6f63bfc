// Package ror reads and writes the records of the Research Organization
// Registry (https://ror.org): schema v2.1, v2.0 and v1, one record, a list or
// one on each line, plain or compressed with gzip.
package ror
