import type { Reason } from '../app/errors.ts'
import type { Paper } from './rules.ts'

/** A paper cannot come back before its blank was given out, unless an older blank was signed: worth a question, not a refusal. */
export function isBeforeBlank(paper: Pick<Paper, 'receivedOn' | 'blankIssuedOn'> | null): boolean {
  return Boolean(paper?.receivedOn && paper.blankIssuedOn && paper.receivedOn < paper.blankIssuedOn)
}

/** A receipt cannot be taken back while an issued order rests on it (§8.3): then the way is a withdrawal. */
export function blocksCancelling(orders: readonly { id: number; number: string | null; status: string }[]): Reason[] {
  return orders
    .filter(({ status }) => status === 'registered' || status === 'executed')
    .map(({ id, number }) => ({ code: 'consents.namedByOrder', params: { number: number ?? '' }, url: `/orders/${id}` }))
}
