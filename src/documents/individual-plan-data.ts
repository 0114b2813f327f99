import type { ProgrammeMentee, SignatureLine } from './programme-data.ts'

/** A row of an individual plan (§4.7); an unknown cell stays empty, to be written by hand. */
export interface IndividualPlanRow {
  readonly n: number
  readonly title: string | null
  readonly workForm: string | null
  readonly due: string | null
  readonly mark: string | null
}

/** Индивидуальный план, for a student «Индивидуальный маршрут подготовки», §4.7. */
export interface IndividualPlanData {
  readonly isDraft: boolean
  readonly planTitle: string // «Индивидуальный план»
  readonly orgShortName: string
  readonly period: string // «октябрь 2023 г.», «2023-2024 учебный год»
  readonly mentorName: string
  readonly mentorPost: string | null
  readonly mentees: readonly ProgrammeMentee[]
  readonly topic: string | null
  readonly goal: string | null
  readonly activities: readonly IndividualPlanRow[]
  readonly mentorInitials: string | null
  readonly signatures: readonly SignatureLine[] // of the mentees and their representatives
}
