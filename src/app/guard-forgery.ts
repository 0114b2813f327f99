import type { NextFunction, Request, Response } from 'express'

const openedByLink = /^\/[sc]\/[^/]+/
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a write that another site asked for: Sec-Fetch-Site first, Origin where the browser sends none
 * (plain http in a local network), refusal when neither says it is ours. Together with SameSite=Lax cookies
 * this needs no tokens in pages.
 */
export function guardForgery(req: Request, res: Response, next: NextFunction): void {
  if (safe.has(req.method) || isOurs(req)) next()
  else res.status(403).type('text/plain').send('403')
}

function isOurs(req: Request): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = req.get('origin')
  // A page that sends no referrer sends no origin either. Behind such an address stands no session: whoever knows the link may answer.
  if (origin === 'null' && openedByLink.test(req.path)) return true
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === req.get('host')
}
