import express, { type Request, type RequestHandler, type Response } from 'express'
import { Forbidden, FormRefused, NotFound, sentenceOf } from './errors.ts'
import type { Policy } from './policy.ts'

export type Page = { method: 'GET' | 'POST'; path: string; policy: Policy }
export type Pages = ReturnType<typeof pages>

/** A handler of one page; a rejected promise reaches the error handler by itself. */
export type Handler = (req: Request, res: Response) => Promise<void> | void

const passwordPages = ['/password', '/session', '/session/removal']

/**
 * A router on which every page needs a policy. It remembers its pages, so that the access and forgery
 * matrices are made from the same list. `before` runs after the policy: an upload is not read from a stranger.
 */
export function pages() {
  const router = express.Router()
  const list: Page[] = []
  const add =
    (method: Page['method']) =>
    (path: string, policy: Policy, ...steps: [...before: RequestHandler[], handler: Handler]) => {
      list.push({ method, path, policy })
      if (method === 'GET') router.get(path, guard(policy), ...steps)
      else router.post(path, guard(policy), ...steps.map(keepingForm))
    }
  return { router, list, get: add('GET'), post: add('POST') }
}

/**
 * Leads whoever reloads a refused form, or is sent back to it, to the page on which the form stands: the address of the form
 * itself answers to POST only.
 */
export function formAddresses(all: readonly Page[]): express.Router {
  const router = express.Router()
  const shown = new Set(all.filter(({ method }) => method === 'GET').map(({ path }) => nameless(path)))
  for (const { path } of all) {
    const depth = shown.has(nameless(path)) ? 0 : depthOfPage(path, shown)
    if (depth > 1) router.get(path, (req, res) => res.redirect(303, req.path.split('/').slice(0, depth).join('/')))
  }
  return router
}

const nameless = (path: string): string => path.replace(/:\w+/g, ':')

function depthOfPage(path: string, shown: ReadonlySet<string>): number {
  const parts = nameless(path).split('/')
  return parts.findLastIndex((_part, index) => shown.has(parts.slice(0, index).join('/')))
}

function guard(policy: Policy): RequestHandler {
  return (req, res, next) => {
    const answer = policy.allows(req.actor)
    if (answer === 'forbid') throw new Forbidden()
    if (answer === 'signIn') return signInFirst(req, res)
    if (req.actor?.mustChangePassword && policy.roles !== null && !passwordPages.includes(req.path)) return res.redirect(303, '/password')
    if (Object.entries(req.params).some(([name, value]) => /(^i|I)d$/.test(name) && !isNumber(value))) throw new NotFound()
    next()
  }
}

// A parameter named `id` is always a row's number; anything else in its place is a mistyped address.
function isNumber(id: unknown): boolean {
  return id === undefined || (typeof id === 'string' && /^\d{1,15}$/.test(id))
}

function signInFirst(req: Request, res: Response): void {
  if (req.method === 'GET') req.session.returnTo = req.originalUrl
  res.redirect(303, '/session')
}

/**
 * A refused form is handled once more as one that was filled in wrongly, so that its own page comes back with what was typed:
 * nothing was written the first time. Where there is no such page to say why, the refusal is told on the page it came from.
 */
function keepingForm(step: RequestHandler): RequestHandler {
  return async (req, res, next) => {
    try {
      await step(req, res, next)
    } catch (error) {
      if (!(error instanceof FormRefused)) throw error
      req.refusal = error.reasons.map(sentenceOf).join(' ')
      await again(step, req, res).catch(() => {
        throw error
      })
    }
  }
}

async function again(step: RequestHandler, req: Request, res: Response): Promise<void> {
  const redirect = res.redirect.bind(res)
  const noPage = () => {
    throw new Error('a refused form has no page of its own')
  }
  res.redirect = noPage
  try {
    await step(req, res, noPage)
  } finally {
    res.redirect = redirect
    delete req.refusal
  }
}
