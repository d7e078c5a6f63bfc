package id

// The functions of this file hold a value against the canonical form of its
// scheme. They give the reason why it is wrong, or "". None allocates.

const (
	reasonLength = "wrong length"
	reasonChar   = "a character that does not belong there"
	reasonCheck  = "the check digits do not fit"
	reasonSerial = "the serial number is 0000000"
	reasonBranch = "the branch is 000"
)

// checkROR: 98 less the remainder by 97 of a hundred times the base-32 number,
// as two digits.
func checkROR(s string) string {
	if len(s) != 9 {
		return reasonLength
	}
	if s[0] != '0' || !isDigit(s[7]) || !isDigit(s[8]) {
		return reasonChar
	}
	n := uint32(0)
	for i := 1; i < 7; i++ {
		v := base32[s[i]]
		if v < 0 {
			return reasonChar
		}
		n = n<<5 | uint32(v)
	}
	if 98-(n%97)*100%97 != uint32(s[7]-'0')*10+uint32(s[8]-'0') {
		return reasonCheck
	}
	return ""
}

// base32 gives the value of a lower-case digit of Crockford's base 32, or -1.
var base32 = [256]int8{
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, 10, 11, 12, 13, 14, 15, 16, 17, -1, 18, 19, -1, 20, 21, -1,
	22, 23, 24, 25, 26, -1, 27, 28, 29, 30, 31, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
	-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
}

// checkISNI: 16 characters by ISO 7064 MOD 11-2. Its rule (total + digit) · 2,
// digit after digit, gives the first of the fifteen digits the weight 2^15 and
// the last one the weight 2.
func checkISNI(s string) string {
	if len(s) != 16 {
		return reasonLength
	}
	return mod11(four(s)|four(s[4:])<<32, four(s[8:])|four(s[12:])<<32, s[15])
}

// checkORCID: the same with hyphens.
func checkORCID(s string) string {
	if len(s) != 19 {
		return reasonLength
	}
	if s[4] != '-' || s[9] != '-' || s[14] != '-' {
		return reasonChar
	}
	return mod11(four(s)|four(s[5:])<<32, four(s[10:])|four(s[15:])<<32, s[18])
}

// four is the first four bytes of s, the first one lowest.
func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}

// mod11 ends MOD 11-2 over two times eight characters; last is the check
// character, the last of the second eight. All digits are taken at once, first
// in pairs, then in fours, then in eights, each part weighing 2 to the number of
// digits after it.
func mod11(first, second uint64, last byte) string {
	const zeros = 0x3030303030303030
	first ^= zeros
	second = (second ^ zeros) << 8 >> 8 // without the check character
	const six, high = 0x7676767676767676, 0x8080808080808080
	if (first|(first+six)|second|(second+six))&high != 0 { // a byte above 9
		return reasonChar
	}
	weigh := func(x uint64) uint64 {
		x = (x<<1 + x>>8) & 0x00ff00ff00ff00ff
		x = (x<<2 + x>>16) & 0x0000ffff0000ffff
		return (x<<4 + x>>32) & 0xffffffff
	}
	total := uint32(weigh(first)<<8 + weigh(second))
	want := byte('X')
	if r := (12 - total%11) % 11; r < 10 {
		want = '0' + byte(r)
	}
	switch {
	case last == want:
		return ""
	case isDigit(last) || last == 'X':
		return reasonCheck
	}
	return reasonChar
}

// checkLEI: the number with letters as 10 to 35 leaves 1 by 97. The rule that
// makes the check digits, 98 less a remainder by 97, never gives 00, 01 or 99,
// which would leave the same remainders as 97, 98 and 02; they are refused.
func checkLEI(s string) string {
	if len(s) != 20 {
		return reasonLength
	}
	r := uint64(0)
	for i := range 20 {
		c := s[i]
		switch {
		case isDigit(c):
			r = r*10 + uint64(c-'0')
		case 'A' <= c && c <= 'Z' && i < 18:
			r = r*100 + uint64(c-'A') + 10
		default:
			return reasonChar
		}
		if i&7 == 7 { // 97 times 100^8 fits 64 bits
			r %= 97
		}
	}
	pair := (s[18]-'0')*10 + s[19] - '0'
	if r%97 != 1 || pair < 2 || pair > 98 {
		return reasonCheck
	}
	return ""
}

func checkWikidata(s string) string {
	if len(s) < 2 || len(s) > 20 {
		return reasonLength
	}
	if s[0] != 'Q' || s[1] == '0' || !allDigits(s[1:]) {
		return reasonChar
	}
	return ""
}

func checkGRID(s string) string {
	const head = "grid."
	if len(s) < len("grid.1.a") || len(s) > 32 {
		return reasonLength
	}
	if s[:len(head)] != head {
		return reasonChar
	}
	i := len(head)
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	if i == len(head) || i == len(s) || s[i] != '.' {
		return reasonChar
	}
	tail := s[i+1:]
	if len(tail) < 1 || len(tail) > 2 {
		return reasonLength
	}
	for j := range len(tail) {
		if hex[tail[j]] > 15 {
			return reasonChar
		}
	}
	return ""
}

const funderPrefix = "10.13039/"

func checkFunder(s string) string {
	if len(s) <= len(funderPrefix) || len(s) > 32 {
		return reasonLength
	}
	if s[:len(funderPrefix)] != funderPrefix || !allDigits(s[len(funderPrefix):]) {
		return reasonChar
	}
	return ""
}

// checkVNTax: ten less the weighted sum's remainder by 11. A remainder of 0
// would ask for the digit 10, so no code has it.
func checkVNTax(s string) string {
	if len(s) != 10 && len(s) != 14 {
		return reasonLength
	}
	if !allDigits(s[:10]) || len(s) == 14 && (s[10] != '-' || !allDigits(s[11:])) {
		return reasonChar
	}
	if s[2:9] == "0000000" {
		return reasonSerial
	}
	if len(s) == 14 && s[11:] == "000" {
		return reasonBranch
	}
	const weights = "\x1f\x1d\x17\x13\x11\x0d\x07\x05\x03" // 31 29 23 19 17 13 7 5 3
	sum := uint32(0)
	for i := range 9 {
		sum += uint32(weights[i]) * uint32(s[i]-'0')
	}
	if 10-sum%11 != uint32(s[9]-'0') {
		return reasonCheck
	}
	return ""
}

func checkVNPersonal(s string) string {
	if len(s) != 12 {
		return reasonLength
	}
	if !allDigits(s) {
		return reasonChar
	}
	return ""
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}
