import type { Request } from 'express'
import { actorOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import type { Which } from './commands/reports.ts'
import { findReport } from './queries.ts'

/** Which report the address names. Throws NotFound for a kind there is not. */
export function whichOf(req: Request): Which {
  const { id, kind } = req.params
  if (kind !== 'interim' && kind !== 'final') throw new NotFound()
  return { programmeId: Number(id), kind }
}

/** The report of the address, for this person. */
export function reportAt(req: Request) {
  const { programmeId, kind } = whichOf(req)
  return findReport(actorOf(req), programmeId, kind)
}
