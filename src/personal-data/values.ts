import { counted, fullName, longDate, phone, shortDate } from '../app/format.ts'
import { kindNames } from '../consents/messages.ts'
import { slotsText, workFormatsText } from '../banks/presenter.ts'
import { named } from '../legal-bases/messages-named.ts'
import { mentoringKinds } from '../pairs/messages.ts'
import { categories, personKinds } from '../people/messages.ts'
import { cardWords } from '../people/messages-card.ts'
import { directionsText } from '../people/presenter.ts'
import { recordWords } from '../student-activity/messages.ts'
import type { Kind } from './register.ts'
import { valueWords as words } from './messages.ts'
import type { Stored } from './stored.ts'
import { answersText, choicesText, newsText, ordersText, pairsText } from './values-papers.ts'

type Part = string | null | false

const joined = (...parts: Part[]) => parts.filter(Boolean).join(', ') || null
const day = (value: string | null) => value && shortDate(value)
const records = (count: number) => (count === 0 ? null : counted(count, ...words.records))
const years = (profiles: { schoolYear: { name: string } }[]) => profiles.map(({ schoolYear }) => schoolYear.name).join(', ') || null
/** Several texts in one cell, each once. */
const listed = (texts: Part[]) => [...new Set(texts.filter(Boolean))].join('; ') || null

/** What is stored of each kind, in one line; null when nothing is. A person has a right to the words, a curator's note included (152-ФЗ, ст. 14). */
export const values: Record<Kind, (person: Stored) => string | null> = {
  name: (person) => fullName(person),
  nameForms: ({ nameForms }) => listed(nameForms.map((one) => joined(one.genitive, one.dative, one.accusative, one.instrumental))),
  kind: ({ kind }) => personKinds[kind],
  birth: ({ birthOn, anonymisedAt }) => birthText(birthOn, anonymisedAt !== null),
  contacts: (person) => joined(person.phone && phone(person.phone), person.email),
  representatives: ({ representatives }) =>
    representatives.map((one) => joined(one.fullName, one.relation, one.phone && phone(one.phone), one.email)).join('; ') || null,
  school: ({ school, grade }) => joined(school, grade),
  work: (person) => joined(person.post, person.department, person.organisation, person.hiredOn && words.hired(shortDate(person.hiredOn))),
  education: (person) =>
    joined(
      person.education,
      person.category && categories[person.category],
      day(person.categoryUntilOn),
      person.totalYears !== null && words.total(person.totalYears),
    ),
  teaching: ({ teachingYears, yearsAsOfOn }) => (teachingYears === null ? null : joined(words.teaching(teachingYears), day(yearsAsOfOn))),
  noRecord: ({ noRecordOn }) => day(noRecordOn),
  directions: ({ directions }) => directionsText(directions),
  groups: ({ studyGroups }) => studyGroups.join(', ') || null,
  leads: ({ leads }) => listed(leads),
  sites: ({ sites }) => listed(sites),
  left: ({ leftOn }) => day(leftOn),
  achievements: ({ achievements }) => listed(achievements.map(({ name, year }) => joined(name, year === null ? null : String(year)))),
  certificates: ({ certificates }) => listed(certificates.map(({ title, completedOn }) => joined(title, day(completedOn)))),
  mentor: ({ mentorProfiles }) => years(mentorProfiles),
  mentorWords: ({ mentorProfiles }) =>
    listed(
      mentorProfiles.flatMap((row) => [
        ...[row.statusReason, row.achievements, row.interests, row.preferredMentee, row.source],
        ...[workFormatsText(row.workFormats), slotsText(row.slots)],
      ]),
    ),
  mentee: ({ menteeProfiles }) => years(menteeProfiles),
  menteeWords: ({ menteeProfiles }) =>
    listed(
      menteeProfiles.flatMap((row) => [
        ...[row.mainRequest, row.expectedResult, row.needsMentorWhy, row.preferredMentor, row.recommendedBy, row.statusReason],
        ...[row.preferredKind && mentoringKinds[row.preferredKind], workFormatsText(row.workFormats), slotsText(row.slots)],
      ]),
    ),
  projects: ({ projects }) => listed(projects.map((one) => joined(one.topic ?? recordWords.noTopic, one.presentedAt, one.supervisor, one.notes))),
  competitions: ({ competitions }) => listed(competitions.map((one) => joined(one.name ?? recordWords.noName, one.discipline, one.goal, one.notes))),
  choices: ({ papers }) => choicesText(papers),
  pairs: ({ papers }) => pairsText(papers),
  orders: ({ papers }) => ordersText(papers),
  actsRead: ({ actsRead }) => listed(actsRead.map((one) => joined(named(one), words.acquainted(shortDate(one.acquaintedOn))))),
  orderChanges: ({ orderChanges }) => listed(orderChanges),
  awards: ({ awards }) => listed(awards.map((one) => words.award(one.number, day(one.issuedOn), one.reason))),
  trainings: ({ trainings }) => listed(trainings),
  answers: ({ papers }) => answersText(papers),
  consents: ({ consents }) => consents.flatMap(consentText).join('; ') || null,
  news: ({ papers }) => newsText(papers),
  curatorNote: ({ curatorNote }) => curatorNote,
  avoided: ({ menteeProfiles, _count }) => records(_count.avoidedBy + menteeProfiles.filter(({ avoidedPersonId }) => avoidedPersonId !== null).length),
  tags: ({ tags }) => listed(tags),
  imports: ({ _count }) => records(_count.importRows),
  account: ({ user }) => user && joined(user.login, user.disabledAt !== null && words.disabled),
  duplicates: ({ _count }) => records(_count.distinctFrom + _count.distinctTo),
  views: ({ _count }) => records(_count.cardViews),
}

/** A day of birth; of an anonymised person only the year was kept, written as its first day. */
function birthText(birthOn: string | null, yearOnly: boolean): string | null {
  if (birthOn === null) return null
  return yearOnly ? cardWords.bornIn(birthOn.slice(0, 4)) : longDate(birthOn)
}

function consentText({ kind, receivedOn, withdrawnOn, scanId }: Stored['consents'][number]): string[] {
  if (receivedOn === null) return []
  const state = withdrawnOn === null ? words.received(shortDate(receivedOn)) : words.withdrawn(shortDate(withdrawnOn))
  return [[kindNames[kind], state, ...(scanId === null ? [] : [words.scan])].join(' ')]
}
