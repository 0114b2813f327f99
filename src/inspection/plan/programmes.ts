import { today } from '../../app/clock.ts'
import { renderDocx } from '../../documents/render.ts'
import { listExpected } from '../../mentor-reports/expected.ts'
import { reportData } from '../../mentor-reports/print.ts'
import { findReport } from '../../mentor-reports/queries.ts'
import { organisation } from '../../organisation/queries.ts'
import { individualPlanData } from '../../programmes/individual-plan.ts'
import { findProgramme } from '../../programmes/find.ts'
import { meetingLogData, programmeData } from '../../programmes/print.ts'
import { absent, type Item, made } from '../item.ts'
import { lacks, titles } from '../messages-titles.ts'
import type { FolderPair } from '../queries.ts'
import { titleOf } from '../titles.ts'
import type { Setting } from './plan.ts'

/** Approved programmes; a pair that works must have one. */
export function programmeItems({ actor, pairs }: Setting): Promise<Item[]> {
  return Promise.resolve(
    pairs.flatMap((pair): Item[] => {
      const { programmeId: id } = pair
      const title = titles.programme(titleOf(pair))
      if (id !== null && isApproved(pair))
        return [made('programmes', title, async () => renderDocx('programme', programmeData(await findProgramme(actor, id), await organisation())))]
      if (!works(pair)) return []
      return [id === null ? absent('programmes', title, lacks.programme, `/pairs/${pair.id}`) : absent('programmes', title, lacks.programmeUnapproved, at(id))]
    }),
  )
}

/** Individual plans of approved programmes for their whole term; the plan of a student is a route (§4.7). */
export function individualPlanItems({ actor, pairs }: Setting): Promise<Item[]> {
  return Promise.resolve(
    pairs.flatMap((pair): Item[] => {
      const { programmeId: id, activities, ofStudents } = pair
      if (id === null || !isApproved(pair) || activities === 0) return []
      const title = titles.plan[ofStudents ? 'route' : 'plan'](titleOf(pair))
      const docx = async () => renderDocx('individual-plan', individualPlanData(await findProgramme(actor, id), await organisation(), 'year'))
      return [made('programmes', title, docx)]
    }),
  )
}

/** Logs of meetings. A pair without a programme lacks the programme, not the log. */
export function logItems({ actor, pairs }: Setting): Promise<Item[]> {
  return Promise.resolve(
    pairs.flatMap((pair): Item[] => {
      const { programmeId: id, meetings } = pair
      const title = titles.log(titleOf(pair))
      if (id === null) return []
      if (meetings === 0) return works(pair) ? [absent('logs', title, lacks.log, `${at(id)}/meetings`)] : []
      return [made('logs', title, async () => renderDocx('meeting-log', meetingLogData(await findProgramme(actor, id), await organisation())))]
    }),
  )
}

/** Accepted reports of mentors, and those whose day has come. */
export async function reportItems({ actor, year, pairs, pairId }: Setting): Promise<Item[]> {
  const own = pairs.find(({ id }) => id === pairId)?.programmeId
  if (pairId !== null && (own === null || own === undefined)) return []
  const expected = await listExpected(typeof own === 'number' ? { programmeId: own } : { schoolYearId: year.id })
  return expected.flatMap(({ programmeId, kind, status, askedOn, mentor, mentees }): Item[] => {
    const title = titles.report[kind](titleOf({ mentor: mentor.lastName, mentees }))
    if (status === 'accepted')
      return [made('logs', title, async () => renderDocx('mentor-report', reportData(await findReport(actor, programmeId, kind), await organisation())))]
    return askedOn <= today() ? [absent('logs', title, lacks.report, `${at(programmeId)}/reports/${kind}`)] : []
  })
}

function isApproved({ programmeStatus: status }: FolderPair): boolean {
  return status === 'approved' || status === 'completed'
}

function works({ status }: FolderPair): boolean {
  return status === 'active' || status === 'completed'
}

const at = (programmeId: number) => `/programmes/${programmeId}`
