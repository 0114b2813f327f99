import { randomInt } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import { flash } from './flash.ts'
import { render } from './render.ts'
import { bareFailure, errorPages, formProblems } from './messages.ts'

/** Why a rule forbids something now: a code of the feature's messages.ts, and where to supply what is missing. */
export type Reason = { code: string; params?: Record<string, string | number>; url?: string }
export type Sentences = Record<string, string | ((params: Record<string, string | number>) => string)>

/** A broken rule: the person is told what is missing, nothing was changed. */
export class RuleViolation extends Error {
  readonly reasons: Reason[]
  constructor(reasons: Reason[]) {
    super(reasons.map((reason) => reason.code).join(', '))
    this.reasons = reasons
  }
}

/** A broken rule that no value of the form could satisfy: the same page comes back with what was typed (see `pages`). */
export class FormRefused extends RuleViolation {}

/** There is no such thing, or it is not this person's to see. */
export class NotFound extends Error {}

/** The role may not open this page. */
export class Forbidden extends Error {}

/** Somebody else changed the record since the form was opened. Forms catch it and show what was typed again. */
export class StaleRecord extends Error {}

let catalogue: Sentences = {}

/** Hands the kernel every feature's reasons; called once by create-app. */
export function setReasonSentences(sentences: Sentences): void {
  catalogue = sentences
}

/** The sentence of a reason. Throws for a code nobody worded, so that a test finds it. */
export function sentenceOf(reason: Reason): string {
  const sentence = catalogue[reason.code]
  if (sentence === undefined) throw new Error(`no sentence for ${reason.code}`)
  return typeof sentence === 'string' ? sentence : sentence(reason.params ?? {})
}

/** Reasons as lines with links, for pages that show a blocked action. */
export function worded(reasons: Reason[]): { text: string; url: string | null }[] {
  return reasons.map((reason) => ({ text: sentenceOf(reason), url: reason.url ?? null }))
}

/** The number that an address carries in its query («?pair=7»). Throws NotFound when it is none. */
export function numberIn(value: unknown): number {
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) throw new NotFound()
  return Number(value)
}

/** An address as a log may keep it: neither search words nor the token or code of a survey link. */
export function loggedPath(url: string): string {
  return (url.split('?')[0] ?? '').replace(/^(\/[sc]|\/surveys\/\d+\/sheets)\/[^/]+/, '$1/…')
}

/** The address the form was sent from when it is on this site, else `fallback`. */
export function cameFrom(req: Request, fallback = '/'): string {
  const referrer = req.get('referer')
  if (!referrer || !URL.canParse(referrer)) return fallback
  const url = new URL(referrer)
  const address = url.host === req.get('host') ? url.pathname + url.search : fallback
  // A page that refuses to open sends nobody to itself: a browser would go round and round.
  return req.method === 'GET' && address === req.originalUrl ? fallback : address
}

export function notFound(): never {
  throw new NotFound()
}

export async function handleError(error: unknown, req: Request, res: Response, next: NextFunction): Promise<void> {
  if (res.headersSent) return next(error)
  if (error instanceof RuleViolation) return backWithReasons(error, req, res)
  if (error instanceof StaleRecord) return backWithReasons(new RuleViolation([{ code: 'app.stale' }]), req, res)
  const known = knownFailure(error)
  if (known) return render(res, 'error', { ...known, number: null, back: errorPages.back }, known.status)
  await showFailure(error, req, res)
}

async function showFailure(error: unknown, req: Request, res: Response): Promise<void> {
  const number = String(randomInt(100_000, 1_000_000))
  const actor: Request['actor'] | undefined = req.actor
  req.log.error({ err: error, number, userId: actor?.userId ?? null, method: req.method, path: loggedPath(req.path) }, 'failure')
  try {
    await render(res, 'error', { status: 500, ...errorPages.failure, number, back: errorPages.back }, 500)
  } catch (second) {
    // The layout reads the database and the session, and one of them may be what failed.
    req.log.error({ err: second, number }, 'failure while showing a failure')
    res.status(500).type('text/plain').send(bareFailure(number))
  }
}

function backWithReasons(violation: RuleViolation, req: Request, res: Response): void {
  const items = worded(violation.reasons)
  const only = items.length === 1 ? items[0] : undefined
  flash(req, only && only.url === null ? { tone: 'bad', text: only.text } : { tone: 'bad', text: formProblems.blocked, items })
  res.redirect(303, cameFrom(req))
}

function knownFailure(error: unknown) {
  if (error instanceof NotFound) return { status: 404, ...errorPages.notFound }
  if (error instanceof Forbidden) return { status: 403, ...errorPages.forbidden }
  const status = statusOf(error)
  if (status === 413) return { status, ...errorPages.tooLarge }
  if (status !== null && status >= 400 && status < 500) return { status, ...errorPages.badRequest }
  return null
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : null
}
