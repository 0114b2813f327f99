import { signatureFor } from '../acting-directors/queries.ts'
import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { missingConsents } from '../consents/rules.ts'
import { organisation } from '../organisation/queries.ts'
import { countCautions } from './cautions.ts'
import { orderContent } from './content.ts'
import { consentFactsIn } from './facts.ts'
import { kinds } from './kinds/all.ts'
import { fingerprint } from './snapshot.ts'
import { listSubmitted } from './source.ts'

/**
 * Orders of a year that wait for the director, the first sent above, each with the fingerprint of what it says today and the
 * number of its people and of those whose consents are all there. The number of statements does not grow with the orders.
 */
export async function listWaiting(actor: Actor, schoolYearId: number) {
  const orders = await listSubmitted(schoolYearId)
  const consenting = orders.map((order) => kinds[order.kind].consenting(order))
  const facts = await consentFactsIn(consenting, schoolYearId)
  const cautions = await countCautions(actor, orders)
  const [centre, signature, day] = [await organisation(), await signatureFor(actor), today()]
  return orders.map((order, index) => {
    const people = facts[index] ?? []
    const ready = people.filter((person) => missingConsents([person], day, centre).length === 0).length
    const content = orderContent(order, { centre, signature, people, ages: centre, day })
    return {
      id: order.id,
      kind: order.kind,
      title: order.title,
      pairs: order.pairs.length,
      submittedAt: order.submittedAt,
      people: people.length,
      ready,
      cautions: cautions[index] ?? 0,
      seen: fingerprint(content),
    }
  })
}
