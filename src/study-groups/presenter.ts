import { link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { counted, fullName, shortDate } from '../app/format.ts'
import { directions } from '../people/messages.ts'
import { words } from './messages.ts'
import type { countReturns, listStudyGroups } from './queries.ts'

type Group = Awaited<ReturnType<typeof listStudyGroups>>['rows'][number]

/** A line of the list of study groups. */
export function groupRow(group: Group, actor: Actor) {
  const received = (activity: string) => group.returns.find((row) => row.activity === activity)?.receivedOn
  const mark = (activity: string) => {
    const day = received(activity)
    return day ? { label: shortDate(day), tone: 'ok' } : { label: words.notReceived, tone: 'wait' }
  }
  return {
    name: group.name,
    url: `/study-groups/${group.id}`,
    direction: group.direction && directions[group.direction],
    leader: group.leader && fullName(group.leader),
    where: [group.course?.name, group.site?.name].filter(Boolean).join(', ') || null,
    children: counted(group._count.members, ...words.children),
    project: mark('project'),
    competition: mark('competition'),
    actions: actor.role === 'methodist' ? [link(words.change, `/study-groups/${group.id}/edit`)] : [],
  }
}

/** «Собрано 12 из 17 объединений» for both lists of the roadmap. */
export function progressRows(counts: Awaited<ReturnType<typeof countReturns>>) {
  const total = counted(counts.total, ...words.groupsGenitive)
  const row = (label: string, value: number) => ({ label: `${label}. ${words.progress(value, total)}`, value, max: Math.max(1, counts.total) })
  return [row(words.project, counts.project), row(words.competition, counts.competition)]
}
