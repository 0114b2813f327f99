import { type Action, act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fullName, shortDate } from '../app/format.ts'
import { available } from '../app/workflow.ts'
import { bankWords } from '../banks/messages.ts'
import type { MenteeStatus } from '../generated/prisma/enums.ts'
import { directionsText, placeText } from '../people/presenter.ts'
import { inclusionReasons, needs, statuses, tones, transitions, words } from './messages.ts'
import type { MenteeRow } from './queries.ts'
import { byHand, type MenteeFacts, menteeWorkflow, type HandTransition } from './rules.ts'

export function menteeStatus(status: MenteeStatus): { label: string; tone: string } {
  return { label: statuses[status], tone: tones[status] }
}

/** A line of the bank, of teachers and students alike; the page prints the columns that fit. */
export function menteeRow(row: MenteeRow, names: Map<number, string>) {
  const { person } = row
  const [first, second, ...rest] = row.requests.map((entry) => names.get(entry.competencyId) ?? '')
  const asked = [first, second, rest.length > 0 ? bankWords.more(rest.length) : null].filter(Boolean).join('; ')
  return {
    name: fullName(person),
    url: `/people/${person.id}`,
    post: placeText(person),
    direction: directionsText(person.directions),
    groups: person.studyGroups.map((group) => group.studyGroup.name).join(', ') || null,
    reason: row.inclusionReason && inclusionReasons[row.inclusionReason],
    request: row.mainRequest ?? (asked || null),
    activity: activityText(person),
    needs: row.needsMentor && needs[row.needsMentor],
    waiting: row.waitingSinceOn && words.waitingSince(shortDate(row.waitingSinceOn)),
    status: menteeStatus(row.status),
  }
}

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
