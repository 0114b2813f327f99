import type { ConsentMentee } from './consent-data.ts'

/** Дополнительное соглашение к трудовому договору о наставничестве, art. 351.8 of the Labour code (§1.2). */
export interface LabourAddendumData {
  readonly orgFullName: string | null
  readonly orgShortName: string
  readonly place: string | null
  readonly addendumNumber: string | null
  readonly addendumOn: string | null
  readonly contractNumber: string | null // kept by the personnel department, so it is written by hand
  readonly contractOn: string | null
  readonly directorPost: string
  readonly directorInitials: string | null
  readonly mentorName: string
  readonly mentorPost: string | null
  readonly mentees: readonly ConsentMentee[]
  readonly topic: string | null
  readonly form: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly payment: string | null // «с доплатой в размере 15 % должностного оклада»
  readonly paymentBasis: string | null
  readonly mentorInitials: string | null
}
