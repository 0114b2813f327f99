import { counted, shortDate } from '../app/format.ts'

export const problems = {
  future: 'Эта дата ещё не наступила',
  nobody: 'Отметьте, кто ознакомлен',
  nobodyChosen: 'Отметьте, чью запись изменить',
  notBorn: (names: string) => `В этот день ещё не родились: ${names}. Проверьте дату или снимите отметки с этих людей`,
  left: (names: string) => `К этому дню выбыли из центра: ${names}. Проверьте дату или снимите отметки с этих людей`,
  more: (names: string, rest: number) => `${names} и ещё ${counted(rest, 'человек', 'человека', 'человек')}`,
} as const

export const notices = {
  marked: (count: number, known: number) =>
    `Ознакомление отмечено: ${people(count)}.` + (known === 0 ? '' : ` Отмечены раньше, дата не изменилась: ${people(known)}.`),
  known: 'Эти люди уже отмечены, их дата не изменилась.',
  corrected: (count: number, day: string) => `Дата исправлена на ${shortDate(day)}: ${people(count)}.`,
  notMarked: 'Эти люди ещё не отмечены: исправлять нечего.',
  undone: (count: number) => (count === 0 ? 'Отметок у этих людей уже нет.' : `Отметка об ознакомлении снята: ${people(count)}.`),
} as const

function people(count: number): string {
  return counted(count, 'человек', 'человека', 'человек')
}
