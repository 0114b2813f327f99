import type { NextFunction, Request, Response } from 'express'
import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { oncePerPage } from '../app/once.ts'
import { currentYear } from './rules.ts'

const select = { id: true, name: true, startsOn: true, endsOn: true, closedAt: true } as const

/** Every school year, newest first. */
export const listSchoolYears = oncePerPage(async () => read().schoolYear.findMany({ select, orderBy: { startsOn: 'desc' } }))

/** A school year by its id. Throws NotFound. */
export async function theSchoolYear(id: number) {
  const found = (await listSchoolYears()).find((year) => year.id === id)
  if (!found) throw new NotFound()
  return found
}

/** The name of a school year by its id, for records that keep only the id. */
export async function yearNames(): Promise<(id: number) => string> {
  const names = new Map((await listSchoolYears()).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

/** Puts the chosen school year, or the current one, on the request. */
export async function loadYear(req: Request, _res: Response, next: NextFunction): Promise<void> {
  const years = await listSchoolYears()
  req.year = years.find((year) => year.id === req.session.schoolYearId) ?? currentYear(years, today())
  next()
}
