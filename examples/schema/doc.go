// Package schema holds what partner/ror writes against the JSON Schema of the
// Research Organization Registry, with a validator that is not ours. There is
// nothing to import; see the tests.
package schema
