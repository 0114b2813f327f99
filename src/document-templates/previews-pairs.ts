import { read } from '../app/db.ts'
import { renderDocx } from '../documents/render.ts'
import type { Organisation, Prisma } from '../generated/prisma/client.ts'
import { titleOf } from '../labour/presenter.ts'
import { addendumData } from '../labour/print.ts'
import { findLabour } from '../labour/queries.ts'
import { article351From } from '../labour/rules.ts'
import { listExpected } from '../mentor-reports/expected.ts'
import { reportData } from '../mentor-reports/print.ts'
import { findReport } from '../mentor-reports/queries.ts'
import { organisation } from '../organisation/queries.ts'
import { type FoundProgramme, findProgramme } from '../programmes/find.ts'
import { individualPlanData } from '../programmes/individual-plan.ts'
import { titleOfPair } from '../programmes/participants.ts'
import { meetingLogData, programmeData } from '../programmes/print.ts'
import type { Asked, Finder, Real } from './real.ts'

/** The programme of a pair. */
export const programmeOf: Finder = (asked) => latestProgramme(asked, (one, centre) => renderDocx('programme', programmeData(one, centre)))

/** The log of a pair that has met. */
export const logOf: Finder = (asked) =>
  latestProgramme(asked, (one, centre) => renderDocx('meeting-log', meetingLogData(one, centre)), { meetings: { some: {} } })

/** The plan of the whole term. */
export const planOf: Finder = (asked) => latestProgramme(asked, (one, centre) => renderDocx('individual-plan', individualPlanData(one, centre, undefined)))

/** The report written last, else the first that a programme will have to give: it is printed with what is known. */
export async function reportOf({ actor, year }: Asked): Promise<Real | null> {
  const where = { programme: { pair: { schoolYearId: year.id } } }
  const written = await read().mentorReport.findFirst({ where, orderBy: { id: 'desc' }, select: { programmeId: true, kind: true } })
  const found = written ?? (await listExpected({ schoolYearId: year.id }))[0]
  if (!found) return null
  const report = await findReport(actor, found.programmeId, found.kind)
  return { of: titleOfPair(report.programme.pair), make: async () => renderDocx('mentor-report', reportData(report, await organisation())) }
}

/** The addendum of a pair of staff under art. 351.8 of the Labour code. */
export async function addendumOf({ year }: Asked): Promise<Real | null> {
  const staff = { kind: 'staff' } as const
  const found = await read().pair.findFirst({
    where: {
      schoolYearId: year.id,
      form: 'teacherTeacher',
      endsOn: { gte: article351From },
      mentorProfile: { person: staff },
      members: { some: {}, every: { menteeProfile: { person: staff } } },
    },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  const pair = found && (await findLabour(found.id))
  return pair ? { of: titleOf(pair), make: async () => renderDocx('labour-addendum', addendumData(pair, await organisation())) } : null
}

async function latestProgramme(
  { actor, year }: Asked,
  print: (programme: FoundProgramme, centre: Organisation) => Promise<Buffer>,
  where: Prisma.ProgrammeWhereInput = {},
): Promise<Real | null> {
  const found = await read().programme.findFirst({ where: { ...where, pair: { schoolYearId: year.id } }, orderBy: { id: 'desc' }, select: { id: true } })
  if (!found) return null
  const programme = await findProgramme(actor, found.id)
  return { of: titleOfPair(programme.pair), make: async () => print(programme, await organisation()) }
}
