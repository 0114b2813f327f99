import type { NextFunction, Request, Response } from 'express'
import type { Role } from '../generated/prisma/enums.ts'
import { today } from './clock.ts'
import { read } from './db.ts'

export type { Role }

/** Who acts: a signed-in person. */
export type Actor = {
  userId: number
  role: Role
  name: string
  personId: number | null
  mustChangePassword: boolean
  /** Of a deputy only: how papers are signed while acting for the director; null on other days, when nothing is signed. */
  acting?: Signature | null
}

/** What stands under a signature: «И. о. директора», «Н. И. Глинка». */
export type Signature = { post: string; initials: string }

/** The school year whose records the person works with. */
export type Year = { id: number; name: string; startsOn: string; endsOn: string }

declare module 'express-session' {
  interface SessionData {
    userId?: number
    schoolYearId?: number
    flash?: import('./flash.ts').Flash
    returnTo?: string
  }
}

declare module 'express-serve-static-core' {
  interface Request {
    actor: Actor | null
    year: Year | null
    /** why the form was refused, while its page is made again; see `pages` */
    refusal?: string
  }
}

/** Turns the session into `req.actor`; a disabled account is nobody. */
export async function loadActor(req: Request, _res: Response, next: NextFunction): Promise<void> {
  req.actor = req.session.userId === undefined ? null : await findActor(req.session.userId)
  next()
}

async function findActor(userId: number): Promise<Actor | null> {
  const user = await read().user.findFirst({
    where: { id: userId, disabledAt: null },
    select: { id: true, role: true, name: true, personId: true, mustChangePassword: true, deputy: true },
  })
  if (!user) return null
  const { id, deputy, ...rest } = user
  return { userId: id, ...rest, ...(deputy ? { acting: await actingNow(id) } : {}) }
}

function actingNow(userId: number): Promise<Signature | null> {
  const day = today()
  return read().actingDirector.findFirst({
    where: { userId, startsOn: { lte: day }, endsOn: { gte: day } },
    select: { post: true, initials: true },
    orderBy: { id: 'desc' },
  })
}

/** The actor of a page whose policy lets only signed-in people in. */
export function actorOf(req: Request): Actor {
  if (!req.actor) throw new Error('this page needs a policy that asks for sign-in')
  return req.actor
}

/** The school year of a page; the application always has one after set-up. */
export function yearOf(req: Request): Year {
  if (!req.year) throw new Error('no school year')
  return req.year
}
