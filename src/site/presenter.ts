import { fileSize, longDate, phone, shortDate } from '../app/format.ts'
import type { MentoringForm } from '../generated/prisma/enums.ts'
import { firstParagraph, typographed } from '../news/article.ts'
import { named, nominative } from '../legal-bases/messages-named.ts'
import { materialKinds } from '../library/messages.ts'
import type { NewsItem } from '../news/queries.ts'
import type { organisation } from '../organisation/queries.ts'
import { forms } from '../pairs/messages.ts'
import { directions } from '../people/messages.ts'
import { statuses } from '../roadmap/messages.ts'
import type { Rated } from '../roadmap/queries.ts'
import { levels, words } from './messages.ts'
import type { figuresOf, listActs, listMaterials, listRegisteredOrders } from './queries.ts'

/** Pairs and mentors of the year by form; null while there is nothing to count. */
export function figureRows({ pairs, mentors }: Awaited<ReturnType<typeof figuresOf>>) {
  const countOf = (rows: { form: MentoringForm; count: number }[], form: MentoringForm) => rows.find((row) => row.form === form)?.count ?? 0
  const rows = (Object.keys(forms) as MentoringForm[]).map((form) => ({ form: forms[form], pairs: countOf(pairs, form), mentors: countOf(mentors, form) }))
  return rows.some((row) => row.pairs + row.mentors > 0) ? rows : null
}

/** How to reach the centre; lines that are not filled in are left out. */
export function contactRows(centre: Awaited<ReturnType<typeof organisation>>) {
  return {
    name: centre.fullName,
    address: centre.address,
    phone: centre.phone ? { text: phone(centre.phone), url: `tel:${centre.phone}` } : null,
    email: centre.email,
    siteUrl: centre.siteUrl,
  }
}

const leadLength = 220

/** An item in a list: title, day and the beginning of its text. */
export function newsCard(news: NewsItem) {
  const photo = news.photos[0]
  return {
    url: `/site/news/${news.id}`,
    title: typographed(news.title),
    day: longDate(news.happenedOn),
    text: leadOf(firstParagraph(news.body)),
    photo: photo ? { url: `/site/news/${news.id}/photos/${photo.id}`, alt: photo.alt } : null,
  }
}

// Whole words; what leads to a list that is not shown here ends in dots.
function leadOf(text: string): string {
  const shown = text.length > leadLength ? text.slice(0, leadLength).replace(/\s+\S*$/, '') : text
  const bare = shown.replace(/[\s,;:–—-]+$/, '')
  return text.length > leadLength || bare.length < shown.trimEnd().length ? `${bare}…` : shown
}

type Item = Omit<Rated['roadmap']['stages'][number], 'children'> & { children: Item[] }
type Line = { text: string; status: { label: string; tone: string } | null; lines: Line[] }

/** The stages of an approved roadmap with their items, in the words of the document; only a status is told, never who or why. */
export function roadmapStages({ roadmap, ratings }: Rated) {
  const statusOf = (item: Item) => {
    const { label, tone } = statuses[ratings.get(item.id)?.status ?? 'notStarted']
    return { label, tone: tone === 'done' ? 'ok' : tone }
  }
  const lineOf = (item: Item): Line => ({
    text: item.text,
    status: item.code === null && item.children.length > 0 ? null : statusOf(item),
    lines: item.children.map(lineOf),
  })
  return roadmap.stages.map((stage) => ({ title: `${words.stage(stage.stage)}. ${stage.text}`, status: statusOf(stage), lines: stage.children.map(lineOf) }))
}

/** «Утверждена приказом от 03.10.2023 № 253/1». */
export function approvalLine(roadmap: { orderNumber: string | null; orderDatedOn: string | null }): string | null {
  return roadmap.orderNumber && roadmap.orderDatedOn ? words.approvedBy(roadmap.orderNumber, shortDate(roadmap.orderDatedOn)) : null
}

/** Registered orders; a title that names somebody gives way to the usual one. */
export function orderRows(orders: Awaited<ReturnType<typeof listRegisteredOrders>>, nameless: boolean[], published: readonly { id: number }[]) {
  return orders.map((order, index) => ({
    title: nameless[index] ? order.title : words.orderTitle,
    url: published.some(({ id }) => id === order.id) ? `/site/orders/${order.id}/document.pdf` : null,
    details: words.order(order.number ?? '—', order.datedOn ? shortDate(order.datedOn) : '—'),
  }))
}

/** Acts by level with what a visitor may open; levels without acts are left out. */
export function actGroups(acts: Awaited<ReturnType<typeof listActs>>) {
  return (Object.keys(levels) as (keyof typeof levels)[])
    .map((level) => ({ title: levels[level], acts: acts.filter((act) => act.level === level).map(publicAct) }))
    .filter((group) => group.acts.length > 0)
}

function publicAct(act: Awaited<ReturnType<typeof listActs>>[number]) {
  return {
    title: typographed(act.level === 'local' ? named(act) : nominative(act.title)),
    url: act.url,
    files: act.files.map(({ file }) => ({ url: `/site/documents/${act.id}/files/${file.id}`, name: file.originalName, size: fileSize(file.size) })),
  }
}

/** A material of the library with its files. */
export function materialCard(material: Awaited<ReturnType<typeof listMaterials>>['rows'][number]) {
  const about = [materialKinds[material.kind], material.form ? forms[material.form] : null, material.direction ? directions[material.direction] : null]
  const parts = (Object.keys(words.parts) as (keyof typeof words.parts)[]).flatMap((part) =>
    material[part] ? [{ title: words.parts[part], text: material[part] }] : [],
  )
  return {
    title: material.title,
    about: about.filter((part) => part !== null).join(' · '),
    authors: material.authors,
    summary: material.summary,
    parts,
    link: material.link && /^https?:\/\//i.test(material.link) ? material.link : null,
    files: material.files.map(({ file }) => ({ url: `/site/library/${material.id}/files/${file.id}`, name: file.originalName, size: fileSize(file.size) })),
  }
}
