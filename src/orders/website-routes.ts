import type { Request } from 'express'
import { actorOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { pages } from '../app/pages.ts'
import { contentDisposition } from '../app/spreadsheets/content-disposition.ts'
import { publishOrder, unpublishOrder } from './commands/publication.ts'
import { websiteWords as words } from './messages-website.ts'
import { can } from './policy.ts'
import { isIssued } from './rules.ts'
import { findOrder, type FoundOrder } from './source.ts'
import { sitePdf, siteWord } from './website-files.ts'

/** The version of an order for the website: to read before it is published, to publish and to take down. */
export const websitePages = pages()

websitePages.get('/orders/:id/website.docx', can.readSiteVersion, async (req, res) => {
  const { bytes, name } = await siteWord(await issuedAt(req))
  res.type('docx').set('Content-Disposition', contentDisposition(name)).send(bytes)
})

websitePages.get('/orders/:id/website.pdf', can.readSiteVersion, async (req, res) => {
  const { bytes, name } = await sitePdf(await issuedAt(req))
  res.type('pdf').set('Content-Disposition', contentDisposition(name)).send(bytes)
})

websitePages.post('/orders/:id/publication', can.publishOrder, async (req, res) => {
  await publishOrder(actorOf(req), Number(req.params.id))
  flash(req, { tone: 'ok', text: words.published })
  res.redirect(303, `/orders/${String(req.params.id)}`)
})

websitePages.post('/orders/:id/publication/removal', can.publishOrder, async (req, res) => {
  await unpublishOrder(actorOf(req), Number(req.params.id))
  flash(req, { tone: 'ok', text: words.unpublished })
  res.redirect(303, `/orders/${String(req.params.id)}`)
})

async function issuedAt(req: Request): Promise<FoundOrder> {
  const order = await findOrder(actorOf(req), Number(req.params.id))
  if (!isIssued(order.status)) throw new NotFound()
  return order
}
