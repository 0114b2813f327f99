import type { Actor } from '../app/actor.ts'
import { act, type Action, link } from '../app/actions.ts'
import { worded } from '../app/errors.ts'
import { fullName, longDate, shortDate } from '../app/format.ts'
import { type ListQuery, pageSize, pager, sortColumns, window } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { available } from '../app/workflow.ts'
import { articleOf, plainText, typographed } from './article.ts'
import { missingConsents, type PublicityFacts } from './consent-rules.ts'
import type { NewsFacts } from './facts.ts'
import { categoryNames, listColumns, statuses, words } from './messages.ts'
import type { ListedNews, listPeople, listRoadmapItems, NewsItem, peopleOf } from './queries.ts'
import { isVisible, missingForPublication, newsWorkflow } from './rules.ts'

/** Items that fit the search and the filters, in the order asked for: a year holds some dozens, and SQLite folds no Cyrillic. */
export function chosenNews(news: readonly ListedNews[], list: ListQuery): ListedNews[] {
  const wanted = searchKey(list.q)
  const fitting = news.filter((one) => (!list.filters.status || one.status === list.filters.status) && searchKey(one.title, one.body).includes(wanted))
  if (list.sort === 'title') fitting.sort((one, other) => searchKey(one.title).localeCompare(searchKey(other.title), 'ru'))
  else fitting.sort((one, other) => one.happenedOn.localeCompare(other.happenedOn) || one.id - other.id)
  return list.descending ? fitting.reverse() : fitting
}

/** The page of the list; facts are needed only for the published items that stand on it. */
export function onPage(news: readonly ListedNews[], list: ListQuery): ListedNews[] {
  const { skip, take } = window(list, news.length)
  return news.slice(skip, skip + take)
}

export function listPage(all: readonly ListedNews[], chosen: readonly ListedNews[], list: ListQuery, facts: ReadonlyMap<number, PublicityFacts>) {
  return {
    rows: onPage(chosen, list).map((one) => newsRow(one, facts.get(one.id))),
    columns: sortColumns(list, listColumns),
    pager: pager(list, chosen.length, pageSize),
    total: chosen.length,
    any: all.length > 0,
    values: { q: list.q, ...list.filters },
    statuses: Object.entries(statuses).map(([value, { label }]) => ({ value, label })),
    resetUrl: list.path,
  }
}

function newsRow(news: ListedNews, facts: PublicityFacts | undefined) {
  return {
    url: `/news/${news.id}`,
    title: typographed(news.title),
    day: shortDate(news.happenedOn),
    item: news.roadmapItem ? itemLabel(news.roadmapItem, 70) : '—',
    photos: news.photos.length || '—',
    status: statuses[news.status],
    hidden: facts && news.status === 'published' ? hiddenWhy(facts) : null,
  }
}

/** «скрыто: отозвано согласие – Ёлкина Мария Олеговна (имя, фото)», or null while the public sees the item. */
export function hiddenWhy(facts: PublicityFacts): string | null {
  const missing = missingConsents(facts)
  const lines = missing.map(({ name, fault, personId }) => {
    const categories = missing.filter((other) => other.personId === personId && other.fault === fault).map(({ category }) => categoryNames[category])
    return (fault === 'withdrawn' ? words.hiddenWithdrawn : words.hiddenBecause)(name, categories.join(', '))
  })
  return lines.length === 0 ? null : words.hidden([...new Set(lines)])
}

/** Everything the page of an item shows. */
export function newsPage(
  news: NewsItem,
  facts: NewsFacts,
  people: Awaited<ReturnType<typeof peopleOf>>,
  meant: Awaited<ReturnType<typeof listPeople>>,
  actor: Actor,
) {
  return {
    title: typographed(news.title),
    status: statuses[news.status],
    actions: actionsOf(news, facts, actor),
    hidden: news.status === 'published' ? worded(missingForPublication(facts)) : [],
    // Who may not tick people has nothing to do about them.
    warnings: actor.role === 'methodist' ? warningsOf(news, facts, meant) : [],
    summary: summaryOf(news, people, actor.role === 'methodist'),
    article: articleModel(news, `/news/${news.id}`),
    copy: copyText(news),
  }
}

function actionsOf(news: NewsItem, facts: NewsFacts, actor: Actor): Action[] {
  const url = `/news/${news.id}`
  const moves = available(newsWorkflow, news.status, facts, actor).map(({ name, blockedBy }) =>
    name === 'publish'
      ? act(news.status === 'draft' ? words.publish : words.publishAgain, url + '/publication', { tone: 'primary', blockedBy })
      : act(words.withdraw, url + '/withdrawal', { confirm: words.confirmWithdraw }),
  )
  return [...moves, ...(isVisible(news.status, facts) ? [link(words.onSite, `/site/news/${news.id}`)] : [])]
}

function summaryOf(news: NewsItem, people: Awaited<ReturnType<typeof peopleOf>>, edits: boolean) {
  const url = `/news/${news.id}`
  const shown = people
    .filter((one) => one.named || one.shown)
    .map((one) => `${fullName(one.person)} – ${[one.named ? words.named : '', one.shown ? words.shown : ''].filter(Boolean).join(', ')}`)
  const rows = [
    { label: words.labels.day, value: longDate(news.happenedOn), url: url + '/edit' },
    { label: words.labels.item, value: news.roadmapItem ? itemLabel(news.roadmapItem, 200) : words.noItem, url: url + '/edit' },
    { label: words.people, value: shown.join('\n') || words.nobody, url: url + '/people' },
    { label: words.photos, value: news.photos.length ? String(news.photos.length) : null, url: url + '/photos' },
    { label: words.labels.officialUrl, value: news.officialUrl, url: url + '/edit' },
  ]
  return rows.map((row) => ({ ...row, url: edits ? row.url : null }))
}

function warningsOf(news: NewsItem, facts: NewsFacts, meant: Awaited<ReturnType<typeof listPeople>>) {
  const items = [{ text: words.tickPeople, url: `/news/${news.id}/people` }]
  const known = new Set(facts.ties.map((tie) => tie.personId))
  const names = (ids: number[]) =>
    meant
      .filter((person) => ids.includes(person.id))
      .map(fullName)
      .join(words.or) || words.somebody
  const bare = facts.bare
    .filter((mention) => !mention.personIds.some((id) => known.has(id)))
    .map((mention) => words.bare(mention.text, names(mention.personIds)))
  const nobodyShown = news.photos.length > 0 && !facts.ties.some((tie) => tie.shown)
  return [...bare, ...(nobodyShown ? [words.nobodyShown] : [])].map((text) => ({ tone: 'warning', text, items }))
}

/** An item as a reader sees it; photos lie under `url`. */
export function articleModel(news: NewsItem, url: string) {
  return {
    day: longDate(news.happenedOn),
    blocks: articleOf(news.body),
    photos: news.photos.map((photo) => ({ url: `${url}/photos/${photo.id}`, alt: photo.alt })),
    officialUrl: news.officialUrl,
  }
}

// For sites that are filled by hand: the whole item in one piece.
function copyText(news: NewsItem): string {
  return [typographed(news.title), longDate(news.happenedOn), plainText(news.body)].join('\n\n').replaceAll('\u00a0', ' ')
}

/** «2.1 Сбор информации о профессиональных запросах педагогов.», cut at `most` signs. */
export function itemLabel(item: { code: string | null; text: string }, most: number): string {
  const text = item.text.length > most ? item.text.slice(0, most - 1).trimEnd() + '…' : item.text
  return item.code === null ? text : `${item.code} ${text}`
}

/** Choices of the form: items of the roadmap under their stages, in the order of the document. */
export function itemGroups(items: Awaited<ReturnType<typeof listRoadmapItems>>) {
  const stages = items.filter((item) => item.parentId === null)
  const below = (parentId: number): { value: string; label: string }[] =>
    items.filter((item) => item.parentId === parentId).flatMap((item) => [{ value: String(item.id), label: itemLabel(item, 110) }, ...below(item.id)])
  return stages.map((stage) => ({ label: `${words.stage(stage.stage)}. ${stage.text}`, options: below(stage.id) }))
}
