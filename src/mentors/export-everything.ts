import type { Actor } from '../app/actor.ts'
import { type Column, inside } from '../app/spreadsheets/columns.ts'
import { slotsText, workFormatsText } from '../banks/presenter.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import { personColumns } from '../people/export.ts'
import type { WholeMentor } from './export-query.ts'
import { sheetHeads as heads } from './messages.ts'
import { lastTrained } from '../trainings/trained.ts'
import { mentorStatus } from './presenter.ts'

type Known = { names: Map<number, string>; loads: Map<number, number> }
type MentorColumn = Column<WholeMentor>

/** Every column of the bank that the reader may see, under headings that import reads back. */
export function wholeTable(actor: Actor, { names, loads }: Known): MentorColumn[] {
  const person = inside(personColumns(actor), (row: WholeMentor) => row.person)
  const competencies: MentorColumn = { header: heads.competencies, width: 40, kind: 'text', value: (row) => graded(row.competencies, names) }
  const taken: MentorColumn = { header: heads.taken, width: 12, kind: 'number', value: (row) => loads.get(row.id) ?? 0 }
  return [...person, ...standing, competencies, ...wishes, taken, ...experience]
}

const standing: MentorColumn[] = [
  { header: heads.status, width: 14, kind: 'text', value: (row) => mentorStatus(row.status, row._count.pairs).label },
  { header: heads.reason, width: 24, kind: 'text', value: (row) => row.statusReason },
  { header: heads.includedOn, width: 13, kind: 'date', value: (row) => row.includedOn },
  { header: heads.excludedOn, width: 13, kind: 'date', value: (row) => row.excludedOn },
  { header: heads.pausedUntil, width: 13, kind: 'date', value: (row) => row.pausedUntilOn },
  { header: heads.trained, width: 13, kind: 'date', value: (row) => lastTrained(row.person) },
  { header: heads.forms, width: 20, kind: 'text', value: (row) => row.forms.map(({ form }) => formLabels[form]).join('; ') },
]

const wishes: MentorColumn[] = [
  { header: heads.preferredMentee, width: 24, kind: 'text', value: (row) => row.preferredMentee },
  { header: heads.ageFrom, width: 13, kind: 'number', value: (row) => row.menteeAgeFrom },
  { header: heads.ageTo, width: 13, kind: 'number', value: (row) => row.menteeAgeTo },
  { header: heads.workFormats, width: 20, kind: 'text', value: (row) => workFormatsText(row.workFormats) },
  { header: heads.slots, width: 30, kind: 'text', value: (row) => slotsText(row.slots) },
  { header: heads.hours, width: 13, kind: 'number', value: (row) => row.hoursPerMonth },
  { header: heads.capacity, width: 14, kind: 'number', value: (row) => row.capacity },
]

const experience: MentorColumn[] = [
  { header: heads.mentoringYears, width: 14, kind: 'number', value: (row) => row.mentoringYears },
  { header: heads.menteesBefore, width: 14, kind: 'number', value: (row) => row.menteesBefore },
  { header: heads.achievements, width: 36, kind: 'text', value: (row) => row.achievements },
  { header: heads.interests, width: 28, kind: 'text', value: (row) => row.interests },
  { header: heads.source, width: 20, kind: 'text', value: (row) => row.source },
]

function graded(rows: WholeMentor['competencies'], names: Map<number, string>): string {
  return rows.map(({ competencyId, level }) => `${names.get(competencyId) ?? ''} (${level})`).join('; ')
}
