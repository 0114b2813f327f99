import type { NextFunction, Request, Response } from 'express'

/**
 * For pages that open without an account: neither search engines nor a shared computer keep them, and no other page,
 * on this site or elsewhere, is told the address that lets a person in (OWASP ASVS 5.0.0, 14.3.2, 3.4.5).
 */
export function quietly(_req: Request, res: Response, next: NextFunction): void {
  res.set({ 'X-Robots-Tag': 'noindex, nofollow', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
  next()
}
