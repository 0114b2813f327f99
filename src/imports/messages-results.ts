import { counted } from '../app/format.ts'
import { searchKey } from '../app/search-key.ts'
import type { ImportRowStatus, PersonKind } from '../generated/prisma/enums.ts'

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

/** What a file that only repeats what is known leads to. */
export const allThere = {
  text: (rows: number) =>
    `Всё, что есть в этом файле, в системе уже записано: ${counted(rows, 'строка', 'строки', 'строк')}. Вносить нечего, ничего не изменилось.`,
  back: 'Вернуться к загрузкам',
} as const

const cardKinds = { staff: 'педагог', student: 'обучающийся', external: 'внешний участник' } as const satisfies Record<PersonKind, string>

/** What is said of a mentor and not taken, because the card does not allow it. */
export const unfit = {
  tooMany: (label: string, told: number, kind: PersonKind, most: number) =>
    `${label}: ${told} не внесём – в карточке это ${cardKinds[kind]}, для него предел ${most}.`,
  foreignForms: (label: string, forms: string, kind: PersonKind) => `${label}: «${forms}» не внесём – в карточке это ${cardKinds[kind]}.`,
} as const

/** Why a column that a methodist may expect to be read is not; null when there is nothing to say. */
export function whyUnused(heading: string): string | null {
  const key = searchKey(heading)
  if (/^(статус|состояние)/.test(key)) return 'состояние меняют кнопками карточки, чтобы сработали проверки; из файла оно не переносится'
  return key.startsWith('не предлагать') ? 'кого не предлагать, выбирают в карточке: по имени из файла можно ошибиться человеком' : null
}
