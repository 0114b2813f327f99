import { type Action, act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fullName, phone, shortDate } from '../app/format.ts'
import { available } from '../app/workflow.ts'
import { bankWords } from '../banks/messages.ts'
import type { MenteeStatus } from '../generated/prisma/enums.ts'
import { directionsText, placeText } from '../people/presenter.ts'
import { groupsText } from '../study-groups/queries.ts'
import { tagsText } from '../tags/queries.ts'
import { inclusionReasons, needs, statuses, tones, transitions, words } from './messages.ts'
import type { MenteeRow } from './queries.ts'
import { byHand, type MenteeFacts, menteeWorkflow, type HandTransition } from './rules.ts'

export function menteeStatus(status: MenteeStatus): { label: string; tone: string } {
  return { label: statuses[status], tone: tones[status] }
}

type Choices = { value: string; label: string }[]

/** A line of the bank, of teachers and students alike; the page prints the columns that fit. */
export function menteeRow(row: MenteeRow, { names, groups, tags }: { names: Map<number, string>; groups: Choices; tags: Choices }) {
  const { person } = row
  const [first, second, ...rest] = row.requests.map((entry) => names.get(entry.competencyId) ?? '')
  // Whoever is promised to a mentor in a pair being formed does not wait, here as on the card.
  const waits = row._count.memberships === 0 && row.waitingSinceOn
  const asked = [first, second, rest.length > 0 ? bankWords.more(rest.length) : null].filter(Boolean).join('; ')
  return {
    id: row.id,
    name: fullName(person),
    url: `/people/${person.id}`,
    post: placeText(person),
    direction: directionsText(person.directions),
    groups: groupsText(person.studyGroups, groups),
    reason: row.inclusionReason && inclusionReasons[row.inclusionReason],
    request: row.mainRequest ?? (asked || null),
    activity: activityText(person),
    needs: row.needsMentor && needs[row.needsMentor],
    waiting: waits ? words.waitingSince(shortDate(waits)) : null,
    status: menteeStatus(row.status),
    included: row.includedOn && shortDate(row.includedOn),
    tags: tagsText(person.tags, tags),
    phone: person.phone && phone(person.phone),
    email: person.email,
  }
}

export type MenteeLine = ReturnType<typeof menteeRow>

function activityText({ projects, competitions }: MenteeRow['person']): string | null {
  const lines = [...projects.map((row) => row.topic ?? words.noTopic), ...competitions.map((row) => row.name ?? words.noName)]
  const [first, second, ...rest] = lines
  return [first, second, rest.length > 0 ? bankWords.more(rest.length) : null].filter(Boolean).join('; ') || null
}

/** Buttons of the transitions the actor may make by hand, each with what still blocks it. */
export function menteeActions(id: number, status: MenteeStatus, facts: MenteeFacts, actor: Actor): Action[] {
  return available(menteeWorkflow, status, facts, actor).flatMap(({ name, blockedBy }) => {
    if (!isByHand(name)) return []
    if (name === 'withdraw' && blockedBy.length === 0) return [link(transitions[name] + '…', `/mentees/${id}/status/${name}`, 'danger')]
    return [act(transitions[name], `/mentees/${id}/status/${name}`, { tone: name === 'include' ? 'primary' : 'plain', blockedBy })]
  })
}

export function isByHand(name: unknown): name is HandTransition {
  return byHand.some((one) => one === name)
}
