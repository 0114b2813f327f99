import { act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import type { Errors, Values } from '../app/forms.ts'
import { fullName, shortDate } from '../app/format.ts'
import type { StudentActivity } from '../generated/prisma/enums.ts'
import { needs as needLabels } from '../mentees/messages.ts'
import type { findStudyGroup } from '../study-groups/queries.ts'
import type { Checked } from './check.ts'
import { activityKeys, type LineField, lineFields } from './form-list.ts'
import { recordWords } from './messages.ts'
import { listWords as words } from './messages-list.ts'
import type { Child, Namesake } from './queries.ts'
import { markOf } from './rules.ts'

type Receipts = Partial<Record<StudentActivity, string>>
type Group = Awaited<ReturnType<typeof findStudyGroup>>
export type Cells = Record<LineField, string>

const blankCells: Cells = {
  ...{ personId: '', shown: '', name: '', born: '', same: '', project: '', topic: '' },
  ...{ competition: '', competitionName: '', needs: '', why: '', mentor: '' },
}

/** A child of the group as the line shows it: «нет» is known only once the list was handed in. */
export function cellsOf(child: Child, receipts: Receipts): Cells {
  const [project, competition, profile] = [child.projects[0], child.competitions[0], child.menteeProfiles[0]]
  const answer = (has: boolean, activity: StudentActivity) => (has ? 'yes' : receipts[activity] ? 'no' : '')
  return {
    ...blankCells,
    personId: String(child.id),
    shown: markOf(child),
    project: answer(project !== undefined, 'project'),
    topic: project?.topic ?? '',
    competition: answer(competition !== undefined, 'competition'),
    competitionName: competition?.name ?? '',
    needs: profile?.needsMentor ?? (receipts.project && receipts.competition && !profile ? 'no' : ''),
    why: profile?.needsMentorWhy ?? '',
    mentor: profile?.preferredMentor ?? '',
  }
}

/** Empty lines for children who are not in the base: enough to begin with, more in an empty group. */
export function spareLines(children: number): Cells[] {
  return Array.from({ length: children === 0 ? 12 : 5 }, () => blankCells)
}

/** Lines as they were typed. */
export function typedLines(values: Values): Cells[] {
  const columns = lineFields.map((field) => [values[field] ?? []].flat())
  const count = Math.max(0, ...columns.map((column) => column.length))
  return Array.from({ length: count }, (_, index) => {
    const cells = lineFields.map((field, position) => [field, columns[position]?.[index] ?? ''] as const)
    return { ...blankCells, ...Object.fromEntries(cells) }
  })
}

type Shown = { cells: Cells[]; children: Child[]; errors: Errors; checked: Checked | null }

/** Lines of the page with what stands beside them: errors, namesakes, what somebody else saved meanwhile. */
export function lineRows({ cells, children, errors, checked }: Shown) {
  return cells.flatMap((typed, index) => {
    const child = children.find(({ id }) => String(id) === typed.personId) ?? null
    if (typed.personId !== '' && child === null) return []
    const changed = checked?.stale.get(index)
    const namesakes = checked?.namesakes.get(index) ?? []
    return [
      {
        ...{ index, cells: { ...typed, shown: child ? markOf(child) : '' }, label: child ? fullName(child) : words.childNumber(index + 1) },
        child: child && { name: fullName(child), url: `/people/${child.id}`, grade: child.grade },
        moreProjects: Math.max(0, (child?.projects.length ?? 0) - 1),
        moreCompetitions: Math.max(0, (child?.competitions.length ?? 0) - 1),
        namesakes: namesakes.length === 0 ? [] : [...namesakes.map(sameOption), { value: 'new', label: words.another }],
        now: changed ? words.nowIs(knownText(changed)) : null,
        errors: Object.fromEntries(lineFields.map((field) => [field, errors[`${field}-${index}`] ?? null])),
      },
    ]
  })
}

function sameOption(one: Namesake) {
  const about = [one.grade, one.birthOn && shortDate(one.birthOn), one.school].filter(Boolean).join(', ')
  return { value: String(one.id), label: words.theSame([fullName(one), about].filter(Boolean).join(', ')) }
}

function knownText({ projects, competitions, menteeProfiles: [profile] }: Child): string {
  const parts = [
    ...projects.map((row) => words.projectIs(row.topic ?? recordWords.noTopic)),
    ...competitions.map((row) => words.competitionIs(row.name ?? recordWords.noName)),
    profile?.needsMentor && words.needsIs([needLabels[profile.needsMentor], profile.needsMentorWhy].filter(Boolean).join(', ')),
    profile?.preferredMentor && words.mentorIs(profile.preferredMentor),
  ]
  return parts.filter(Boolean).join('; ') || words.nothing
}

/** The head of the page: who leads the group, which lists are handed in, what can be done. */
export function listHead(group: Group, receipts: Receipts, actor: Actor) {
  const manages = actor.role === 'methodist'
  const url = `/study-groups/${group.id}`
  return {
    name: group.name,
    lead: group.leader ? words.leader(fullName(group.leader)) : words.noLeader,
    actions: [link(words.blank, `${url}/blank`), ...(manages ? [link(words.change, `${url}/edit`)] : [])],
    receipts: activityKeys.map((activity) => {
      const day = receipts[activity]
      return {
        label: words.listOf[activity],
        status: day ? { label: words.received(shortDate(day)), tone: 'ok' } : { label: words.notReceived, tone: 'wait' },
        actions: day && manages ? [act(words.undo, `${url}/receipts/removal`, { fields: { activity } })] : [],
      }
    }),
    receivable: activityKeys.filter((activity) => !receipts[activity]).map((activity) => ({ value: activity, label: words.receive[activity] })),
    ...{ manages, url: `${url}/activity` },
  }
}
