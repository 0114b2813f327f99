import { read } from '../app/db.ts'
import { searchKey } from '../app/search-key.ts'
import type { FoundProgramme } from './find.ts'

const name = { lastName: true } as const

export type Twin = {
  programmeId: number
  pair: { mentorProfile: { person: { lastName: string } }; members: { menteeProfile: { person: { lastName: string } } }[] }
  what: 'goal' | 'tasks' | 'both'
}

/** Programmes of the same year whose goal or tasks are word for word those of this one (§8.6): a sign of copying. */
export async function listTwins({ id, goal, tasks, pair }: FoundProgramme): Promise<Twin[]> {
  const own = { goal: searchKey(goal), tasks: keyOf(tasks) }
  if (!own.goal && !own.tasks) return []
  const others = await read().programme.findMany({
    where: { id: { not: id }, pair: { schoolYearId: pair.schoolYearId } },
    select: {
      id: true,
      goal: true,
      tasks: { select: { text: true } },
      pair: {
        select: {
          mentorProfile: { select: { person: { select: name } } },
          members: { select: { menteeProfile: { select: { person: { select: name } } } }, orderBy: { position: 'asc' } },
        },
      },
    },
    orderBy: { id: 'asc' },
  })
  return others.flatMap((other): Twin[] => {
    const sameGoal = own.goal !== '' && searchKey(other.goal) === own.goal
    const sameTasks = own.tasks !== '' && keyOf(other.tasks) === own.tasks
    if (!sameGoal && !sameTasks) return []
    return [{ programmeId: other.id, pair: other.pair, what: sameGoal && sameTasks ? 'both' : sameGoal ? 'goal' : 'tasks' }]
  })
}

// The same tasks in another order are the same tasks.
function keyOf(tasks: { text: string }[]): string {
  return tasks
    .map((task) => searchKey(task.text))
    .sort()
    .join('\n')
}
