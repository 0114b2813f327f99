import { fullName } from '../app/format.ts'
import { problems } from './messages.ts'

const mostNamed = 5

/** The people a sentence is about, the first of them by name: «Иванов Пётр Ильич и ещё 3 человека». */
export function nameSome(people: readonly Parameters<typeof fullName>[0][]): string {
  const names = people.slice(0, mostNamed).map(fullName).join(', ')
  return people.length > mostNamed ? problems.more(names, people.length - mostNamed) : names
}
