import type { Errors, Values } from '../../app/forms.ts'
import { fullName } from '../../app/format.ts'
import { statuses as menteeStatuses } from '../../mentees/messages.ts'
import { statusOnceAsked } from '../../mentees/rules.ts'
import { statuses as mentorStatuses } from '../../mentors/messages.ts'
import { labelIn, type Names } from '../answer-text.ts'
import { type Difference, differencesOf } from '../differences.ts'
import { transferWords as words } from '../messages/transfer.ts'
import type { Plan } from '../plan.ts'
import type { FoundResponse } from '../queries/responses.ts'
import type { CardsNow } from '../queries/transfer.ts'
import { answerTo, shapes } from '../rules/answers.ts'
import { isTeacherList } from '../rules/campaigns.ts'
import { doubtsOf } from './responses.ts'

type Typed = { values: Values; errors: Errors }

/** The difference a transfer makes, field by field, before it is made. `typed` are the ticks of a form that is shown again. */
export function transferPage(response: FoundResponse, plan: Plan, now: CardsNow, names: Names, typed: Typed) {
  const all = differencesOf(plan, names)
  const chosen = typed.values.seen === undefined ? null : [typed.values.taken ?? []].flat()
  const rows = all.map((one) => ({ ...one, checked: chosen ? chosen.includes(one.name) : !one.conflict }))
  const ofPerson = ({ name }: Difference) => name.startsWith('person.') || name.startsWith('achievements.')
  return {
    title: plan.bank === 'mentees' ? words.toMentees : words.toMentors,
    person: fullName(response.person),
    back: `/surveys/responses/${response.id}`,
    action: `/surveys/responses/${response.id}/transfer`,
    version: String(response.version),
    seen: JSON.stringify(Object.fromEntries(all.map(({ name, before }) => [name, before]))),
    intro: introOf(plan, response),
    status: statusChange(plan, now, response),
    changes: rows.filter((row) => !ofPerson(row) && row.child === null),
    children: childrenOf(plan, rows),
    personChanges: rows.filter(ofPerson),
    years: yearsSaid(response),
    doubts: [...doubtsOf(response), ...deniedBy(plan).map((text) => ({ tone: 'warning' as const, text }))],
    errors: typed.errors,
  }
}

function introOf(plan: Plan, { campaign }: FoundResponse): string {
  if (isTeacherList(campaign.template)) return words.intro.list
  return (plan.bank === 'mentees' ? plan.mentee : plan.mentor)?.isNew ? words.intro.new : words.intro.known
}

// A table a child, in the order of names, with a button to take this one alone.
function childrenOf<T extends Difference>({ children }: Plan, rows: T[]) {
  const own = (id: number) => rows.filter(({ name }) => name.startsWith(`${id}/`))
  return children
    .map(({ personId, name }) => ({ only: String(personId), name, url: `/people/${personId}`, changes: own(personId) }))
    .filter(({ changes }) => changes.length > 0)
}

/** What a teacher denies and the cards say. */
export function deniedBy({ children }: Plan): string[] {
  return children.flatMap(({ name, denied }) => denied.map((activity) => words.denied[activity](name)))
}

/** What became different on the card since the page was shown, for the one who was too late. */
export function changedSince(seen: Record<string, string>, all: Difference[]): string[] {
  return all.filter(({ name, before }) => seen[name] !== before).map(({ name, label, before }) => words.staleIs(label, seen[name] ?? '', before))
}

function statusChange(plan: Plan, now: CardsNow, { person, campaign }: FoundResponse): Pick<Difference, 'label' | 'before' | 'after'> | null {
  if (isTeacherList(campaign.template)) return null
  const mentee = now.mentee?.status ?? null
  const after = person.kind === 'staff' ? statusOnceAsked(mentee) : (mentee ?? 'identified')
  const [before, next] =
    plan.bank === 'mentors'
      ? [now.mentor && mentorStatuses[now.mentor.status], mentorStatuses[now.mentor?.status ?? 'candidate']]
      : [mentee && menteeStatuses[mentee], menteeStatuses[after]]
  return before === next ? null : { label: words.status, before: before ?? words.absent, after: next }
}

function yearsSaid({ questions, answers }: FoundResponse): string | null {
  const years = answerTo(answers, 'ped_years', shapes.one)
  const question = questions.find(({ key }) => key === 'ped_years')
  return years && question ? `${words.years}: ${labelIn(question.options.options, years)}` : null
}
