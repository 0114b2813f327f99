import { nameSome } from '../acquaintance/named-people.ts'
import { read } from '../app/db.ts'
import { acquaintanceProblems as problems } from './messages-acquaintance.ts'
import { dayFault } from './rules-acquaintance.ts'

type Dates = { level: string; issuedOn: string | null; validFrom: string | null; validTo: string | null }

export type MarksProblem = Partial<Record<keyof Dates, string>>

const fieldOf = { before: 'issuedOn', beforeForce: 'validFrom', after: 'validTo' } as const

/** Why an act cannot get these dates, at the field to look at: people are marked as acquainted on days on which they could not be. */
export async function marksProblem(legalBasisId: number, act: Dates): Promise<MarksProblem | null> {
  const { _min, _max, _count } = await read().actAcquaintance.aggregate({
    where: { legalBasisId },
    _count: true,
    _min: { acquaintedOn: true },
    _max: { acquaintedOn: true },
  })
  if (_min.acquaintedOn === null || _max.acquaintedOn === null) return null
  if (act.level !== 'local') return { level: problems.marksOfLocal(_count) }
  const fault = dayFault(act, _min.acquaintedOn) ?? dayFault(act, _max.acquaintedOn)
  if (fault === null) return null
  const acquaintedOn = fault.code === 'after' ? { gt: fault.day } : { lt: fault.day }
  const marks = await read().actAcquaintance.findMany({
    where: { legalBasisId, acquaintedOn },
    select: { person: { select: { lastName: true, firstName: true, middleName: true } } },
    orderBy: { person: { nameKey: 'asc' } },
  })
  const names = nameSome(marks.map(({ person }) => person))
  return { [fieldOf[fault.code]]: fault.code === 'after' ? problems.marksAfter(fault.day, names) : problems.marksBefore(fault.day, names) }
}
