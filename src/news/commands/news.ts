import type { Actor, Year } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record } from '../../journal/record.ts'
import { openMentions } from '../consent-rules.ts'
import type { NewsStatus } from '../../generated/prisma/enums.ts'
import { type Checked, factsOf, type NewsFacts } from '../facts.ts'
import type { NewsData } from '../form.ts'
import { findNews } from '../queries.ts'
import { missingForPublication, newsWorkflow } from '../rules.ts'

/** Writes a draft down and returns its id. */
export function createNews(actor: Actor, year: Year, { version: _version, ...data }: NewsData): Promise<number> {
  return write(async (tx) => {
    const { id } = await tx.news.create({ data: { ...data, schoolYearId: year.id }, select: { id: true } })
    await record(tx, actor, 'news.created', { kind: 'news', id })
    return id
  })
}

/** Changes an item. Throws StaleRecord for a late editor, RuleViolation when a published item would name somebody without consent. */
export function changeNews(actor: Actor, id: number, { version, ...data }: NewsData): Promise<void> {
  return write(async (tx) => {
    const before = await findNews(id)
    assertFresh(await tx.news.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    await keepPublishable(tx, id)
    const fields = Object.entries(data).filter(([name, value]) => before[name as keyof typeof data] !== value)
    await record(tx, actor, 'news.changed', { kind: 'news', id }, { fields: fields.map(([name]) => name) })
  })
}

/** Shows an item to the public. Throws RuleViolation with every missing consent (§8.4 B11). */
export function publishNews(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const news = await findNews(id)
    const facts = await factsOf(news)
    const status = advance(newsWorkflow, 'publish', news.status, facts, actor)
    const changed = await tx.news.updateMany({
      where: { id, status: news.status },
      data: { status, publishedAt: news.publishedAt ?? new Date(), withdrawnAt: null, version: { increment: 1 } },
    })
    assertFresh(changed)
    await tieNamed(tx, id, facts)
    await record(tx, actor, 'news.published', { kind: 'news', id }, { before: news.status })
  })
}

/** Hides a published item from the public. */
export function withdrawNews(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const news = await findNews(id)
    const status = advance(newsWorkflow, 'withdraw', news.status, await factsOf(news), actor)
    assertFresh(await tx.news.updateMany({ where: { id, status: news.status }, data: { status, withdrawnAt: new Date(), version: { increment: 1 } } }))
    await record(tx, actor, 'news.withdrawn', { kind: 'news', id })
  })
}

/** The step after a change of an item: a published one must stay within the consents, or the change is rolled back. */
export async function keepPublishable(tx: Tx, id: number): Promise<void> {
  const facts = await refuseMissing(await findNews(id))
  if (facts) await tieNamed(tx, id, facts)
}

/** Throws RuleViolation when a published item, as it would become, lacks a consent. Returns its facts, null for an unpublished one. */
async function refuseMissing(news: Checked & { status: NewsStatus }): Promise<NewsFacts | null> {
  if (news.status !== 'published') return null
  const facts = await factsOf(news)
  const missing = missingForPublication(facts)
  if (missing.length > 0) throw new RuleViolation(missing)
  return facts
}

// Written down at publication, so that a namesake who joins the centre later does not hide the item.
async function tieNamed(tx: Tx, newsId: number, facts: NewsFacts): Promise<void> {
  const ids = new Set(openMentions(facts).flatMap((mention) => mention.personIds))
  for (const personId of ids)
    await tx.newsPerson.upsert({ where: { newsId_personId: { newsId, personId } }, create: { newsId, personId, named: true }, update: { named: true } })
}
