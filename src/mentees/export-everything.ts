import type { Actor } from '../app/actor.ts'
import { fullName } from '../app/format.ts'
import { type Column, inside } from '../app/spreadsheets/columns.ts'
import { eachOnce, slotsText, workFormatsText } from '../banks/presenter.ts'
import { mentoringKinds } from '../pairs/messages.ts'
import { listed, personColumns } from '../people/export.ts'
import { seesCuratorNotes } from '../people/policy.ts'
import type { WholeMentee } from './export-query.ts'
import { inclusionReasons, mentorRoles, needs, statuses, words } from './messages.ts'
import { sheetHeads as heads } from './messages-sheets.ts'

type MenteeColumn = Column<WholeMentee>

/** Every column of the bank that the reader may see, under headings that import reads back; whom to avoid only for the curator (§3.3). */
export function wholeTable(actor: Actor, names: Map<number, string>): MenteeColumn[] {
  const person = inside(personColumns(actor), (row: WholeMentee) => row.person)
  const requests: MenteeColumn = { header: heads.requests, width: 40, kind: 'text', value: (row) => graded(row.requests, names) }
  return [...person, ...standing, requests, ...wishes, ...(seesCuratorNotes(actor) ? [avoided] : []), ...work]
}

const standing: MenteeColumn[] = [
  { header: heads.status, width: 16, kind: 'text', value: (row) => statuses[row.status] },
  { header: heads.reason, width: 24, kind: 'text', value: (row) => row.statusReason },
  { header: heads.includedOn, width: 13, kind: 'date', value: (row) => row.includedOn },
  { header: heads.leftOn, width: 13, kind: 'date', value: (row) => row.leftOn },
  { header: heads.waiting, width: 13, kind: 'date', value: (row) => (row.memberships.length === 0 ? row.waitingSinceOn : null) },
  { header: heads.inclusionReason, width: 22, kind: 'text', value: (row) => row.inclusionReason && inclusionReasons[row.inclusionReason] },
  { header: heads.needsMentor, width: 13, kind: 'text', value: (row) => row.needsMentor && needs[row.needsMentor] },
  { header: heads.needsMentorWhy, width: 28, kind: 'text', value: (row) => row.needsMentorWhy },
  { header: heads.mainRequest, width: 36, kind: 'text', value: (row) => row.mainRequest },
]

const wishes: MenteeColumn[] = [
  { header: heads.expectedResult, width: 36, kind: 'text', value: (row) => row.expectedResult },
  { header: heads.preferredKind, width: 20, kind: 'text', value: (row) => row.preferredKind && mentoringKinds[row.preferredKind] },
  { header: heads.mentorRole, width: 18, kind: 'text', value: (row) => row.mentorRole && mentorRoles[row.mentorRole] },
  { header: heads.preferredMentor, width: 28, kind: 'text', value: (row) => row.preferredMentor },
  { header: heads.workFormats, width: 20, kind: 'text', value: (row) => workFormatsText(row.workFormats) },
  { header: heads.slots, width: 30, kind: 'text', value: (row) => slotsText(row.slots) },
]

const avoided: MenteeColumn = { header: heads.avoided, width: 28, kind: 'text', value: (row) => row.avoidedPerson && fullName(row.avoidedPerson) }

const work: MenteeColumn[] = [
  { header: heads.recommendedBy, width: 28, kind: 'text', value: (row) => row.recommendedBy },
  { header: heads.projects, width: 36, kind: 'text', value: (row) => listed(row.person.projects.map(({ topic }) => topic ?? words.noTopic)) },
  { header: heads.competitions, width: 36, kind: 'text', value: (row) => listed(row.person.competitions.map(({ name }) => name ?? words.noName)) },
  { header: heads.mentor, width: 28, kind: 'text', value: (row) => eachOnce(row.memberships.map(({ pair }) => fullName(pair.mentorProfile.person))) },
]

function graded(rows: WholeMentee['requests'], names: Map<number, string>): string {
  return rows.map(({ competencyId, priority }) => `${names.get(competencyId) ?? ''} (${priority})`).join('; ')
}
