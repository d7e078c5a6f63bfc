package scicoop

import (
	_ "github.com/google/uuid"
	_ "github.com/stretchr/testify/assert"
	_ "github.com/stretchr/testify/require"
	_ "golang.org/x/text/collate"
	_ "golang.org/x/text/message/catalog"
	_ "golang.org/x/text/unicode/norm"
)
