import { fullName } from '../app/format.ts'
import { listWithdrawals } from '../personal-data/due.ts'
import { gathered, type Task, type TaskKind } from './tasks.ts'

/** Withdrawn consents that bind the centre to do something by a day, whatever the school year. */
export async function withdrawnConsents(): Promise<Task[]> {
  const kinds = { dataProcessing: 'processingWithdrawn', dataDistribution: 'publicationWithdrawn' } as const
  const tasks = (await listWithdrawals()).map(({ kind, person, url, dueOn }): Task => ({
    kind: kinds[kind],
    url,
    count: 1,
    whose: fullName(person),
    due: dueOn,
  }))
  const of = (kind: TaskKind) =>
    gathered(
      tasks.filter((task) => task.kind === kind),
      '/personal-data',
    )
  return [...of('publicationWithdrawn'), ...of('processingWithdrawn')]
}
