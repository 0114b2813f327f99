import type { Actor } from '../app/actor.ts'
import { dayOf, today } from '../app/clock.ts'
import { fullName, longDate, moment, shortDate } from '../app/format.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { type ViewedPage, viewedPages } from '../journal/messages-views.ts'
import { viewsKeptYears } from '../journal/views.ts'
import { grounds, kindLabels, terms, valueWords, viewers, words } from './messages.ts'
import type { Accounts, listViews } from './queries.ts'
import { type Kind, kinds, register, type Viewer } from './register.ts'
import { lastDayOf, storedUntil } from './rules.ts'
import type { Stored } from './stored.ts'
import { values } from './values.ts'

type Centre = Pick<Organisation, 'fullName' | 'address' | 'personalDataOfficer' | 'storageYears'>
type Found = { centre: Centre; sourceOf: (kind: Kind) => string | null; accounts: Accounts; views: { rows: View[]; total: number } }
type View = Awaited<ReturnType<typeof listViews>>['rows'][number]

/**
 * The page «Какие данные о человеке хранит центр» (152-ФЗ, ст. 14): only what is really there. The methodist prints it for
 * the person; of what another reader may not see the page tells only that it is there.
 */
export function storedDataPage(actor: Actor, stored: Stored, { centre, sourceOf, accounts, views }: Found) {
  const person = readableBy(actor, stored)
  const rows = kinds.flatMap((kind) => {
    const text = values[kind](person)
    if (text === null) return []
    const { ground, seenBy } = register[kind]
    const value = seenBy.some((viewer) => viewer === actor.role) ? text : valueWords.present
    const seen = seenBy.map((viewer) => viewers[viewer]).join(', ')
    return [
      { label: kindLabels[kind], value, source: sourceOf(kind), ground: groundText(ground, person), seen, term: termText(kind, person, centre.storageYears) },
    ]
  })
  return {
    name: fullName(person),
    card: `/people/${person.id}`,
    anonymised: person.anonymisedAt && words.anonymised(dayOf(person.anonymisedAt)),
    summary: [
      { label: words.operator, value: centre.fullName },
      { label: words.address, value: centre.address },
      { label: words.officer, value: centre.personalDataOfficer },
      { label: words.preparedOn, value: longDate(today()) },
    ],
    rows,
    accounts: accountRows(accounts, rows.length > 0 && person._count.newsMentions > 0),
    views: { rows: views.rows.map(viewRow), total: views.total, url: `/personal-data/views?person=${person.id}` },
  }
}

// Why a mentor was chosen is the curator's note.
function readableBy({ role }: Actor, person: Stored): Stored {
  if (role === 'methodist') return person
  const choices = person.papers.choices.map((choice) => ({ ...choice, note: null }))
  return { ...person, papers: { ...person.papers, choices } }
}

function groundText(ground: (typeof register)[Kind]['ground'], { kind, leftOn, consents }: Stored): string {
  if (ground !== 'basic' && ground !== 'participation') return grounds[ground]
  const consent = consents.findLast((one) => one.kind === 'dataProcessing' && one.receivedOn !== null && one.withdrawnOn === null)
  const given = consent?.receivedOn ? grounds.consent(shortDate(consent.receivedOn)) : null
  const own = ground === 'basic' && kind !== 'external' && leftOn === null ? { staff: grounds.labour, student: grounds.education }[kind] : null
  return [own, given].filter((text) => text !== null).join('; ') || grounds.noConsent
}

function termText(kind: Kind, person: Stored, storageYears: number): string {
  const entry = register[kind]
  if ('term' in entry) return entry.term === 'permanent' ? terms.permanent : terms.views(viewsKeptYears)
  if (person.anonymisedAt !== null) return terms.permanent
  const lastDay = lastDayOf(placeInTime(person))
  if (lastDay === null || lastDay >= today()) return terms.participating(storageYears)
  const until = storedUntil(lastDay, storageYears)
  return until < today() ? terms.over : terms.until(shortDate(until))
}

function placeInTime({ kind, leftOn, createdAt, mentorProfiles, menteeProfiles }: Stored) {
  const yearsEndOn = [...mentorProfiles, ...menteeProfiles].map(({ schoolYear }) => schoolYear.endsOn)
  return { kind, leftOn, createdOn: dayOf(createdAt), yearsEndOn }
}

function accountRows(accounts: Accounts, published: boolean) {
  const named = (viewer: Exclude<Viewer, 'public'>, none: string) => {
    const names = accounts.filter(({ role }) => role === viewer).map(({ name }) => name)
    return { label: viewers[viewer], value: names.join(', ') || none }
  }
  const staff = [named('methodist', words.nobody), named('director', words.nobody), named('mentor', words.noMentors)]
  return published ? [...staff, { label: viewers.public, value: words.anyone }] : staff
}

/** A line of the access journal. */
export function viewRow(view: View) {
  return {
    when: moment(view.createdAt),
    who: view.userName,
    page: isPage(view.page) ? viewedPages[view.page] : view.page,
    person: fullName(view.person),
    url: `/people/${view.personId}/data`,
  }
}

function isPage(name: string): name is ViewedPage {
  return name in viewedPages
}
