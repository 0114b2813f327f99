import type { NumberedItem } from './order-data.ts'

export interface ProgrammeMentee {
  readonly name: string
  readonly info: string | null // post, or grade and study group
  readonly years: string | null // «стаж 2 года»
}

/** A line to sign: who signs, and the decoding, which is left empty when it is unknown. */
export interface SignatureLine {
  readonly post: string // «Наставляемый», «Законный представитель»
  readonly initials: string | null
}

/** A row of the plan of activities (§4.6 item 8). */
export interface ActivityRow {
  readonly n: number
  readonly title: string
  readonly workForm: string | null
  readonly due: string | null
  readonly plannedResult: string | null
  readonly actualResult: string | null
  readonly mark: string | null // «выполнено 12.10.2023»
}

/** A stage of the programme with its activities (§4.6 items 7 and 8). */
export interface ProgrammeStage {
  readonly stage: string // «Адаптационный этап»
  readonly activities: readonly ActivityRow[]
}

/** A change or a prolongation (§4.6 item 10). */
export interface ProgrammeChange {
  readonly changedOn: string
  readonly text: string
  readonly basis: string | null
}

/** Персонализированная программа наставничества, §4.6. */
export interface ProgrammeData {
  readonly isDraft: boolean
  readonly orgFullName: string | null
  readonly orgShortName: string
  readonly directorPost: string
  readonly directorInitials: string | null
  readonly approvedByOrder: boolean // the style of the approval stamp (§1.5)
  readonly approvedOn: string | null
  readonly approvalOrderNumber: string | null // of the order that approves programmes
  readonly approvalOrderOn: string | null
  readonly curatorInitials: string | null
  readonly agreedOn: string | null
  readonly place: string | null // «г. Артёмовский»
  readonly year: string // «2023»
  readonly schoolYear: string
  readonly topic: string | null
  readonly form: string
  readonly kind: string | null
  readonly roleModel: string | null
  readonly mentorName: string
  readonly mentorInfo: string | null // post, category, length of service
  readonly mentees: readonly ProgrammeMentee[]
  readonly curatorName: string | null
  readonly orderNumber: string | null
  readonly orderDatedOn: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly meetingMode: string | null
  readonly meetingFrequency: string | null
  readonly problem: string | null
  readonly goal: string | null
  readonly tasks: readonly NumberedItem[]
  readonly expectedMentee: string | null
  readonly expectedMentor: string | null
  readonly indicators: readonly string[]
  readonly stages: readonly ProgrammeStage[]
  readonly resources: readonly string[]
  readonly changes: readonly ProgrammeChange[]
  readonly conclusion: string | null
  readonly selfAssessment: string | null
  readonly recommendation: string | null
  readonly mentorInitials: string | null
  readonly signatures: readonly SignatureLine[] // of the mentees and their representatives
}

/** A row of the log of meetings (§4.9); an unknown cell stays empty, to be written by hand. */
export interface MeetingRow {
  readonly n: number
  readonly heldOn: string | null
  readonly length: string | null // «45 мин, очно»
  readonly topic: string | null
  readonly summary: string | null
  readonly recommendations: string | null
  readonly nextStep: string | null
  readonly absent: string | null // names, for groups
}

/** Лист встреч (консультаций), §4.9. */
export interface MeetingLogData {
  readonly orgShortName: string
  readonly schoolYear: string
  readonly mentorName: string
  readonly mentorPost: string | null
  readonly mentees: readonly { readonly name: string; readonly info: string | null }[]
  readonly topic: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly meetings: readonly MeetingRow[]
  readonly total: string | null // «Всего встреч: 12 (9 ч 30 мин)»
  readonly mentorInitials: string | null
  readonly curatorInitials: string | null
}
