import { act, link } from '../app/actions.ts'
import { fullName, longDate, shortDate } from '../app/format.ts'
import { slotsText, workFormatsText } from '../banks/presenter.ts'
import { gradeWord, priorities } from '../competencies/messages.ts'
import { listAreas, namesOf } from '../competencies/queries.ts'
import { seesCuratorNotes } from '../people/policy.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { yearNames } from '../school-years/queries.ts'
import { competitionText, projectText } from '../student-activity/presenter.ts'
import { menteeFacts } from './facts.ts'
import { mentoringKinds } from '../pairs/messages.ts'
import { inclusionReasons, mentorRoles, needs, words } from './messages.ts'
import { menteeActions, menteeStatus } from './presenter.ts'
import { activityOf, findDetails, listProfilesOf, type MenteeProfileOf } from './queries-card.ts'
import { isWaiting } from './rules.ts'

/** The person as a mentee: this year's profile with its buttons, a line for each year before. */
export async function menteeSection({ person, actor, year }: CardSubject): Promise<Section | null> {
  if (person.kind === 'external') return null
  const profiles = await listProfilesOf(actor, person.id)
  const current = profiles.find((profile) => profile.schoolYearId === year.id)
  const yearName = await yearNames()
  const earlier = profiles.filter((profile) => profile !== current)
  const previous = {
    label: words.previous,
    value: earlier.map((profile) => words.other(yearName(profile.schoolYearId), menteeStatus(profile.status).label)).join('; ') || null,
  }
  const activity = person.kind === 'student' ? await activityRows(person.id, year.id) : []
  const manages = actor.role === 'methodist'
  const head = { id: 'mentee', title: `${words.title}, ${year.name}`, short: words.title }
  if (!current) {
    const actions = manages && person.leftOn === null ? [link(words.include, `/mentees/new?person=${person.id}`)] : []
    return { ...head, empty: words.none, rows: [...activity, previous].filter((row) => row.value !== null), actions }
  }
  const { facts } = await menteeFacts(current.id)
  const waits = isWaiting(current.status) && facts.livePairs === 0
  const ways = manages
    ? [...menteeActions(current.id, current.status, facts, actor), ...(waits ? waitingActions(current) : []), link(words.edit, `/mentees/${current.id}/edit`)]
    : []
  // What ends the record stands last, away from what is pressed every day.
  const actions = [...ways.filter(({ tone }) => tone !== 'danger'), ...ways.filter(({ tone }) => tone === 'danger')]
  const rows = [...(await profileRows(current, waits, seesCuratorNotes(actor))), ...activity, previous]
  const waiting = waits && current.waitingSinceOn && `${words.noPair} ${words.waitingSince(shortDate(current.waitingSinceOn))}`
  const brief = { label: words.title, value: [menteeStatus(current.status).label, waiting].filter(Boolean).join(', ') }
  return { ...head, briefs: [brief], rows: rows.filter((row) => row.value !== null), actions }
}

function waitingActions({ id, statusReason }: MenteeProfileOf) {
  const ways = [link(words.choose, `/choices/${id}`), link(words.explain + '…', `/mentees/${id}/waiting`)]
  return statusReason === null ? ways : [...ways, act(words.unexplain, `/mentees/${id}/waiting/removal`)]
}

async function profileRows(profile: MenteeProfileOf, waits: boolean, seesNotes: boolean) {
  const names = namesOf(await listAreas())
  const { requests, avoided } = await findDetails(profile.id)
  const status = menteeStatus(profile.status)
  const need = profile.needsMentor && [needs[profile.needsMentor], profile.needsMentorWhy].filter(Boolean).join(': ')
  return [
    { label: words.status, value: status.label, tone: status.tone },
    { label: isWaiting(profile.status) ? words.waitingWhy : words.reason, value: waits || !isWaiting(profile.status) ? profile.statusReason : null },
    { label: words.includedOn, value: profile.includedOn && longDate(profile.includedOn) },
    { label: words.waiting, value: waits && profile.waitingSinceOn ? words.waitingSince(shortDate(profile.waitingSinceOn)) : null },
    { label: words.inclusionReason, value: profile.inclusionReason && inclusionReasons[profile.inclusionReason] },
    { label: words.needsMentor, value: need },
    { label: words.mainRequest, value: profile.mainRequest },
    {
      label: words.requests,
      value: requests.map((row) => `${names.get(row.competencyId) ?? ''} – ${gradeWord(priorities, row.priority)}`).join('\n') || null,
    },
    { label: words.expectedResult, value: profile.expectedResult },
    { label: words.preferredKind, value: profile.preferredKind && mentoringKinds[profile.preferredKind] },
    { label: words.mentorRole, value: profile.mentorRole && mentorRoles[profile.mentorRole] },
    { label: words.workFormats, value: workFormatsText(profile.workFormats) },
    { label: words.preferredMentor, value: profile.preferredMentor },
    { label: words.avoided, value: seesNotes && avoided ? fullName(avoided) : null },
    { label: words.recommendedBy, value: profile.recommendedBy },
    { label: words.slots, value: slotsText(profile.slots) },
  ]
}

async function activityRows(personId: number, yearId: number) {
  const { projects, competitions } = await activityOf(personId, yearId)
  return [
    { label: words.projects, value: projects.map(projectText).join('\n') || null },
    { label: words.competitions, value: competitions.map(competitionText).join('\n') || null },
  ]
}
