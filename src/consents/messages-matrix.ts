import { share } from '../app/format.ts'
import type { AskedSigners, AskedState } from './matrix-rules.ts'

/** Filters and counts of the matrix. */
export const matrixWords = {
  allMissing: 'все недостающие',
  allEnding: 'все истекающие и истёкшие',
  onlyMissing: 'только недостающие',
  pairs: (count: number) => `Пары и группы: ${count}`,
  scopeCurrent: 'участники идущих пар',
  scopeBanks: 'все из банков',
  states: {
    absent: 'требуется',
    issued: 'бланк выдан',
    unsigned: 'подписали не все',
    received: 'получено',
    ending: 'истекло или истекает за 30 дней',
    expired: 'истекло',
    withdrawn: 'отозвано',
  },
  signs: { self: 'сам участник', representative: 'только представитель', both: 'участник и представитель', unknown: 'возраст не известен' },
  received: (count: number, of: number) => `получено ${share(count, of)}`,
  lacked: (count: number) => `не хватает ${count}`,
  issued: (count: number) => `бланк выдан: ${count}`,
} as const satisfies Record<string, unknown> & { states: Record<AskedState, string>; signs: Record<AskedSigners, string> }
