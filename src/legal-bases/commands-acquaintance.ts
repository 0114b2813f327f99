import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { portions } from '../app/portions.ts'
import { record } from '../journal/record.ts'
import { acquaintanceProblems as problems } from './messages-acquaintance.ts'
import { nameSome } from './named-people.ts'
import { findLocalAct } from './queries-acquaintance.ts'
import { absentOn, dayFault } from './rules-acquaintance.ts'

type Signed = { personIds: readonly number[]; acquaintedOn: string }
/** How many marks were written, and how many people had one already; or the sentence why none was. */
export type Outcome = { done: number; known: number } | { refused: string }

/** Notes that people read an act under signature on a day. Who is marked already keeps the day: a wrong one is corrected on purpose. */
export function acquaintWithAct(actor: Actor, id: number, { personIds, acquaintedOn }: Signed): Promise<Outcome> {
  return write(async (tx) => {
    const people = await peopleOf(tx, personIds)
    const refused = await dayProblem(id, people, acquaintedOn)
    if (refused !== null) return { refused }
    const known = new Set(await marked(tx, id, personIds))
    const fresh = people.filter((person) => !known.has(person.id))
    for (const part of portions(fresh))
      await tx.actAcquaintance.createMany({ data: part.map((person) => ({ legalBasisId: id, personId: person.id, acquaintedOn })) })
    if (fresh.length > 0) await record(tx, actor, 'legalBasis.acquainted', { kind: 'legalBasis', id }, { people: fresh.length, acquaintedOn })
    return { done: fresh.length, known: people.length - fresh.length }
  })
}

/** Puts another day on marks that are there. */
export function correctAcquaintance(actor: Actor, id: number, { personIds, acquaintedOn }: Signed): Promise<Outcome> {
  return write(async (tx) => {
    const people = await peopleOf(tx, await marked(tx, id, personIds))
    const refused = await dayProblem(id, people, acquaintedOn)
    if (refused !== null) return { refused }
    const where = { legalBasisId: id, acquaintedOn: { not: acquaintedOn } }
    let done = 0
    for (const part of portions(people))
      done += (await tx.actAcquaintance.updateMany({ where: { ...where, personId: { in: idsOf(part) } }, data: { acquaintedOn } })).count
    if (done > 0) await record(tx, actor, 'legalBasis.acquaintanceCorrected', { kind: 'legalBasis', id }, { people: done, acquaintedOn })
    return { done, known: people.length - done }
  })
}

/** Takes marks away that were made by mistake; returns how many there were. */
export function undoAcquaintance(actor: Actor, id: number, personIds: readonly number[]): Promise<number> {
  return write(async (tx) => {
    await findLocalAct(id)
    let done = 0
    for (const part of portions(personIds)) done += (await tx.actAcquaintance.deleteMany({ where: { legalBasisId: id, personId: { in: part } } })).count
    if (done > 0) await record(tx, actor, 'legalBasis.acquaintanceUndone', { kind: 'legalBasis', id }, { people: done })
    return done
  })
}

const select = { id: true, lastName: true, firstName: true, middleName: true, birthOn: true, leftOn: true } as const
type Person = Awaited<ReturnType<typeof peopleOf>>[number]

const idsOf = (people: readonly Person[]) => people.map((person) => person.id)

async function peopleOf(tx: Tx, personIds: readonly number[]) {
  const found = []
  for (const part of portions(personIds))
    found.push(...(await tx.person.findMany({ where: { id: { in: part }, anonymisedAt: null }, select, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }] })))
  return found
}

async function marked(tx: Tx, legalBasisId: number, personIds: readonly number[]): Promise<number[]> {
  const found = []
  for (const part of portions(personIds))
    found.push(...(await tx.actAcquaintance.findMany({ where: { legalBasisId, personId: { in: part } }, select: { personId: true } })))
  return found.map(({ personId }) => personId)
}

async function dayProblem(id: number, people: readonly Person[], day: string): Promise<string | null> {
  const fault = dayFault(await findLocalAct(id), day)
  if (fault) return problems[fault.code](fault.day)
  const { notBorn, left } = absentOn(people, day)
  if (notBorn.length > 0) return problems.notBorn(nameSome(notBorn))
  return left.length > 0 ? problems.left(nameSome(left)) : null
}
