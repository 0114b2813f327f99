import { fullName } from '../app/format.ts'
import { standings } from '../consents/matrix-rules.ts'
import type { Participant } from '../consents/participants.ts'
import { listParticipants } from '../consents/queries.ts'
import { isEnding, missingConsents, withdrawalDue } from '../consents/rules.ts'
import { organisation } from '../organisation/queries.ts'
import { listWithdrawals } from '../personal-data/due.ts'
import { gathered, several, type Task, type TaskKind } from './tasks.ts'

/** Withdrawn consents that bind the centre to do something by a day, whatever the school year. */
export async function withdrawnConsents(): Promise<Task[]> {
  const tasks = (await listWithdrawals()).map(({ inside, person, url, title, dueOn }): Task => ({
    kind: inside === null ? 'processingWithdrawn' : 'publicationWithdrawn',
    url,
    count: 1,
    whose: inside === null ? fullName(person) : `${fullName(person)}, «${title}»`,
    due: dueOn,
  }))
  const of = (kind: TaskKind) =>
    gathered(
      tasks.filter((task) => task.kind === kind),
      '/personal-data',
    )
  return [...of('publicationWithdrawn'), ...of('processingWithdrawn')]
}

/** People of the year's pairs whose consents are lacked or have to be renewed: the same people and rules as the pages of consents that these lead to. */
export async function consentsToCollect(schoolYearId: number, day: string): Promise<Task[]> {
  const people = await listParticipants(schoolYearId, {})
  const ages = await organisation()
  const lacking = new Set(missingConsents(people, day, ages).map(({ personId }) => personId))
  const ends = people.filter(isInCurrentPair).flatMap((person) => firstEnd(person, { day, ages }))
  return [
    ...people.flatMap((person) => refusals(person, { day, ages })),
    ...several('consentsMissing', lacking.size, '/consents?missing=1'),
    ...several('consentsEnding', ends.length, '/consents?scope=current&state=ending', ends.sort()[0] ?? null),
  ]
}

const isInCurrentPair = ({ pairs }: Participant): boolean => pairs.some(({ status }) => status !== 'completed' && status !== 'terminated')

function firstEnd(person: Participant, bounds: Parameters<typeof standings>[1]): string[] {
  const ends = standings(person, bounds)
    .filter((one) => isEnding(one, bounds.day))
    .flatMap(({ paper }) => paper?.validUntil ?? [])
  return ends.sort().slice(0, 1)
}

// Whoever took back the consent to take part, or to a mentor's duties, while a pair still works: the pair is ended or another is found (§1.2).
function refusals(person: Participant, bounds: Parameters<typeof standings>[1]): Task[] {
  const [refused] = standings(person, bounds).filter(({ kind, status }) => status === 'withdrawn' && (kind === 'extraDuties' || kind === 'participation'))
  const withdrawnOn = refused?.paper?.withdrawnOn
  if (!refused || !withdrawnOn) return []
  const due = refused.kind === 'extraDuties' ? withdrawalDue(refused.kind, withdrawnOn) : null
  const active = person.pairs.filter(({ status }) => status === 'active')
  return active.map(({ id, topic }) => ({ kind: 'pairRefused', url: `/pairs/${id}`, count: 1, whose: `${person.name}, «${topic}»`, due }))
}
