import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { portions } from '../app/portions.ts'
import type { Action } from '../journal/messages.ts'
import { record, type Subject } from '../journal/record.ts'
import { notices, problems } from './messages.ts'
import { nameSome } from './named-people.ts'
import { absentOn } from './rules.ts'

/**
 * An acquaintance sheet of an order or of an act: who signed it and when. `dayProblem` says why nobody could sign on a day.
 * The writers get at most a portion of people and return how many marks they changed; `mark` leaves marks that are there alone.
 */
export type Sheet = {
  subject: Subject
  actions: { marked: Action; corrected: Action; undone: Action }
  dayProblem: (day: string) => string | null
  marked: (personIds: number[]) => Promise<number[]>
  mark: (personIds: number[], day: string) => Promise<number>
  correct: (personIds: number[], day: string) => Promise<number>
  undo: (personIds: number[]) => Promise<number>
}
/** Opens the sheet inside the transaction. Throws NotFound, or RuleViolation when it may not be signed yet. */
export type OpenSheet = (tx: Tx) => Promise<Sheet>

type Signed = { personIds: readonly number[]; acquaintedOn: string }
/** A sentence of what was done; or why the day was refused. */
export type Outcome = { done: string } | { refused: string }

/** Notes that people signed a sheet on a day. Who is marked already keeps the day: a wrong one is corrected on purpose. */
export function markSigned(actor: Actor, open: OpenSheet, { personIds, acquaintedOn }: Signed): Promise<Outcome> {
  return write(async (tx) => {
    const sheet = await open(tx)
    const refused = await dayProblem(tx, sheet, personIds, acquaintedOn)
    if (refused !== null) return { refused }
    const known = await inPortions(personIds, async (part) => (await sheet.marked(part)).length)
    const done = await inPortions(personIds, (part) => sheet.mark(part, acquaintedOn))
    if (done > 0) await record(tx, actor, sheet.actions.marked, sheet.subject, { people: done, acquaintedOn })
    return { done: done === 0 ? notices.known : notices.marked(done, known) }
  })
}

/** Puts another day on marks that are there. */
export function correctDay(actor: Actor, open: OpenSheet, { personIds, acquaintedOn }: Signed): Promise<Outcome> {
  return write(async (tx) => {
    const sheet = await open(tx)
    const marked: number[] = []
    for (const part of portions(personIds)) marked.push(...(await sheet.marked(part)))
    const refused = await dayProblem(tx, sheet, marked, acquaintedOn)
    if (refused !== null) return { refused }
    const done = await inPortions(marked, (part) => sheet.correct(part, acquaintedOn))
    if (done > 0) await record(tx, actor, sheet.actions.corrected, sheet.subject, { people: done, acquaintedOn })
    return { done: marked.length === 0 ? notices.notMarked : notices.corrected(marked.length, acquaintedOn) }
  })
}

/** Takes marks away that were made by mistake; returns the sentence of it. */
export function undoMarks(actor: Actor, open: OpenSheet, personIds: readonly number[]): Promise<string> {
  return write(async (tx) => {
    const sheet = await open(tx)
    const done = await inPortions(personIds, sheet.undo)
    if (done > 0) await record(tx, actor, sheet.actions.undone, sheet.subject, { people: done })
    return notices.undone(done)
  })
}

async function inPortions(personIds: readonly number[], work: (part: number[]) => Promise<number>): Promise<number> {
  let sum = 0
  for (const part of portions(personIds)) sum += await work(part)
  return sum
}

const select = { lastName: true, firstName: true, middleName: true, birthOn: true, leftOn: true } as const

async function dayProblem(tx: Tx, sheet: Sheet, personIds: readonly number[], day: string): Promise<string | null> {
  const problem = sheet.dayProblem(day)
  if (problem !== null) return problem
  const people = []
  for (const part of portions(personIds))
    people.push(...(await tx.person.findMany({ where: { id: { in: part } }, select, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }] })))
  const { notBorn, left } = absentOn(people, day)
  if (notBorn.length > 0) return problems.notBorn(nameSome(notBorn))
  return left.length > 0 ? problems.left(nameSome(left)) : null
}
