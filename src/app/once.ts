import { AsyncLocalStorage } from 'node:async_hooks'
import type { NextFunction, Request, Response } from 'express'

const page = new AsyncLocalStorage<Request>()

/** Middleware: what a page asks of the database twice is read once. Only for GET, which changes nothing it could have read. */
export function rememberReads(req: Request, _res: Response, next: NextFunction): void {
  if (req.method === 'GET') page.run(req, next)
  else next()
}

/** A query whose answer is the same all over a page: the centre, its years, the facts several parts of the page are made from. */
export function oncePerPage<A extends (number | string)[], T>(query: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
  const pages = new WeakMap<Request, Map<string, Promise<T>>>()
  return (...args) => {
    const current = page.getStore()
    if (!current) return query(...args)
    const answers = pages.get(current) ?? new Map<string, Promise<T>>()
    pages.set(current, answers)
    const key = args.join(' ')
    const answer = answers.get(key) ?? query(...args)
    answers.set(key, answer)
    return answer
  }
}
