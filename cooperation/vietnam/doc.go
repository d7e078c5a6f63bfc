// Package vietnam is the pack of one jurisdiction: everything that holds in
// Viet Nam only stands here, as data with sources, dates and confidence, and
// nothing Vietnamese stands in the packages it builds on.
//
// Laws and lists change. What holds is chosen by the date of the act judged,
// never by today's:
//
//	list, sure := vietnam.TechnologyOn(signed)
//
// A datum that was not seen in a source is not here, and a list that is not
// complete says so. What rests on general knowledge only, or on a
// classification of this project's own, says that too, and is a default to be
// overridden.
//
// # What there is
//
//   - Rules, to be added to those that hold everywhere: [AgreementRules],
//     [PartnerRules], [ExpertRules], [TransferRules].
//   - Lists of strategic technologies: [Technology2025] and [Technology2026],
//     [TechnologyOn] for the one in force on a day, [TechnologySensitivity], and
//     the crosswalks [TechnologyToFORD] and [TechnologyToCanada].
//   - What an instrument is by the law of the day: [Regimes], [Classify], [ClassifyOn].
//   - Who may sign and who decides: [Authorities], [AuthorityOn], [MaySign], [HeirOf].
//   - What has to be done, and by when: [ProcedureOf], [Procedures], [Amending],
//     [Ending]; [Holidays] for the years whose announcements were seen.
//   - The gatekeeper: [Gate], [GateQuestions].
//   - Technology transfer: [ClassifyTransfer], [TransferClearanceOf],
//     [TransferEffectOf], [TransferChecklist], [PaymentMethods] and the clocks.
//   - Personal data: [TransferDossier] for what goes abroad, [AnswerBy] for what
//     persons ask for.
//   - Experts: [ExpertScheme] for those whom Decree 249/2025/NĐ-CP attracts,
//     [FIRSTGrid] and [FIRSTBounds] for the points of an earlier project.
//   - Targets of policy: [Resolution57Targets], [Resolution57Target].
//   - Periods set by law: [ReportDue], [RegistrationDue] and their constants; all
//     that they make due under an agreement: [Duties].
//
// All its rules for a portfolio:
//
//	rules := cooperation.DefaultRules()
//	rules.Agreement = rules.Agreement.With(vietnam.AgreementRules())
//	rules.Partner = rules.Partner.With(vietnam.PartnerRules())
//	rules.Expert = rules.Expert.With(vietnam.ExpertRules())
//	v, err := cooperation.NewValidator(rules, rule.AsOf(2026_11_21))
package vietnam
