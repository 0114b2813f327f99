import type { NextFunction, Request, Response } from 'express'
import { findOrganisation } from './queries.ts'

let done = false

/** While the database is empty every page leads to the set-up page. */
export async function requireSetUp(req: Request, res: Response, next: NextFunction): Promise<void> {
  done ||= (await findOrganisation()) !== null
  if (done || req.path === '/setup') next()
  else res.redirect(303, '/setup')
}

/** For tests, which start from an empty database again and again. */
export function forgetSetUp(): void {
  done = false
}
