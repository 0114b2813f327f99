import type { OrderKind } from '../../generated/prisma/enums.ts'
import { usualBases } from '../acts.ts'
import type { Words } from './form.ts'
import { prepared, titles } from './messages-text.ts'

type Year = { id: number; name: string; startsOn: string; endsOn: string }

/** Words that a new order of a kind starts with: title, usual items and the acts that the last order cited. */
export async function usualWords(year: Year, kind: Exclude<OrderKind, 'assignment'>, effectiveOn: string | null): Promise<Words> {
  const basisIds = await usualBases(year, { ...year, effectiveOn }, kind === 'regulation')
  return { title: titles[kind](year.name), extraItems: prepared[kind](year.name).join('\n'), basisIds, version: 0 }
}
