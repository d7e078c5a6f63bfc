// Package benchmarks measures the SDK's validation beside that of
// github.com/go-playground/validator/v10, on the rules that both can say. See
// README.md for what is compared and what is not.
package benchmarks
