import { signatureFor } from '../acting-directors/queries.ts'
import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { longDate } from '../app/format.ts'
import type { SignatureMark } from '../documents/order-data.ts'
import { renderDocx } from '../documents/render.ts'
import { organisation } from '../organisation/queries.ts'
import { orderContent } from './content.ts'
import { extractFor, extractOfPair, readsExtract } from './extract.ts'
import { siteContent } from './website.ts'
import { orderFacts } from './facts.ts'
import { knownMark, signatureMark } from './files/certificate.ts'
import { type OrderContent, readSnapshot } from './snapshot.ts'
import type { FoundOrder } from './source.ts'

/** What an order says to a reader: the frozen words of a signed one, else what it would say today. */
export async function contentOf(actor: Actor, order: FoundOrder): Promise<OrderContent> {
  if (readsExtract(actor)) return extractFor(actor, order)
  if (order.snapshot !== null) return readSnapshot(order.snapshot).content
  const { people, ages } = await orderFacts(order, today())
  return orderContent(order, { centre: await organisation(), signature: await signatureFor(actor), people, ages, day: today() })
}

/** The order as a Word file; anything not yet signed says «ПРОЕКТ» on every page. */
export async function orderDocx(actor: Actor, order: FoundOrder): Promise<Buffer> {
  const content = await contentOf(actor, order)
  // The seal is of the whole order.
  return readsExtract(actor) ? printExtract(order, content) : print(order, content, { checksum: order.sha256, signatureMark: await signatureMark(order) })
}

/** An extract from a signed order about one pair, as a Word file. */
export function pairExtractDocx(order: FoundOrder, pairId: number): Promise<Buffer> {
  return printExtract(order, extractOfPair(order, pairId))
}

/** An issued order for the website as a Word file (§4.1 item 7), made anew for every reader: a withdrawn consent counts at once. */
export async function siteDocx(order: FoundOrder): Promise<Buffer> {
  const { acquaintances: _sheet, pairs, executor: _executor, ...text } = await siteContent(order)
  const rows = pairs.map(({ n, form, kind, mentor, mentees, topic, term }) => ({
    n,
    form,
    kind,
    mentor,
    mentees: mentees.map(({ name }) => name).join('\n'),
    topic,
    term,
  }))
  const mark = await knownMark(order)
  const data = { ...text, executor: null, signatureMark: mark, datedOn: order.datedOn && longDate(order.datedOn), number: order.number }
  return renderDocx('order-website', { ...data, assigned: order.kind === 'assignment' ? { pairs: rows } : null }, order.datedOn ?? undefined)
}

// An extract tells how the order was signed; there is nothing on it to sign electronically.
async function printExtract(order: FoundOrder, content: OrderContent): Promise<Buffer> {
  return print(order, content, { checksum: null, signatureMark: await knownMark(order) })
}

type Marks = { checksum: string | null; signatureMark: SignatureMark | null }

function print(order: FoundOrder, { annex, acquaintances, pairs, ...text }: OrderContent, marks: Marks): Promise<Buffer> {
  const data = { ...text, ...marks, isDraft: order.snapshot === null, datedOn: order.datedOn && longDate(order.datedOn), number: order.number }
  // A registered order goes on looking as it did on its day.
  const day = order.registeredAt === null ? undefined : (order.datedOn ?? undefined)
  if (order.kind === 'assignment') return renderDocx('order-assignment', { ...data, pairs, acquaintances }, day)
  return renderDocx('order-general', { ...data, annex, sheet: acquaintances.length > 0 ? { acquaintances } : null }, day)
}
