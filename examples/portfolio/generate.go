package main

//go:generate go run ./seed -out data/portfolio.json -rows data/rows.tsv
