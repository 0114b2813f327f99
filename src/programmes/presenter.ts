import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { type Reason, worded } from '../app/errors.ts'
import { fullName, longDate, shortDate } from '../app/format.ts'
import type { ExpectedReport } from '../mentor-reports/expected.ts'
import { reportLines } from '../mentor-reports/lines.ts'
import { forms, mentoringKinds } from '../pairs/messages.ts'
import { roleModelLabel } from '../pairs/role-models.ts'
import { recommendations, modes, statuses } from './messages.ts'
import { buttons, copies, facts, tabs, words } from './messages-pages.ts'
import { planPeriods } from './individual-plan.ts'
import type { FoundProgramme } from './find.ts'
import { menteeNames, orderOf, titleOfPair, postOf } from './participants.ts'
import { planByStages } from './presenter-plan.ts'
import { actionsOf, endingOf, type Unanswered } from './presenter-actions.ts'
import { blocksMarking, hasEnded, missingForApproval, progressOf } from './rules.ts'
import type { Twin } from './twins.ts'

type Shown = { twins: Twin[]; unanswered: Unanswered; reports: ExpectedReport[] }

/** The page of a programme as people read it, with what this person may do and what is missing for it. */
export function programmePage(actor: Actor, programme: FoundProgramme, { twins, unanswered, reports }: Shown) {
  const written = programme.status === 'approved' || programme.status === 'completed'
  const canMark = actor.role !== 'director' && blocksMarking(programme).length === 0
  return {
    ...headOf(actor, programme),
    status: statuses[programme.status],
    remark: programme.status === 'returned' ? programme.returnRemark : null,
    actions: actionsOf(actor, programme),
    missing: missingOf(actor, programme),
    warnings: written ? [] : twins.map((twin) => warningOf(actor, twin)),
    card: cardOf(actor, programme),
    content: contentOf(programme),
    tasks: programme.tasks.map((task) => task.text),
    stages: planByStages(programme, canMark),
    progress: progressText(programme),
    results: resultsOf(programme),
    ending: endingOf(actor, programme, unanswered),
    hasResults: written,
    planFirst: written,
    reports: reportLines(reports),
    canMark,
    planDocuments: `/programmes/${programme.id}/plan/document`,
    planPeriods: planPeriods(programme).map(({ key, label }) => ({ value: key, label })),
    documents: `/programmes/${programme.id}/document`,
    logDocuments: `/programmes/${programme.id}/meetings/document`,
  }
}

/** Title, way back and tabs of every page of one programme. */
export function headOf(actor: Actor, programme: FoundProgramme, current: 'programme' | 'meetings' = 'programme') {
  const { id, pair, meetings } = programme
  const title = titleOfPair(pair)
  return {
    url: `/programmes/${id}`,
    title: words.programmeOf(title),
    crumbs: [{ label: actor.role === 'mentor' ? words.myProgrammes : words.programmes, url: '/programmes' }],
    inside: [
      { label: actor.role === 'mentor' ? words.myProgrammes : words.programmes, url: '/programmes' },
      { label: title, url: `/programmes/${id}` },
    ],
    lead: words.lead(pair.topic, shortDate(pair.startsOn), shortDate(pair.endsOn)),
    tabs: {
      label: tabs.label,
      items: [
        { label: tabs.programme, url: `/programmes/${id}`, current: current === 'programme' },
        { label: tabs.meetings(meetings.length), url: `/programmes/${id}/meetings`, current: current === 'meetings' },
      ],
    },
  }
}

/** Reasons with links only for those who may follow them: a director reads, the writers mend. */
export function wordedFor(actor: Actor, reasons: Reason[]) {
  return worded(actor.role === 'director' ? reasons.map(({ url: _url, ...reason }) => reason) : reasons)
}

function missingOf(actor: Actor, programme: FoundProgramme) {
  if (programme.status === 'draft' || programme.status === 'returned' || programme.status === 'submitted')
    return wordedFor(actor, missingForApproval(programme))
  return programme.status === 'approved' && !hasEnded(programme.pair) ? wordedFor(actor, blocksMarking(programme)) : []
}

function warningOf(actor: Actor, twin: Twin) {
  const what = copies[twin.what]
  if (actor.role === 'mentor') return { text: copies.sameUnnamed(what), url: null }
  return { text: copies.same(what, titleOfPair(twin.pair)), url: `/programmes/${twin.programmeId}` }
}

function progressText(programme: FoundProgramme): string | null {
  const { done, planned, late } = progressOf(programme, today())
  if (programme.status !== 'approved' && programme.status !== 'completed') return null
  return late > 0 ? `${words.done(done, planned)}, ${words.late(late)}` : words.done(done, planned)
}

function cardOf(actor: Actor, { pair, ...programme }: FoundProgramme) {
  const order = orderOf(pair, 'assignment')
  const mentor = pair.mentorProfile.person
  const basis = order ? facts.basisOrder(order.number ?? '', order.datedOn ? shortDate(order.datedOn) : '') : null
  return [
    row(facts.mentor, [fullName(mentor), postOf(mentor)].filter(Boolean).join(', ')),
    { ...row(pair.members.length > 1 ? facts.mentees : facts.mentee, menteeNames(pair)), url: `/pairs/${pair.id}`, urlLabel: buttons.openPair },
    row(facts.form, `${forms[pair.form]}, ${mentoringKinds[pair.mentoringKind]}`),
    row(facts.roleModel, roleModelLabel(pair.roleModel)),
    { ...row(facts.basis, basis), ...(order && actor.role !== 'mentor' ? { url: `/orders/${order.id}`, urlLabel: buttons.open } : {}) },
    row(facts.term, `${longDate(pair.startsOn)} – ${longDate(pair.endsOn)}`),
    row(facts.meetings, [modes[programme.meetingMode], programme.meetingFrequency].filter(Boolean).join(', ')),
    row(facts.acquainted, programme.menteeAcquaintedOn && longDate(programme.menteeAcquaintedOn)),
  ]
}

function contentOf(programme: FoundProgramme) {
  return {
    purpose: [row(facts.problem, programme.problem), row(facts.goal, programme.goal)],
    expected: [
      row(facts.expectedMentee, programme.expectedMentee),
      row(facts.expectedMentor, programme.expectedMentor),
      row(facts.indicators, programme.indicators),
      row(facts.resources, programme.resources),
    ],
  }
}

function resultsOf({ conclusion, selfAssessment, recommendation }: FoundProgramme) {
  if (!conclusion) return []
  return [row(facts.conclusion, conclusion), row(facts.selfAssessment, selfAssessment), row(facts.recommendation, recommendationLabel(recommendation))]
}

/** The recommendation in words. */
export function recommendationLabel(value: string | null): string | null {
  return value !== null && isRecommendation(value) ? recommendations[value] : value
}

function isRecommendation(value: string): value is keyof typeof recommendations {
  return Object.hasOwn(recommendations, value)
}

function row(label: string, value: string | null) {
  return { label, value, url: null, urlLabel: null, tone: null }
}
