import { act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { moment } from '../app/format.ts'
import { websiteWords as words } from './messages-website.ts'
import { isInForce } from './rules.ts'
import type { FoundOrder } from './source.ts'

/** The part of an order's page about its version for the website. */
export function websiteBlock(actor: Actor, { id, status, publishedAt }: FoundOrder) {
  const url = `/orders/${id}`
  const keeps = actor.role === 'methodist'
  return {
    title: words.title,
    state: publishedAt && isInForce(status) ? `${words.onSite} ${moment(publishedAt)}.` : `${words.offSite}.`,
    actions: [
      link(words.docx, `${url}/website.docx`),
      link(words.pdf, `${url}/website.pdf`),
      ...(keeps && !publishedAt && isInForce(status) ? [act(words.publish, `${url}/publication`)] : []),
      ...(keeps && publishedAt ? [act(words.unpublish, `${url}/publication/removal`)] : []),
    ],
  }
}
