import type { Year } from '../app/actor.ts'
import { renderDocx } from '../documents/render.ts'
import { listInForce, listIssuedOrders } from '../legal-bases/queries.ts'
import { organisation } from '../organisation/queries.ts'
import { findRatedRoadmap } from '../roadmap/queries.ts'
import { progress } from '../roadmap/rules.ts'
import { monitoringFigures } from './figures.ts'
import { findReport, practiceTitles } from './queries.ts'
import { reportDocument } from './report-document.ts'

/** What the year left on paper: acts of the centre in the instrumental, stages of the roadmap with their items done, orders in the order of their days. */
export type Records = Awaited<ReturnType<typeof recordsOf>>

async function recordsOf(year: Year) {
  const acts = (await listInForce(year.startsOn, year.endsOn)).filter(({ level }) => level === 'local')
  const rated = await findRatedRoadmap(year.id)
  const orders = (await listIssuedOrders(year.id)).filter(({ status }) => status !== 'cancelled').reverse()
  return {
    acts: acts.map(({ title }) => title),
    stages: rated ? rated.roadmap.stages.map((stage) => ({ number: stage.stage, title: stage.text, ...progress(stage.children, rated.ratings) })) : [],
    orders,
  }
}

/** The report on the monitoring of a year as a Word file: what was written, and what the records say now (§6.5). */
export async function monitoringDocx(year: Year): Promise<Buffer> {
  const report = await findReport(year.id)
  const facts = { report, figures: await monitoringFigures(year), practices: await practiceTitles(year.id), records: await recordsOf(year) }
  return renderDocx('monitoring-report', reportDocument({ ...facts, centre: await organisation(), year }))
}
