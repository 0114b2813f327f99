import type { Actor, Year } from '../app/actor.ts'
import { addYears, today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { blankPrints } from '../consents/blanks.ts'
import { renderBatch } from '../documents/batch.ts'
import { renderDocx } from '../documents/render.ts'
import type { TemplateName } from '../documents/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { monitoringFigures } from '../monitoring/figures.ts'
import { findReport, practiceTitles } from '../monitoring/queries.ts'
import { reportDocument } from '../monitoring/report-document.ts'
import { orderDocx } from '../orders/document.ts'
import { findOrder } from '../orders/source.ts'
import { organisation } from '../organisation/queries.ts'
import { type FoundProgramme, findProgramme } from '../programmes/find.ts'
import { titleOfPair } from '../programmes/participants.ts'
import { meetingLogData, programmeData } from '../programmes/print.ts'
import { approvedPrint, workingPrint } from '../roadmap/print.ts'
import { findRatedRoadmap } from '../roadmap/queries.ts'

/** A real document of the year: which one it is and how it is made. */
export type Real = { of: string; make: () => Promise<Buffer> }
type Finder = (actor: Actor, year: Year) => Promise<Real | null>

/** The latest real document of the year; a template without a line here is tried with sample data. */
const finders: Partial<Record<TemplateName, Finder>> = {
  'order-assignment': latestOrder,
  programme: (actor, year) => latestProgramme(actor, year, async (one) => renderDocx('programme', programmeData(one, await organisation()))),
  'meeting-log': (actor, year) => latestProgramme(actor, year, async (one) => renderDocx('meeting-log', meetingLogData(one, await organisation()))),
  'monitoring-report': (_actor, year) => report(year),
  'roadmap-approved': (_actor, year) => roadmapOf(year, false),
  'roadmap-working': (_actor, year) => roadmapOf(year, true),
  'consent-extra-duties': (_actor, year) => consentOf(year, 'extraDuties', { kind: 'staff', mentorProfiles: { some: { schoolYearId: year.id } } }),
  'consent-participation-self': (_actor, year) => consentOf(year, 'participation', learningStaff(year)),
  'consent-participation-representative': async (_actor, year) => consentOf(year, 'participation', await youngMentee(year)),
  'consent-data-processing': (_actor, year) => consentOf(year, 'dataProcessing', learningStaff(year)),
  'consent-data-distribution': (_actor, year) => consentOf(year, 'dataDistribution', learningStaff(year)),
}

/** What a file of the centre is tried on; null when the year has no such document yet. */
export async function findReal(name: TemplateName, actor: Actor, year: Year): Promise<Real | null> {
  return (await finders[name]?.(actor, year)) ?? null
}

async function latestOrder(actor: Actor, year: Year): Promise<Real | null> {
  const found = await read().order.findFirst({ where: { schoolYearId: year.id, kind: 'assignment' }, orderBy: { id: 'desc' }, select: { id: true } })
  if (!found) return null
  const order = await findOrder(actor, found.id)
  return { of: order.title, make: () => orderDocx(actor, order) }
}

async function latestProgramme(actor: Actor, year: Year, print: (programme: FoundProgramme) => Promise<Buffer>): Promise<Real | null> {
  const found = await read().programme.findFirst({ where: { pair: { schoolYearId: year.id } }, orderBy: { id: 'desc' }, select: { id: true } })
  if (!found) return null
  const programme = await findProgramme(actor, found.id)
  return { of: titleOfPair(programme.pair), make: () => print(programme) }
}

async function report(year: Year): Promise<Real> {
  const facts = { report: await findReport(year.id), figures: await monitoringFigures(year), practices: await practiceTitles(year.id) }
  const centre = await organisation()
  return { of: year.name, make: () => renderDocx('monitoring-report', reportDocument({ ...facts, centre, year })) }
}

async function roadmapOf(year: Year, working: boolean): Promise<Real | null> {
  const rated = await findRatedRoadmap(year.id)
  if (!rated) return null
  const centre = await organisation()
  const { roadmap, ratings } = rated
  const make = () =>
    working ? renderDocx('roadmap-working', workingPrint(roadmap, centre, ratings)) : renderDocx('roadmap-approved', approvedPrint(roadmap, centre))
  return { of: year.name, make }
}

// People who sign alone: one sheet, from the one template that is tried.
const learningStaff = (year: Year): Prisma.PersonWhereInput => ({ kind: 'staff', menteeProfiles: { some: { schoolYearId: year.id } } })

async function youngMentee(year: Year): Promise<Prisma.PersonWhereInput> {
  const { representativeUntil } = await organisation()
  return { kind: 'student', birthOn: { gt: addYears(today(), -representativeUntil) }, menteeProfiles: { some: { schoolYearId: year.id } } }
}

async function consentOf(year: Year, kind: ConsentKind, where: Prisma.PersonWhereInput): Promise<Real | null> {
  const select = { id: true, lastName: true, firstName: true, middleName: true } as const
  const person = await read().person.findFirst({ where: { ...where, anonymisedAt: null }, orderBy: { id: 'desc' }, select })
  if (!person) return null
  const blank = async () => renderBatch((await blankPrints([{ personId: person.id, kind }], year, await organisation())) ?? [])
  return { of: fullName(person), make: blank }
}
