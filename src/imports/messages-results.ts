import { counted } from '../app/format.ts'
import type { ImportRowStatus } from '../generated/prisma/enums.ts'

const resultParts = {
  created: (count: number) => `внесено\u00a0${count}`,
  updated: (count: number) => `дополнено\u00a0${count}`,
  skipped: (count: number) => `пропущено\u00a0${count}`,
  good: (count: number) => `готово\u00a0${count}`,
  warning: (count: number) => `с предупреждениями\u00a0${count}`,
  duplicate: (count: number) => `повторов\u00a0${count}`,
  bad: (count: number) => `с ошибками\u00a0${count}`,
} as const satisfies Record<ImportRowStatus, (count: number) => string>

/** What pressing the main button will do: «Можно внести 60 человек. Не будут внесены: 1 повтор, 1 строка с ошибкой.» */
export function forecastText(acts: { created: number; filled: number }, leftOut: { bad: number; repeated: number }): string {
  const taken = [
    ...(acts.created > 0 ? [`внести ${counted(acts.created, 'человека', 'человек', 'человек')}`] : []),
    ...(acts.filled > 0 ? [`дополнить ${counted(acts.filled, 'карточку', 'карточки', 'карточек')}`] : []),
  ]
  const left = [
    ...(leftOut.repeated > 0 ? [counted(leftOut.repeated, 'повтор', 'повтора', 'повторов')] : []),
    ...(leftOut.bad > 0 ? [counted(leftOut.bad, 'строка с ошибкой', 'строки с ошибками', 'строк с ошибками')] : []),
  ]
  const first = taken.length > 0 ? `Можно ${taken.join(' и ')}.` : 'Вносить из этого файла некого.'
  return left.length > 0 ? `${first} Не будут внесены: ${left.join(', ')}.` : first
}

/** «внесено 60, пропущено 1, с ошибками 1». */
export function resultText(counts: Partial<Record<ImportRowStatus, number>>): string {
  const parts = (['created', 'updated', 'good', 'warning', 'skipped', 'duplicate', 'bad'] as const).map((status) => [status, counts[status] ?? 0] as const)
  return parts
    .filter(([, count]) => count > 0)
    .map(([status, count]) => resultParts[status](count))
    .join(', ')
}
