import type { Actor } from '../app/actor.ts'
import { type Action, act, link } from '../app/actions.ts'
import { today } from '../app/clock.ts'
import { fullName, phone, shortDate } from '../app/format.ts'
import { available } from '../app/workflow.ts'
import { bankWords } from '../banks/messages.ts'
import type { MentorStatus, PersonKind } from '../generated/prisma/enums.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import { categoryWarning, directionsText, placeText } from '../people/presenter.ts'
import { tagsText } from '../tags/queries.ts'
import { lastTrained } from '../trainings/trained.ts'
import { statuses, tones, transitions, words } from './messages.ts'
import type { MentorRow } from './queries.ts'
import { byHand, formsFor, type HandTransition, mentorWorkflow, type MentorFacts, needsReason, shownStatus } from './rules.ts'

/** «в банке» with its tone; «закреплён» while a pair goes on. */
export function mentorStatus(status: MentorStatus, activePairs: number): { label: string; tone: string } {
  const shown = shownStatus(status, activePairs)
  return { label: statuses[shown], tone: tones[shown] }
}

/** A line of the bank. */
export function mentorRow(
  row: MentorRow,
  { loads, names, tags }: { loads: Map<number, number>; names: Map<number, string>; tags: { value: string; label: string }[] },
) {
  const trained = lastTrained(row.person)
  const [first, second, ...rest] = row.competencies.map((entry) => names.get(entry.competencyId) ?? '')
  return {
    id: row.id,
    name: fullName(row.person),
    url: `/people/${row.person.id}`,
    post: placeText(row.person),
    forms: row.forms.map(({ form }) => formLabels[form]),
    direction: directionsText(row.person.directions),
    competencies: [first, second, rest.length > 0 ? bankWords.more(rest.length) : null].filter(Boolean).join('; ') || null,
    load: bankWords.load(loads.get(row.id) ?? 0, row.capacity),
    trained: trained === null ? words.notTrained : shortDate(trained),
    status: mentorStatus(row.status, row._count.pairs),
    reason: row.status !== 'inBank' && row.status !== 'candidate' && row.statusReason ? words.because(row.statusReason) : null,
    included: row.includedOn && shortDate(row.includedOn),
    hours: row.hoursPerMonth === null ? null : String(row.hoursPerMonth),
    interests: row.interests,
    category: categoryWarning(row.person, today()),
    tags: tagsText(row.person.tags, tags),
    phone: row.person.phone && phone(row.person.phone),
    email: row.person.email,
  }
}

export type MentorLine = ReturnType<typeof mentorRow>

/** Buttons of the transitions the actor may make by hand, each with what still blocks it. */
export function mentorActions(id: number, status: MentorStatus, facts: MentorFacts, actor: Actor): Action[] {
  return available(mentorWorkflow, status, facts, actor).flatMap(({ name, blockedBy }) => {
    if (!isByHand(name)) return []
    const asks = needsReason.includes(name) && blockedBy.length === 0
    if (asks) return [link(transitions[name] + '…', `/mentors/${id}/status/${name}`, name === 'exclude' ? 'danger' : 'plain')]
    return [act(transitions[name], `/mentors/${id}/status/${name}`, { tone: name === 'include' ? 'primary' : 'plain', blockedBy })]
  })
}

export function isByHand(name: unknown): name is HandTransition {
  return byHand.some((one) => one === name)
}

/** Forms this kind of person may take part in. */
export function formOptions(kind: PersonKind) {
  return formsFor[kind].map((form) => ({ value: form, label: formLabels[form] }))
}

/** Our own people work at the centre; children's schools and outsiders' organisations are named as they are. */
export function workplace(person: Parameters<typeof placeText>[0], shortName: string): string | null {
  return person.kind === 'staff' ? [shortName, person.post].filter(Boolean).join(', ') : placeText(person)
}
