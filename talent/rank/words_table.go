package rank

// The lists below are this library's own, version 1.

// stopEnglish reports whether an English word says nothing of what a text is
// about.
func stopEnglish(w string) bool {
	switch w {
	case "about", "above", "across", "after", "again", "against", "all", "almost", "along", "already",
		"also", "although", "always", "am", "among", "amongst", "an", "and", "another", "any", "are",
		"around", "as", "at", "away", "be", "became", "because", "become", "becomes", "been", "before",
		"being", "below", "besides", "between", "beyond", "both", "but", "by", "can", "cannot", "could",
		"did", "do", "does", "doing", "done", "don", "down", "due", "during", "each", "either", "else",
		"enough", "especially", "et", "etc", "even", "ever", "every", "few", "for", "from", "further",
		"furthermore", "had", "has", "have", "having", "he", "hence", "her", "here", "hers", "him",
		"his", "how", "however", "if", "in", "indeed", "instead", "into", "is", "it", "its", "itself",
		"just", "less", "let", "like", "made", "mainly", "make", "makes", "making", "many", "may",
		"me", "might", "more", "moreover", "most", "mostly", "much", "must", "my", "namely", "near",
		"nearly", "neither", "never", "nevertheless", "no", "none", "nor", "not", "now", "of", "off",
		"often", "on", "once", "one", "ones", "only", "onto", "or", "other", "others", "otherwise",
		"our", "ours", "out", "over", "own", "per", "perhaps", "quite", "rather", "really", "same",
		"several", "shall", "she", "should", "since", "so", "some", "still", "such", "than", "that",
		"the", "their", "theirs", "them", "themselves", "then", "there", "thereby", "therefore",
		"these", "they", "this", "those", "though", "through", "throughout", "thus", "to", "together",
		"too", "toward", "towards", "under", "until", "up", "upon", "us", "use", "used", "uses",
		"using", "very", "via", "was", "we", "well", "were", "what", "when", "where", "whereas",
		"whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within",
		"without", "would", "yet", "you", "your", "yours", "ll", "ve", "re":
		return true
	}
	return false
}

// genericEnglish reports whether an English word stands in the abstracts of all
// fields alike: paper, propose, results.
func genericEnglish(w string) bool {
	switch w {
	case "abstract", "achieve", "achieved", "achieves", "address", "addresses", "aim", "aims", "approach",
		"approaches", "article", "based", "better", "compared", "conclude", "conclusion", "conclusions",
		"consider", "considered", "demonstrate", "demonstrated", "demonstrates", "describe", "described",
		"describes", "different", "discuss", "discussed", "effective", "efficient", "existing", "find", "findings",
		"first", "focus", "given", "good", "high", "important", "improve", "improved",
		"improves", "include", "includes", "including", "introduce", "introduced", "introduces",
		"investigate", "investigated", "known", "new", "novel", "obtain", "obtained", "outperform",
		"outperforms", "paper", "papers", "present", "presented", "presents", "previous", "problem",
		"problems", "propose", "proposed", "proposes", "prove", "provide", "provided", "provides",
		"recent", "recently", "report", "reported", "result", "results", "second", "show", "showed",
		"shown", "shows", "significant", "significantly", "state", "studied", "studies", "study",
		"suggest", "suggests", "three", "two", "various", "widely", "work", "works":
		return true
	}
	return false
}

// stopVietnamese reports whether a Vietnamese syllable mostly joins others.
func stopVietnamese(w string) bool {
	switch w {
	case "bằng", "bị", "bởi", "các", "cái", "có", "còn", "cùng", "cũng", "cho", "chỉ", "chúng", "của", "do",
		"đã", "đang", "đây", "để", "đến", "đó", "được", "gì", "hay", "hoặc", "hơn", "khi", "không", "là",
		"lại", "lên", "mà", "mỗi", "một", "này", "nên", "nếu", "nhằm", "như", "nhưng", "những", "nhiều",
		"ở", "qua", "ra", "rất", "sau", "sẽ", "tại", "theo", "thì", "thế", "tôi", "ta", "trên", "trong", "trước",
		"từ", "từng", "tới", "và", "vào", "vẫn", "về", "vì", "việc", "với":
		return true
	}
	return false
}
