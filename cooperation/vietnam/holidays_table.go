package vietnam

import "github.com/scicoop/scicoop/cooperation/rule"

// holidayTable is edition 2026-11: the working days on which civil servants were
// off, and the Saturdays worked in exchange. Days of a holiday that are a
// Saturday or Sunday are left out, as they are no working days anyway. Each year
// has eleven days by the Labour Code 45/2019/QH14, Art. 112, those on a weekend
// being made up for on the next working day (Art. 111(3)), and one more for each
// Saturday worked.
//
// 24 November is to become a day off (Politburo Resolution 80-NQ/TW of January
// 2026); whether it is one in 2026 was not seen, so that the list ends before it.
var holidayTable = [...]holidayRow{
	{
		from: 2021_01_01, until: 2021_12_31,
		days:   []rule.Day{2021_01_01, 2021_02_10, 2021_02_11, 2021_02_12, 2021_02_15, 2021_02_16, 2021_04_21, 2021_04_30, 2021_05_03, 2021_09_02, 2021_09_03},
		source: "SGGP News, 9 December 2020 (days off in 2021, Ministry of Labour, Invalids and Social Affairs)",
	},
	{
		from: 2022_01_01, until: 2022_12_31,
		days:   []rule.Day{2022_01_03, 2022_01_31, 2022_02_01, 2022_02_02, 2022_02_03, 2022_02_04, 2022_04_11, 2022_05_02, 2022_05_03, 2022_09_01, 2022_09_02},
		source: "SGGP News, 5 December 2021 (1–3 January, Tết) and April 2022; Bình Thuận newspaper (Tết, 1–2 September: decision of the Deputy Prime Minister)",
	},
	{
		from: 2023_01_01, until: 2023_12_31,
		days:   []rule.Day{2023_01_02, 2023_01_20, 2023_01_23, 2023_01_24, 2023_01_25, 2023_01_26, 2023_05_01, 2023_05_02, 2023_05_03, 2023_09_01, 2023_09_04},
		source: "SGGP News, 8 December 2022 (Tết); VOV World (Tết, 1–4 September: notice of the Government Office of 1 December 2022); VietnamPlus, 30 January 2023 (29 April–3 May); 2 January by Labour Code, Art. 111(3)",
	},
	{
		from: 2024_01_01, until: 2024_12_31,
		days:   []rule.Day{2024_01_01, 2024_02_08, 2024_02_09, 2024_02_12, 2024_02_13, 2024_02_14, 2024_04_18, 2024_04_29, 2024_04_30, 2024_05_01, 2024_09_02, 2024_09_03},
		makeUp: []rule.Day{2024_05_04},
		source: "Government portal, 20 April 2024 (18 April, 27 April–1 May; letter 2450/VPCP-KGVX); Thời báo Tài chính, 15 April 2024 (work on 4 May); SGGP News, 2 May 2024 (31 August–3 September); Tết by notice of the Ministry of Labour, Invalids and Social Affairs",
	},
	{
		from: 2025_01_01, until: 2025_12_31,
		days:   []rule.Day{2025_01_01, 2025_01_27, 2025_01_28, 2025_01_29, 2025_01_30, 2025_01_31, 2025_04_07, 2025_04_30, 2025_05_01, 2025_05_02, 2025_09_01, 2025_09_02},
		makeUp: []rule.Day{2025_04_26},
		source: "Việt Nam News (27–31 January; letter 8726/VPCP-KGVX of 26 November 2024); Government portal, 4 March 2025 (7 April, 30 April–4 May, work on 26 April); SGGP News, 3 August 2025 (1–2 September); 1 January by Labour Code, Art. 112",
	},
	{
		from: 2026_01_01, until: 2026_11_23,
		days:   []rule.Day{2026_01_01, 2026_01_02, 2026_02_16, 2026_02_17, 2026_02_18, 2026_02_19, 2026_02_20, 2026_04_27, 2026_04_30, 2026_05_01, 2026_08_31, 2026_09_01, 2026_09_02},
		makeUp: []rule.Day{2026_01_10, 2026_08_22},
		source: "Việt Nam News, 25 December 2025 (1–4 January, work on 10 January; letter 12729/VPCP-KGVX); Hải Phòng newspaper on notice 9441/TB-BNV of 16 October 2025 (Tết, 31 August–2 September, work on 22 August); Lao Động (27 April, 30 April–1 May)",
	},
}
