import type { Request } from 'express'
import { secretOf } from '../doors.ts'
import type { LinkMaker } from '../presenter/invitations.ts'

/** What links of this server are made of: the address it was reached by, and its secret. */
export function linkMaker(req: Request): LinkMaker {
  return { origin: `${req.protocol}://${req.get('host') ?? ''}`, secret: secretOf(req) }
}
