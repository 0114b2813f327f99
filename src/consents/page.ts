import type { Year } from '../app/actor.ts'
import { dayOf, today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { shortDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { entryRow } from '../journal/presenter.ts'
import { historyOf } from '../journal/queries.ts'
import { addresseeOf } from '../name-forms/queries.ts'
import { organisation } from '../organisation/queries.ts'
import type { PaperRef } from './form.ts'
import { kindTitles, signerNames, termHint, words } from './messages.ts'
import { casesLink, categoryOptions, consentActions, consentSummary, formOptions } from './presenter.ts'
import { sheetsOf } from './sheets.ts'
import { findConsent, findParticipant } from './queries.ts'
import { blocksCancelling } from './receipt-rules.ts'
import { isToRenew, signersOf } from './rules.ts'
import { ordersOf } from './touched.ts'

/** The page of one consent: what is known, the form of its receipt, its history over all papers of the year. */
export async function consentPage({ personId, kind }: PaperRef, year: Year, keeps: boolean, form: { values: Values; errors: object } | null, renewal = false) {
  const schoolYearId = year.id
  const person = await findParticipant(personId, schoolYearId)
  const { current, all } = await findConsent(personId, kind, schoolYearId)
  const ages = await organisation()
  const open = current?.withdrawnOn === null ? current : null
  const signers = signersOf(person, today(), ages)
  const renews = renewal && open !== null && isToRenew(open, today())
  return {
    title: kindTitles[kind],
    name: person.name,
    personUrl: `/consents?person=${personId}`,
    base: `/consents/${personId}/${kind}`,
    asksAllowed: kind === 'dataDistribution',
    asksRepresentative: person.kind === 'student',
    keeps,
    opened: form !== null || renews || !open?.receivedOn,
    renews,
    corrects: Boolean(open?.receivedOn) && !renews,
    earlier: earlierWords(all.filter(({ id }) => id !== current?.id)),
    ...consentSummary(person, kind, current, { day: today(), ages }),
    actions: keeps ? consentActions(personId, kind, current, kind === 'dataDistribution' ? [] : blocksCancelling(await ordersOf(personId, schoolYearId))) : [],
    // Data are consented to before the centre as operator: no director is addressed there.
    cases: keeps && !open?.receivedOn && (kind === 'extraDuties' || kind === 'participation') ? casesLink(await addresseeOf(ages)) : null,
    formOptions,
    termHint: termHint(kind, year.name),
    categoryOptions,
    spare: keeps && Boolean(open?.receivedOn),
    texts: (await sheetsOf(all.map(({ id }) => id))).map(sheetText),
    history: (await historyOfAll(all.map(({ id }) => id))).map(entryRow),
    values: form
      ? { ...form.values, renewal: renews ? 'on' : '' }
      : await receiptValues(personId, open, { byRepresentative: signers.includes('representative'), renews }),
    errors: form?.errors ?? {},
  }
}

async function historyOfAll(ids: readonly number[]) {
  const entries = await Promise.all(ids.map((id) => historyOf({ kind: 'consent', id })))
  return entries.flat().sort((one, other) => other.id - one.id)
}

type Open = NonNullable<Awaited<ReturnType<typeof findConsent>>['current']> | null

/** Consents of the year that another one has renewed. */
function earlierWords(rows: readonly Pick<NonNullable<Open>, 'receivedOn' | 'withdrawnOn' | 'validUntil'>[]): string | null {
  const days = rows.flatMap(({ receivedOn, withdrawnOn, validUntil }) =>
    receivedOn && validUntil && !withdrawnOn ? [words.earlier(receivedOn, validUntil)] : [],
  )
  return days.join('; ') || null
}

async function receiptValues(personId: number, open: Open, { byRepresentative, renews }: { byRepresentative: boolean; renews: boolean }): Promise<Values> {
  if (open?.receivedOn && !renews)
    return {
      receivedOn: shortDate(open.receivedOn),
      form: open.form ?? 'paper',
      storagePlace: open.storagePlace ?? '',
      validUntil: open.validUntil ? shortDate(open.validUntil) : '',
      signedBySelf: open.signedBySelf ? 'on' : '',
      signedByRepresentative: open.signedByRepresentative ? 'on' : '',
      representativeName: open.representativeName ?? '',
      allowed: open.allowed.split(' '),
      version: String(open.version),
    }
  // Ticks stay empty until somebody looks at the paper (§1.4); only who stands for the child is known beforehand.
  const known = byRepresentative
    ? await read().legalRepresentative.findFirst({ where: { personId }, select: { fullName: true }, orderBy: { id: 'asc' } })
    : null
  return { form: 'paper', representativeName: known?.fullName ?? '', version: String(open?.version ?? 0), renewal: renews ? 'on' : '' }
}

type Printed = Awaited<ReturnType<typeof sheetsOf>>[number]

function sheetText({ id, signer, text, createdAt, scanId }: Printed) {
  return {
    scanOf: scanId === null ? null : id,
    id: text.id,
    signer: signerNames[signer],
    printedOn: shortDate(dayOf(createdAt)),
    label: words.printedText(shortDate(dayOf(text.createdAt)), text.sha256),
  }
}

/** A version of the text that stands on a printed sheet of these consents; NotFound for a text of others. */
export async function textPage(consents: readonly { id: number }[], textId: number) {
  const where = { id: textId, sheets: { some: { consentId: { in: consents.map(({ id }) => id) } } } }
  const found = Number.isInteger(textId) ? await read().consentText.findFirst({ where, select: { text: true, sha256: true, createdAt: true } }) : null
  if (!found) throw new NotFound()
  return { version: words.textOf(shortDate(dayOf(found.createdAt))), lines: readable(found.text), sha256: found.sha256 }
}

// A template holds the names of its fields: a reader sees a line where something is printed, as on an empty blank.
function readable(template: string): string[] {
  // What is printed in one case or in the other stands beside each other in a template.
  const text = template
    .replace(/\{\/(\w+)\}\{[#^]\1\}/g, ' / ')
    .replace(/\{[#^/][^}]*\}/g, '')
    .replace(/\{[^}]*\}/g, '______')
  return text.split('\n').filter((line) => line.trim() !== '')
}
