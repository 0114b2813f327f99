import { today } from '../app/clock.ts'
import { RuleViolation } from '../app/errors.ts'
import { longDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { type PaperRef, withdrawalDay } from './form.ts'
import { kindTitles } from './messages.ts'
import { consequences, lawTerms, pastTerm } from './messages-withdrawal.ts'
import { findConsent, findParticipant } from './queries.ts'
import { withdrawalDue } from './rules.ts'
import { type Touched, touchedBy } from './touched.ts'

/** The page that asks before a withdrawal is written down; the terms of the law are counted from the day that was typed, else from today. */
export async function withdrawalPage({ personId, kind }: PaperRef, schoolYearId: number, { withdrawnOn }: Values) {
  const person = await findParticipant(personId, schoolYearId)
  const { current } = await findConsent(personId, kind, schoolYearId)
  if (!current?.receivedOn || current.withdrawnOn !== null) throw new RuleViolation([{ code: 'consents.notReceived' }])
  const typed = withdrawalDay.safeParse(withdrawnOn)
  const distribution = kind === 'dataProcessing' ? (await findConsent(personId, 'dataDistribution', schoolYearId)).current : null
  return {
    title: kindTitles[kind],
    name: person.name,
    paper: kind === 'dataDistribution',
    hasTerm: kind !== 'participation',
    base: `/consents/${personId}/${kind}`,
    apart: distribution?.receivedOn && distribution.withdrawnOn === null ? `/consents/${personId}/dataDistribution/withdrawal` : null,
    law: lawOf(kind, typed.success ? typed.data : today()),
    items: touchedItems(kind, await touchedBy(personId, kind, schoolYearId)),
  }
}

/** What the law asks for and by when, if the withdrawal came on that day. */
function lawOf(kind: ConsentKind, day: string): string {
  const until = withdrawalDue(kind, day)
  const text = lawTerms[kind](longDate(day), longDate(until), longDate(withdrawalDue('dataDistribution', day)))
  return kind !== 'participation' && until < today() ? `${text} ${pastTerm}` : text
}

function touchedItems(kind: ConsentKind, touched: Touched) {
  const ends = kind === 'dataDistribution'
  return [
    ...touched.pairs.map((pair) => ({ text: consequences.pair(pair.topic), url: `/pairs/${pair.id}` })),
    ...touched.orders.map((order) => ({ text: orderWords(order, ends), url: `/orders/${order.id}` })),
    ...touched.news.map(({ id, title }) => ({ text: ends ? consequences.newsHidden(title) : consequences.news(title), url: `/news/${id}` })),
    ...touched.materials.map(({ id, title }) => ({ text: consequences.material(title), url: `/library/${id}` })),
    ...touched.acts.map(({ id, title }) => ({ text: consequences.act(title), url: `/legal-bases/${id}` })),
  ]
}

// On the site a name stays as long as its distribution is allowed, and that consent is withdrawn apart.
function orderWords({ number, title, publishedAt }: Touched['orders'][number], ends: boolean): string {
  const name = number ? `№ ${number}` : `«${title}»`
  if (publishedAt === null) return consequences.order(name)
  return ends ? consequences.orderHidden(name) : consequences.orderOnSite(name)
}
