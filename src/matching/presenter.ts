import { act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { worded } from '../app/errors.ts'
import { fullName, shortDate } from '../app/format.ts'
import type { Errors, Values } from '../app/forms.ts'
import { directions } from '../people/messages.ts'
import { choiceWords as words, why } from './messages.ts'
import type { FoundMentee } from './queries.ts'
import { type Candidate, cautions, obstacles, type Ranking } from './rank.ts'
import type { Score } from './score.ts'

/** The reasons of a score in words, the weightiest first. They are kept with the decision. */
export function reasonsOf(score: Score): string[] {
  return [
    coverage(score),
    field(score),
    time(score),
    why.places(score.free, score.capacity),
    ...wishes(score),
    score.trained ? why.trained : why.notTrained,
    ...(score.experienced ? [why.experienced] : []),
  ]
}

type Shown = { mentee: FoundMentee; ranking: Ranking; decider: string | null; typed: { values: Values; errors: Errors } | null }

/** The page of one choice: who suits and why, who does not and why, and what was decided. */
export function choicePage(actor: Actor, { mentee, ranking, decider, typed }: Shown) {
  const url = `/choices/${mentee.id}`
  const { choice } = mentee
  const decides = actor.role === 'methodist'
  return {
    url,
    title: fullName(mentee.person),
    decides,
    mentee: {
      url: `/people/${mentee.person.id}`,
      place: mentee.person.grade ?? mentee.person.post,
      request: mentee.mainRequest,
      competencies: mentee.requests.map(({ competency }) => competency.name).join('; '),
      expected: mentee.expectedResult,
      wish: mentee.preferredMentor,
    },
    decision: choice
      ? {
          mentor: fullName(choice.mentorProfile.person),
          score: choice.score,
          reasons: parsed(choice.reasons),
          note: choice.note,
          when: shortDate(choice.decidedOn),
          who: decider,
        }
      : null,
    actions:
      choice && decides && mentee.memberships.length === 0
        ? [act(words.withdraw, url + '/removal', { confirm: words.confirmWithdraw }), link(words.formPair, `/pairs/new?mentee=${mentee.id}`, 'primary')]
        : [],
    pairUrl: mentee.memberships[0] ? `/pairs/${mentee.memberships[0].pairId}` : null,
    values: typed?.values ?? { note: choice?.note ?? '' },
    errors: typed?.errors ?? {},
    version: choice ? String(choice.version) : '',
    fit: ranking.fit.map((candidate) => fitRow(actor, candidate, choice?.mentorProfileId ?? null)),
    unfit: ranking.unfit.map((candidate) => ({
      name: candidate.mentor.name,
      url: `/people/${candidate.mentor.personId}`,
      reasons: worded(obstacles(candidate.findings).map((finding) => finding.reason)).map(({ text }) => unnamed(text, candidate.mentor.name)),
    })),
  }
}

// The reason names the mentor, whose name already stands beside it.
function unnamed(text: string, name: string): string {
  return text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text
}

function fitRow(actor: Actor, { mentor, score, findings }: Candidate, chosenId: number | null) {
  const seen = cautions(findings).filter((finding) => !finding.curatorOnly || actor.role === 'methodist')
  return {
    id: mentor.profileId,
    name: mentor.name,
    url: `/people/${mentor.personId}`,
    score: score.total,
    reasons: reasonsOf(score),
    warnings: worded(seen.map((finding) => finding.reason)),
    isChosen: mentor.profileId === chosenId,
  }
}

function coverage({ covered, requested }: Score): string {
  if (requested === 0) return why.noRequest
  const [first] = covered
  if (!first) return why.coversNone
  return requested === 1 ? why.coversOnly(first.name) : why.covers(covered.length, requested, covered.map((request) => request.name).join(', '))
}

function field({ directions: shared, disciplines }: Score): string {
  if (shared.length > 0) return why.sameDirection(shared.map((direction) => directions[direction]).join(', '))
  return disciplines.length > 0 ? why.sameDiscipline(disciplines.join(', ')) : why.noDirection
}

function time({ slots }: Score): string {
  return slots === null ? why.slotsUnknown : why.slots(slots)
}

function wishes({ namedByMentee, namedByMentor }: Score): string[] {
  return [...(namedByMentee ? [why.namedByMentee] : []), ...(namedByMentor ? [why.namedByMentor] : [])]
}

function parsed(json: string): string[] {
  const value: unknown = JSON.parse(json)
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}
