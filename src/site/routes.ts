import type { RequestHandler } from 'express'
import { pager, readList, window } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { contentDisposition } from '../app/spreadsheets/content-disposition.ts'
import { sendStored } from '../app/uploads.ts'
import { typographed } from '../news/article.ts'
import { articleModel } from '../news/presenter.ts'
import { findVisibleNews, listVisibleNews, namesNobody, photoOf } from '../news/queries.ts'
import { organisation } from '../organisation/queries.ts'
import { sitePdf } from '../orders/website-files.ts'
import { publishedOrders } from '../orders/queries.ts'
import { findPublishedOrder } from '../orders/source.ts'
import { baseOf, newsFeed } from './feed.ts'
import { words } from './messages.ts'
import { can } from './policy.ts'
import { actGroups, approvalLine, contactRows, figureRows, materialCard, newsCard, orderRows, roadmapStages } from './presenter.ts'
import { figuresOf, findApprovedRoadmap, findMaterialFile, listActs, listMaterials, listRegisteredOrders, publicYear, yearsWithNews } from './queries.ts'

export const site = pages()

const newsOnPage = 10

// What a withdrawn consent hides must not live on in a cache: pages are asked for anew, files and the feed are kept for minutes.
const fresh = kept('no-cache')
const brief = kept('public, max-age=300')

site.get('/site', can.visit, fresh, async (_req, res) => {
  const year = await publicYear()
  const latest = (await listVisibleNews(year.id)).slice(0, 3).map(newsCard)
  await render(res, 'site/index', {
    inYear: words.inYear(year.name),
    figures: figureRows(await figuresOf(year.id)),
    contacts: contactRows(await organisation()),
    latest,
  })
})

site.get('/site/roadmap', can.visit, fresh, async (_req, res) => {
  const year = await publicYear()
  const roadmap = await findApprovedRoadmap(year.id)
  await render(res, 'site/roadmap', {
    year: words.yearName(year.name),
    stages: roadmap ? roadmapStages(roadmap) : [],
    approval: roadmap ? approvalLine(roadmap.roadmap) : null,
  })
})

site.get('/site/documents', can.visit, fresh, async (_req, res) => {
  const year = await publicYear()
  const roadmap = await findApprovedRoadmap(year.id)
  const orders = await listRegisteredOrders(year.id)
  const rows = orderRows(orders, await namesNobody(orders.map((order) => order.title)), await publishedOrders(year.id))
  const map = roadmap ? { title: words.roadmap(year.name), details: approvalLine(roadmap.roadmap) } : null
  await render(res, 'site/documents', { year: words.yearName(year.name), roadmap: map, orders: rows, groups: actGroups(await listActs()) })
})

// Made for every reader: whoever takes a consent back is not named from that moment on.
site.get('/site/orders/:id/document.pdf', can.visit, fresh, async (req, res) => {
  const { bytes, name } = await sitePdf(await findPublishedOrder(Number(req.params.id)))
  res.type('pdf').set('Content-Disposition', contentDisposition(name)).send(bytes)
})

site.get('/site/news', can.visit, fresh, async (req, res) => {
  const list = readList(req, { sorts: ['day'], filters: ['year'] })
  const years = await yearsWithNews()
  const year = years.find((one) => one.name === list.filters.year) ?? (await publicYear())
  const visible = await listVisibleNews(year.id)
  const { skip, take } = window(list, visible.length, newsOnPage)
  const others = years.filter((one) => one.id !== year.id).map((one) => ({ label: words.otherYear(one.name), url: `/site/news?year=${one.name}` }))
  await render(res, 'site/news', {
    year: words.yearName(year.name),
    cards: visible.slice(skip, skip + take).map(newsCard),
    pager: pager(list, visible.length, newsOnPage),
    others,
  })
})

site.get('/site/news/:id', can.visit, fresh, async (req, res) => {
  const item = await findVisibleNews(Number(req.params.id))
  await render(res, 'site/news-item', { title: typographed(item.title), article: articleModel(item, `/site/news/${item.id}`) })
})

site.get('/site/news/:id/photos/:photoId', can.visit, brief, async (req, res) => {
  const item = await findVisibleNews(Number(req.params.id))
  sendStored(res, photoOf(item, Number(req.params.photoId)).file, 'inline')
})

site.get('/site/library', can.visit, fresh, async (req, res) => {
  const list = readList(req, { sorts: ['day'], filters: [] })
  const { rows, total } = await listMaterials((all) => window(list, all))
  await render(res, 'site/library', { cards: rows.map(materialCard), pager: pager(list, total) })
})

site.get('/site/library/:id/files/:fileId', can.visit, async (req, res) => {
  sendStored(res, await findMaterialFile(Number(req.params.id), Number(req.params.fileId)), 'attachment')
})

site.get('/site/rss.xml', can.visit, brief, async (req, res) => {
  const centre = await organisation()
  const news = await listVisibleNews((await publicYear()).id)
  res.type('application/rss+xml').send(newsFeed(news, centre, baseOf(req, centre.siteUrl)))
})

// Somebody signed in keeps «no-store», which stands already.
function kept(how: string): RequestHandler {
  return (req, res, next) => {
    if (!req.actor) res.set('Cache-Control', how)
    next()
  }
}
