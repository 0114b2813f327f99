import type { Response } from 'supertest'
import { expect } from 'vitest'
import { write } from '../../src/app/db.ts'
import type { ConsentKind } from '../../src/generated/prisma/enums.ts'
import { aReadyPair } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { type Browser, signIn, theYear } from '../support/people.ts'

/** A consent that counts, received on 12.10.2023 unless said otherwise. */
export async function aConsent(
  personId: number,
  kind: ConsentKind,
  fields: { receivedOn?: string; signedBySelf?: boolean; signedByRepresentative?: boolean } = {},
) {
  const year = await theYear()
  return write((tx) =>
    tx.consent.create({ data: { schoolYearId: year.id, personId, kind, receivedOn: '2023-10-12', form: 'paper', signedBySelf: true, ...fields } }),
  )
}

/** An agreed pair of two teachers with all their consents. */
export async function aConsentedPair() {
  const made = await aReadyPair({ status: 'agreed' })
  for (const kind of ['extraDuties', 'dataProcessing'] as const) await aConsent(made.mentorPerson.id, kind)
  for (const kind of ['participation', 'dataProcessing'] as const) await aConsent(made.menteePerson.id, kind)
  return made
}

export const draft = {
  title: 'О закреплении наставнических пар (групп) на 2023-2024 учебный год',
  startsOn: '16.10.2023',
  endsOn: '25.05.2024',
  programmesDueOn: '30.10.2023',
  curatorName: 'Глинка Н. И.',
  version: '0',
}

/** Drafts an order and returns its address. */
export async function draftOrder(methodist: Browser, pairIds: number[], fields: object = {}): Promise<string> {
  const answer = await methodist.post('/orders', { ...draft, pairIds, ...fields }).expect(303)
  return answer.headers.location ?? ''
}

/** The fingerprint in the director's button. */
export function seenIn(page: Response): string {
  return /name="seen" value="(\w+)"/.exec(page.text)?.[1] ?? ''
}

/** The director opens the order and signs what is shown. */
export async function approve(director: Browser, url: string) {
  return director.post(`${url}/approval`, { seen: seenIn(await director.get(url)) }, url)
}

export function idIn(url: string): number {
  return Number(url.split('/')[2])
}

/** What every form of an order sends. */
export const words = { title: 'О приказе', extraItems: '', version: '0' }

/** Whoever drafts and whoever signs. */
export async function staff() {
  return { methodist: await signIn('methodist'), director: await signIn('director') }
}

/** A pair that works by order № 255/1 of 16.10.2023. */
export async function aWorkingPair(methodist: Browser, director: Browser) {
  const made = await aConsentedPair()
  const url = await draftOrder(methodist, [made.pair.id])
  await issue(methodist, director, url, '255/1', '16.10.2023')
  return { ...made, first: url }
}

/** From a draft to the register. */
export async function issue(methodist: Browser, director: Browser, url: string, number: string, datedOn: string) {
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  return methodist.post(`${url}/registration`, { number, datedOn, confirmed: datedOn }, url)
}

/** Drafts an order of a kind and returns its address. */
export async function drafted(methodist: Browser, subject: string, form: object): Promise<string> {
  const answer = await methodist.post(`/orders/new/${subject}`, { ...words, ...form })
  expect([answer.status, answer.status === 303 ? '' : textOf(answer)]).toEqual([303, ''])
  return answer.headers.location ?? ''
}
