// Package scicoop is the map of a library that models international
// cooperation in science and technology.
package scicoop
