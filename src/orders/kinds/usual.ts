import { today } from '../../app/clock.ts'
import type { OrderKind } from '../../generated/prisma/enums.ts'
import { citable, lastCited } from '../queries.ts'
import type { Words } from './form.ts'
import { prepared, titles } from './messages-text.ts'

/** Words that a new order of a kind starts with: title, usual items and the acts that the last order cited. */
export async function usualWords(year: { id: number; name: string }, kind: Exclude<OrderKind, 'assignment'>): Promise<Words> {
  const { acts } = await citable(year, today())
  const last = await lastCited()
  const usual = acts.filter((act) => (last.length > 0 ? last.includes(act.id) : act.level === 'local'))
  return { title: titles[kind](year.name), extraItems: prepared[kind](year.name).join('\n'), basisIds: usual.map(({ id }) => id), version: 0 }
}
