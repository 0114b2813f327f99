import { Feed } from 'feed'
import type { Request } from 'express'
import { articleOf, type Run, typographed } from '../news/article.ts'
import type { NewsItem } from '../news/queries.ts'
import { words } from './messages.ts'

const mostItems = 30

/** The news as RSS 2.0; every address is absolute. `base` is «https://centr.ru». */
export function newsFeed(news: readonly NewsItem[], centre: { shortName: string }, base: string): string {
  const feed = new Feed({
    title: words.feedTitle(centre.shortName),
    description: words.feedAbout,
    id: `${base}/site/news`,
    link: `${base}/site/news`,
    language: 'ru',
    generator: false,
    feedLinks: { rss: `${base}/site/rss.xml` },
    ...(news[0] ? { updated: publishedAt(news[0]) } : {}),
  })
  for (const item of news.slice(0, mostItems)) {
    const url = `${base}/site/news/${item.id}`
    const photo = item.photos[0]
    const enclosure = photo ? { enclosure: { url: `${url}/photos/${photo.id}`, type: photo.file.mime, length: photo.file.size } } : {}
    feed.addItem({ title: typographed(item.title), id: url, link: url, date: publishedAt(item), description: html(item.body), ...enclosure })
  }
  return feed.rss2()
}

/** Where this application is reached: the centre's own address when it is the one asked for (a proxy may hide «https»), else as asked. */
export function baseOf(req: Request, siteUrl: string | null): string {
  const asked = `${req.protocol}://${req.get('host') ?? ''}`
  const origin = URL.canParse(asked) ? new URL(asked).origin : ''
  const own = siteUrl && URL.canParse(siteUrl) ? new URL(siteUrl) : null
  return own && own.host === req.get('host') ? own.origin : origin
}

const publishedAt = (item: NewsItem) => item.publishedAt ?? new Date(item.happenedOn)

// Readers take a description for HTML, so what was typed as «<» must stay a sign.
function html(body: string): string {
  const paragraph = (runs: Run[]) => `<p>${runs.map((run) => (run.line ? '<br>' : '') + escaped(run.text)).join('')}</p>`
  return articleOf(body)
    .map((block) => (block.kind === 'list' ? block.items.map(paragraph).join('') : paragraph(block.runs)))
    .join('')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
