import { link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fullName, phone } from '../app/format.ts'
import type { StudentActivity } from '../generated/prisma/enums.ts'
import { listWords as words } from './messages-list.ts'
import type { listMissing } from './queries.ts'

/** A study group that owes a list: whom to ring up and where the list is entered. */
export function missingRow(group: Awaited<ReturnType<typeof listMissing>>[number], actor: Actor) {
  const url = `/study-groups/${group.id}/activity`
  return {
    name: group.name,
    url,
    leader: group.leader ? fullName(group.leader) : words.noLeader,
    phone: group.leader?.phone ? phone(group.leader.phone) : words.noPhone,
    children: group._count.members,
    missing: group.missing.map((activity) => words.missingOf[activity]).join(', '),
    actions: actor.role === 'methodist' ? [link(words.enter, url)] : [],
  }
}

/** Both lists, or one of them. */
export function missingTabs(asked: StudentActivity | null) {
  return [
    { label: words.allLists, url: '/missing-lists', current: asked === null },
    { label: words.projects, url: '/missing-lists?activity=project', current: asked === 'project' },
    { label: words.competitions, url: '/missing-lists?activity=competition', current: asked === 'competition' },
  ]
}
