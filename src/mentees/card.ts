import { link } from '../app/actions.ts'
import { fullName, longDate, shortDate } from '../app/format.ts'
import { slotsText, workFormatsText } from '../banks/presenter.ts'
import { gradeWord, priorities } from '../competencies/messages.ts'
import { listAreas, namesOf } from '../competencies/queries.ts'
import { seesCuratorNotes } from '../people/policy.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { menteeFacts } from './facts.ts'
import { mentoringKinds } from '../pairs/messages.ts'
import { inclusionReasons, mentorRoles, needs, words } from './messages.ts'
import { menteeActions, menteeStatus } from './presenter.ts'
import { activityOf, listProfilesOf, type MenteeProfileOf } from './queries.ts'

/** The person as a mentee: this year's profile with its buttons, a line for each year before. */
export async function menteeSection({ person, actor, year }: CardSubject): Promise<Section | null> {
  if (person.kind === 'external') return null
  const profiles = await listProfilesOf(actor, person.id)
  const current = profiles.find((profile) => profile.schoolYear.id === year.id)
  const earlier = profiles.filter((profile) => profile !== current)
  const previous = {
    label: words.previous,
    value: earlier.map((profile) => words.other(profile.schoolYear.name, menteeStatus(profile.status).label)).join('; ') || null,
  }
  const activity = person.kind === 'student' ? await activityRows(person.id, year.id) : []
  const manages = actor.role === 'methodist'
  const head = { id: 'mentee', title: `${words.title}, ${year.name}` }
  if (!current) {
    const actions = manages && person.leftOn === null ? [link(words.include, `/mentees/new?person=${person.id}`)] : []
    return { ...head, empty: words.none, rows: [...activity, previous].filter((row) => row.value !== null), actions }
  }
  const { facts } = await menteeFacts(current.id)
  const actions = manages ? [...menteeActions(current.id, current.status, facts, actor), link(words.edit, `/mentees/${current.id}/edit`)] : []
  const rows = [...(await profileRows(current, seesCuratorNotes(actor))), ...activity, previous]
  const waiting = current.waitingSinceOn && `${words.noPair} ${words.waitingSince(shortDate(current.waitingSinceOn))}`
  const brief = { label: words.title, value: [menteeStatus(current.status).label, waiting].filter(Boolean).join(', ') }
  return { ...head, briefs: [brief], rows: rows.filter((row) => row.value !== null), actions }
}

async function profileRows(profile: MenteeProfileOf, seesNotes: boolean) {
  const names = namesOf(await listAreas())
  const status = menteeStatus(profile.status)
  const need = profile.needsMentor && [needs[profile.needsMentor], profile.needsMentorWhy].filter(Boolean).join(': ')
  return [
    { label: words.status, value: status.label, tone: status.tone },
    { label: words.reason, value: profile.statusReason },
    { label: words.includedOn, value: profile.includedOn && longDate(profile.includedOn) },
    { label: words.waiting, value: profile.waitingSinceOn && words.waitingSince(shortDate(profile.waitingSinceOn)) },
    { label: words.inclusionReason, value: profile.inclusionReason && inclusionReasons[profile.inclusionReason] },
    { label: words.needsMentor, value: need },
    { label: words.mainRequest, value: profile.mainRequest },
    {
      label: words.requests,
      value: profile.requests.map((row) => `${names.get(row.competencyId) ?? ''} – ${gradeWord(priorities, row.priority)}`).join('\n') || null,
    },
    { label: words.expectedResult, value: profile.expectedResult },
    { label: words.preferredKind, value: profile.preferredKind && mentoringKinds[profile.preferredKind] },
    { label: words.mentorRole, value: profile.mentorRole && mentorRoles[profile.mentorRole] },
    { label: words.workFormats, value: workFormatsText(profile.workFormats) },
    { label: words.preferredMentor, value: profile.preferredMentor },
    { label: words.avoided, value: seesNotes && profile.avoidedPerson ? fullName(profile.avoidedPerson) : null },
    { label: words.recommendedBy, value: profile.recommendedBy },
    { label: words.slots, value: slotsText(profile.slots) },
  ]
}

async function activityRows(personId: number, yearId: number) {
  const { projects, competitions } = await activityOf(personId, yearId)
  const day = (value: string | null) => value && shortDate(value)
  const project = (row: (typeof projects)[number]) => [row.topic ?? words.noTopic, row.stage, row.presentedAt, day(row.defenceOn)].filter(Boolean).join(', ')
  const competition = (row: (typeof competitions)[number]) =>
    [row.name ?? words.noName, row.level, row.discipline, day(row.heldOn), row.goal].filter(Boolean).join(', ')
  return [
    { label: words.projects, value: projects.map(project).join('\n') || null },
    { label: words.competitions, value: competitions.map(competition).join('\n') || null },
  ]
}
