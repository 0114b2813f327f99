import { z } from 'zod'
import type { Year } from '../app/actor.ts'
import { day } from '../app/fields.ts'
import { shortDate } from '../app/format.ts'
import type { Rejected, Values } from '../app/forms.ts'
import type { Candidate } from '../matching/rank.ts'
import type { MentoringForm } from '../generated/prisma/enums.ts'
import { usualTerm } from '../pairs/candidates.ts'
import type { Term } from '../pairs/facts.ts'
import type { RoleModel } from '../pairs/messages.ts'
import { roleModelsOf } from '../pairs/role-models.ts'
import { type Cells, cellsOf } from './form.ts'
import { judge, warnedOf } from './judging.ts'
import { pairingWords as words } from './messages.ts'
import { leftRow, lineRow, namedErrors, type Shown, termWarnings } from './presenter.ts'
import { propose } from './proposals.ts'
import { loadWaiting, type Waiting, type WaitingList } from './waiting.ts'

const most = 60

/** The list as the program proposes it; with `all`, every line is ticked. */
export async function freshPage(year: Year, all: boolean) {
  const list = await loadWaiting(year.id)
  const proposed = propose(list.waiting)
  const able = list.waiting.filter(({ mentee }) => proposed.has(mentee.id))
  const lines = able.slice(0, most).map((one) => ({ one, cells: proposedCells(one, proposed.get(one.mentee.id)), ticked: all }))
  const left = list.waiting.filter(({ mentee }) => !proposed.has(mentee.id))
  const term = usualTerm(year)
  const values = { startsOn: shortDate(term.startsOn), endsOn: shortDate(term.endsOn) }
  const model = pageOf(list, { lines, term, form: { values, errors: {} } })
  return { ...model, left: left.map(leftRow), more: able.length > most ? words.shown(most, able.length) : null }
}

/** The list with what was typed; those who wait no more are not in it. */
export async function typedPage(year: Year, form: Pick<Rejected, 'values' | 'errors'>) {
  const cells = cellsOf(form.values).slice(0, most)
  const list = await loadWaiting(
    year.id,
    cells.map(({ menteeId }) => Number(menteeId) || 0),
  )
  const ticked = [form.values.ids ?? []].flat()
  const lines = cells.flatMap((typed) => {
    const one = list.waiting.find(({ mentee }) => String(mentee.id) === typed.menteeId)
    return one ? [{ one, cells: typed, ticked: ticked.includes(typed.menteeId) }] : []
  })
  return { ...pageOf(list, { lines, term: termIn(form.values) ?? usualTerm(year), form }), left: [], more: null }
}

type Filled = { lines: Omit<Shown, 'judged'>[]; term: Term; form: Pick<Rejected, 'values' | 'errors'> }

function pageOf({ pairsOf }: WaitingList, { lines, term, form: { values, errors } }: Filled) {
  const chosen = lines.flatMap((line) => {
    const candidate = [...line.one.fit, ...line.one.unfit].find(({ mentor }) => String(mentor.profileId) === line.cells.mentorId)
    return candidate ? [{ ...line, candidate, topic: line.cells.topic, roleModel: line.cells.roleModel, counts: line.ticked }] : []
  })
  const judged = judge(chosen, term, pairsOf)
  const rows = lines.map((line) => lineRow({ ...line, judged: judged.find(({ one }) => one === line.one) ?? null }, errors))
  // New warnings are to be read before they are ticked as read.
  const acknowledged = errors.acknowledged ? undefined : values.acknowledged
  const told = namedErrors(errors, rows)
  return { rows, values: { ...values, acknowledged }, errors, told, termWarnings: termWarnings(judged), warns: judged.some((line) => warnedOf(line) !== '') }
}

function proposedCells({ mentee }: Waiting, candidate: Candidate | undefined): Cells {
  const [first] = mentee.requests
  return {
    ...{ menteeId: String(mentee.id), mentorId: String(candidate?.mentor.profileId ?? ''), version: '', warned: '' },
    topic: mentee.mainRequest ?? first?.competency.name ?? '',
    roleModel: candidate ? usualModel(mentee, candidate.form) : '',
  }
}

// Who competes this year is most likely helped with that; else the model most frequent in the form.
function usualModel({ person, schoolYearId }: Waiting['mentee'], form: MentoringForm): RoleModel {
  const competes = person.competitions.some((one) => one.schoolYearId === schoolYearId)
  return form === 'teacherStudent' && competes ? 'teacherContestant' : roleModelsOf[form][0]
}

function termIn(values: Values): Term | null {
  const typed = z.object({ startsOn: day(), endsOn: day() }).safeParse(values)
  return typed.success ? typed.data : null
}
