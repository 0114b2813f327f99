import type { Request } from 'express'
import { actorOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { activityOf, findProgramme, meetingOf } from './find.ts'

/** The programme of the address, for this person. */
export function programmeAt(req: Request) {
  return findProgramme(actorOf(req), idIn(req, 'id'))
}

/** The programme of the address and its row of the plan; a row of another programme is not found. */
export async function activityAt(req: Request) {
  const programme = await programmeAt(req)
  return { programme, activity: activityOf(programme, idIn(req, 'activityId')) }
}

/** The programme of the address and its entry of the log. */
export async function meetingAt(req: Request) {
  const programme = await programmeAt(req)
  return { programme, meeting: meetingOf(programme, idIn(req, 'meetingId')) }
}

/** An id of the address. Throws NotFound for anything that is not one. */
export function idIn(req: Request, name: string): number {
  const value = req.params[name]
  if (typeof value !== 'string' || !/^[1-9]\d{0,8}$/.test(value)) throw new NotFound()
  return Number(value)
}
