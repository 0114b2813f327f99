import { today } from '../app/clock.ts'
import { worded } from '../app/errors.ts'
import { fullName, shortDate } from '../app/format.ts'
import { personKinds } from '../people/messages.ts'
import type { listExpired, Withdrawal } from './due.ts'
import type { Candidate } from './facts.ts'
import { dueWords, fateTitles, kindLabels, withdrawalWords as words } from './messages.ts'
import { type Fate, kinds, register } from './register.ts'
import { lastDayOf, missingForAnonymisation } from './rules.ts'

type Expired = Awaited<ReturnType<typeof listExpired>>['rows'][number]

/** A person whose term is over, as a line to tick. */
export function expiredRow(person: Expired) {
  const years = [...person.mentorProfiles, ...person.menteeProfiles].map(({ schoolYear }) => schoolYear)
  const lastDay = lastDayOf({ ...person, yearsEndOn: years.map(({ endsOn }) => endsOn) })
  return {
    id: person.id,
    name: fullName(person),
    url: `/people/${person.id}`,
    kind: personKinds[person.kind],
    lastYear:
      years
        .map((year) => year.name)
        .sort()
        .at(-1) ?? null,
    left: person.leftOn && shortDate(person.leftOn),
    lastDay: lastDay && shortDate(lastDay),
  }
}

/** A withdrawn consent and by when it must be followed. */
export function withdrawalRow({ kind, inside, person, url, title, dueOn }: Withdrawal) {
  const processing = kind === 'dataProcessing'
  return {
    name: fullName(person),
    url: `/people/${person.id}`,
    consent: processing ? words.processing : words.distribution,
    due: shortDate(dueOn),
    late: dueOn < today(),
    act: { label: inside === null ? words.toAnonymise : words.unpublish[inside](title), url },
  }
}

/** The page that asks before people are made anonymous: who may be, who may not and why, what goes and what stays. */
export function anonymisationPage(candidates: Candidate[]) {
  const rows = candidates.map(({ person, facts }) => ({
    id: person.id,
    name: fullName(person),
    url: `/people/${person.id}`,
    because: facts.due && (facts.due === 'withdrawn' ? dueWords.withdrawn : dueWords.expired),
    missing: worded(missingForAnonymisation(facts)),
  }))
  return { ready: rows.filter(({ missing }) => missing.length === 0), blocked: rows.filter(({ missing }) => missing.length > 0), fates: fates() }
}

/** What becomes of each kind of data, read off the register. */
function fates() {
  const order: Fate[] = ['goes', 'partly', 'yearOnly', 'stays']
  return order.map((fate) => ({
    title: fateTitles[fate],
    text: kinds
      .filter((kind) => register[kind].fate === fate)
      .map((kind) => kindLabels[kind])
      .join('; '),
  }))
}
