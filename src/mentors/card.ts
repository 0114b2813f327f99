import { link } from '../app/actions.ts'
import { longDate, shortDate } from '../app/format.ts'
import { listPeopleWithoutAccount } from '../accounts/queries.ts'
import { listAreas, namesOf } from '../competencies/queries.ts'
import { gradeWord, levels } from '../competencies/messages.ts'
import { bankWords } from '../banks/messages.ts'
import { slotsText, workFormatsText } from '../banks/presenter.ts'
import { mentorLoads } from '../banks/queries.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { mentorFacts } from './facts.ts'
import { words } from './messages.ts'
import { lastTrained } from '../trainings/trained.ts'
import { mentorActions, mentorStatus } from './presenter.ts'
import { listProfilesOf, type MentorProfileOf } from './queries.ts'

/** The person as a mentor: this year's profile with its buttons, a line for each year before. */
export async function mentorSection({ person, actor, year }: CardSubject): Promise<Section> {
  const profiles = await listProfilesOf(actor, person.id)
  const current = profiles.find((profile) => profile.schoolYear.id === year.id)
  const earlier = profiles.filter((profile) => profile !== current)
  const previous = {
    label: words.previous,
    value: earlier.map((profile) => words.other(profile.schoolYear.name, mentorStatus(profile.status, 0).label)).join('; ') || null,
  }
  const manages = actor.role === 'methodist'
  const head = { id: 'mentor', title: `${words.title}, ${year.name}`, short: words.title }
  if (!current) {
    const actions = manages && person.leftOn === null ? [link(words.include, `/mentors/new?person=${person.id}`)] : []
    return { ...head, empty: words.none, rows: previous.value ? [previous] : [], actions }
  }
  const { facts } = await mentorFacts(current.id)
  const load = (await mentorLoads(year.id)).get(current.id) ?? 0
  const actions = manages
    ? [...mentorActions(current.id, current.status, facts, actor), link(words.edit, `/mentors/${current.id}/edit`), ...(await accountAction(person.id))]
    : []
  const status = mentorStatus(current.status, current._count.pairs)
  const brief = { label: words.title, value: [status.label, words.loadBrief(bankWords.load(load, current.capacity))].join(', ') }
  return { ...head, briefs: [brief], rows: [...(await profileRows(current, load)), previous].filter((row) => row.value !== null), actions }
}

// A mentor marks the programme from an account of their own; whoever has one needs no second.
async function accountAction(personId: number) {
  const waiting = await listPeopleWithoutAccount()
  return waiting.some((person) => person.id === personId) ? [link(words.account, `/accounts/new?person=${personId}`)] : []
}

async function profileRows(profile: MentorProfileOf, load: number) {
  const names = namesOf(await listAreas())
  const status = mentorStatus(profile.status, profile._count.pairs)
  const trained = lastTrained(profile.person)
  return [
    { label: words.status, value: status.label, tone: status.tone },
    { label: words.reason, value: profile.statusReason },
    { label: words.pausedUntil, value: profile.pausedUntilOn && longDate(profile.pausedUntilOn) },
    { label: words.includedOn, value: profile.includedOn && longDate(profile.includedOn) },
    { label: words.excludedOn, value: profile.excludedOn && longDate(profile.excludedOn) },
    { label: words.forms, value: profile.forms.map((row) => formLabels[row.form]).join(', ') || null },
    { label: words.load, value: bankWords.load(load, profile.capacity) },
    { label: words.trained, value: trained ? shortDate(trained) : words.notTrained },
    {
      label: words.competencies,
      value: profile.competencies.map((row) => `${names.get(row.competencyId) ?? ''} – ${gradeWord(levels, row.level)}`).join('\n') || null,
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
