import { link } from '../app/actions.ts'
import { longDate, shortDate } from '../app/format.ts'
import { lacksAccount } from '../accounts/queries.ts'
import { listAreas, namesOf } from '../competencies/queries.ts'
import { gradeWord, levels } from '../competencies/messages.ts'
import { bankWords } from '../banks/messages.ts'
import { slotsText, workFormatsText } from '../banks/presenter.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { yearNames } from '../school-years/queries.ts'
import { mentorFacts } from './facts.ts'
import { words } from './messages.ts'
import type { MentorFacts } from './rules.ts'
import { mentorActions, mentorStatus } from './presenter.ts'
import { findDetails, listProfilesOf, type MentorDetails, type MentorProfileOf } from './queries-card.ts'

/** The person as a mentor: this year's profile with its buttons, a line for each year before. */
export async function mentorSection({ person, actor, year }: CardSubject): Promise<Section> {
  const profiles = await listProfilesOf(actor, person.id)
  const current = profiles.find((profile) => profile.schoolYearId === year.id)
  const yearName = await yearNames()
  const earlier = profiles.filter((profile) => profile !== current)
  const previous = {
    label: words.previous,
    value: earlier.map((profile) => words.other(yearName(profile.schoolYearId), mentorStatus(profile.status, 0).label)).join('; ') || null,
  }
  const manages = actor.role === 'methodist'
  const head = { id: 'mentor', title: `${words.title}, ${year.name}`, short: words.title }
  if (!current) {
    const actions = manages && person.leftOn === null ? [link(words.include, `/mentors/new?person=${person.id}`)] : []
    return { ...head, empty: words.none, rows: previous.value ? [previous] : [], actions }
  }
  const { facts } = await mentorFacts(current.id)
  const details = await findDetails(current.id)
  const actions = manages
    ? [...mentorActions(current.id, current.status, facts, actor), link(words.edit, `/mentors/${current.id}/edit`), ...(await accountAction(person.id))]
    : []
  const status = mentorStatus(current.status, facts.activePairs.length)
  const brief = { label: words.title, value: [status.label, words.loadBrief(bankWords.load(details.load, current.capacity))].join(', ') }
  return { ...head, briefs: [brief], rows: [...(await profileRows(current, facts, details)), previous].filter((row) => row.value !== null), actions }
}

// A mentor marks the programme from an account of their own; whoever has one needs no second.
async function accountAction(personId: number) {
  return (await lacksAccount(personId)) ? [link(words.account, `/accounts/new?person=${personId}`)] : []
}

async function profileRows(profile: MentorProfileOf, facts: MentorFacts, { competencies, load, lastTrained }: MentorDetails) {
  const names = namesOf(await listAreas())
  const status = mentorStatus(profile.status, facts.activePairs.length)
  return [
    { label: words.status, value: status.label, tone: status.tone },
    { label: words.reason, value: profile.statusReason },
    { label: words.pausedUntil, value: profile.pausedUntilOn && longDate(profile.pausedUntilOn) },
    { label: words.includedOn, value: profile.includedOn && longDate(profile.includedOn) },
    { label: words.excludedOn, value: profile.excludedOn && longDate(profile.excludedOn) },
    { label: words.forms, value: facts.forms.map((form) => formLabels[form]).join(', ') || null },
    { label: words.load, value: bankWords.load(load, profile.capacity) },
    { label: words.trained, value: lastTrained ? shortDate(lastTrained) : words.notTrained },
    {
      label: words.competencies,
      value: competencies.map((row) => `${names.get(row.competencyId) ?? ''} – ${gradeWord(levels, row.level)}`).join('\n') || null,
    },
    ...detailRows(profile),
  ]
}

function detailRows(profile: MentorProfileOf) {
  const { mentoringYears: years, menteesBefore: mentees, menteeAgeFrom, menteeAgeTo } = profile
  return [
    { label: words.experience, value: years === null && mentees === null ? null : words.experienceText(years ?? 0, mentees ?? 0) },
    { label: words.hours, value: profile.hoursPerMonth === null ? null : String(profile.hoursPerMonth) },
    { label: words.achievements, value: profile.achievements },
    { label: words.interests, value: profile.interests },
    { label: words.menteeAge, value: menteeAgeFrom === null && menteeAgeTo === null ? null : words.ageText(menteeAgeFrom, menteeAgeTo) },
    { label: words.preferredMentee, value: profile.preferredMentee },
    { label: words.workFormats, value: workFormatsText(profile.workFormats) },
    { label: words.slots, value: slotsText(profile.slots) },
    { label: words.source, value: profile.source },
  ]
}
