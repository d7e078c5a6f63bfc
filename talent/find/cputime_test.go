//go:build !linux

package find

import "time"

var cpuStart = time.Now()

// cpuTime is the time that has gone by.
func cpuTime() time.Duration { return time.Since(cpuStart) }
