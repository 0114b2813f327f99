/** A row of the mentee's achievements (§4.8). */
export interface ReportAchievement {
  readonly n: number
  readonly name: string
  readonly level: string | null
  readonly result: string | null
}

/** Отчёт наставника, §4.8. */
export interface MentorReportData {
  readonly isDraft: boolean // not accepted yet
  readonly orgShortName: string
  readonly schoolYear: string
  readonly reportKind: string // «промежуточный»
  readonly periodStartsOn: string
  readonly periodEndsOn: string
  readonly mentorName: string
  readonly mentorPost: string | null
  readonly mentees: readonly { readonly name: string; readonly info: string | null }[]
  readonly form: string
  readonly topic: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly meetings: string // «12 встреч, 9,5 часа»
  readonly activities: string // «7 из 9 – 77,8 %»
  readonly solved: string | null
  readonly results: string | null
  readonly hasAchievements: boolean
  readonly achievements: readonly ReportAchievement[]
  readonly indicators: readonly string[]
  readonly difficulties: string | null
  readonly notDone: string | null
  readonly readiness: string | null
  readonly proposals: string | null
  readonly needsHelp: string | null
  readonly mentorInitials: string
  readonly submittedOn: string | null
  readonly decision: string | null // «принят 20 января 2024 г.»; null: both answers stand to be chosen by hand
  readonly curatorInitials: string | null
}
