import type { OpenSheet } from '../acquaintance/commands.ts'
import { acquaintanceProblems as problems } from './messages-acquaintance.ts'
import { findLocalAct } from './queries-acquaintance.ts'
import { dayFault } from './rules-acquaintance.ts'

const actions = {
  marked: 'legalBasis.acquainted',
  corrected: 'legalBasis.acquaintanceCorrected',
  undone: 'legalBasis.acquaintanceUndone',
} as const

/** The sheet of a local act: everybody may sign it. */
export function sheetOfAct(id: number): OpenSheet {
  return async (tx) => {
    const act = await findLocalAct(id)
    const of = (personIds: number[]) => ({ legalBasisId: id, personId: { in: personIds } })
    const marked = async (personIds: number[]) => {
      const found = await tx.actAcquaintance.findMany({ where: of(personIds), select: { personId: true } })
      return found.map(({ personId }) => personId)
    }
    return {
      subject: { kind: 'legalBasis', id },
      actions,
      dayProblem: (day) => {
        const fault = dayFault(act, day)
        return fault && problems[fault.code](fault.day)
      },
      marked,
      mark: async (personIds, acquaintedOn) => {
        const known = await marked(personIds)
        const here = await tx.person.findMany({ where: { id: { in: personIds, notIn: known }, anonymisedAt: null }, select: { id: true } })
        const { count } = await tx.actAcquaintance.createMany({ data: here.map((person) => ({ legalBasisId: id, personId: person.id, acquaintedOn })) })
        return count
      },
      correct: async (personIds, acquaintedOn) =>
        (await tx.actAcquaintance.updateMany({ where: { ...of(personIds), acquaintedOn: { not: acquaintedOn } }, data: { acquaintedOn } })).count,
      undo: async (personIds) => (await tx.actAcquaintance.deleteMany({ where: of(personIds) })).count,
    }
  }
}
