import type { ListQuery } from '../app/lists.ts'
import { excelLink } from '../lists/presenter.ts'
import { formKeys } from '../mentors/form.ts'
import { forms } from '../pairs/messages.ts'
import type { BankFacts } from './facts.ts'
import { loadsOf, sliceOf, type Slice } from './loads.ts'
import { sections, words } from './messages.ts'
import { menteeRows } from './presenter-mentees.ts'
import { mentorRow } from './presenter-mentors.ts'
import { type AreaDemand, areaDemands, type Demand, demands, freePlaces, type Scope, within } from './rules.ts'
import { directionLabels, filterParts, scopedUrl } from './scope.ts'

export const analysisPath = '/bank-analysis'

type Area = { id: number; name: string }
type Asked = { list: ListQuery; scope: Scope; areas: Area[]; decides: boolean }

/** The page «Анализ банка»: what is asked for, what the bank can give, and who is overloaded or free. */
export function analysisPage(all: BankFacts, { list, scope, areas, decides }: Asked) {
  const facts = within(all, scope)
  const asked = demands(facts)
  const groups = areaDemands(asked, areas)
  const mentees = menteeRows(facts, decides)
  const loads = loadsOf(facts)
  return {
    ...filterParts(list),
    actions: [excelLink(list)],
    isEmpty: { bank: all.seekers.length + all.helpers.length === 0, mentees: all.seekers.length === 0, mentors: all.helpers.length === 0 },
    found: facts.seekers.length + facts.helpers.length > 0,
    summary: summaryOf(facts, mentees.filter((row) => row.isAlone).length, asked),
    sections: sectionLinks,
    bars: groups.map(barRow),
    barDesc: words.barDesc,
    legend: [words.requestsLegend, words.placesLegend],
    areas: groups.map((area) => areaRow(area, list)),
    absent: asked.filter((row) => row.able.length === 0).map((row) => absentRow(row, list)),
    mentees,
    mentors: loads.map(mentorRow),
    slices: [
      { title: words.form, param: 'form', rows: formKeys.map((form) => sliceRow(forms[form], sliceOf(all, { form }), list, { form, direction: null })) },
      {
        title: words.direction,
        param: 'direction',
        rows: directionKeys.map((direction) => sliceRow(directionLabels[direction], sliceOf(all, { direction }), list, { form: null, direction })),
      },
    ],
  }
}

const sectionLinks = Object.entries(sections).map(([id, label]) => ({ url: `#${id}`, label, current: false }))

const directionKeys = ['technical', 'science', 'sport', 'art', 'tourism', 'social', 'none'] as const

function summaryOf({ seekers, helpers }: BankFacts, alone: number, asked: Demand[]): string[] {
  const missing = asked.reduce((sum, row) => sum + row.missing, 0)
  const free = helpers.reduce((sum, helper) => sum + freePlaces(helper), 0)
  const waiting = seekers.length === 0 ? words.noneWaits : alone === 0 ? words.allSuit(seekers.length) : words.someAlone(seekers.length, alone)
  const balance = asked.length === 0 ? [] : [missing > 0 ? words.shortage(missing) : words.enough]
  return [waiting, words.supply(helpers.length, free), ...balance]
}

function barRow({ name, requests, free }: AreaDemand) {
  return { label: name, value: requests, text: words.barText(requests, free), other: free }
}

function areaRow(area: AreaDemand, list: ListQuery) {
  const { id, name, requests, weight, able, free, missing } = area
  const url = scopedUrl(list, `${analysisPath}/people`, { area: String(id) })
  return { name, url, requests, weight, mentors: able.length, free, missing, rows: area.demands.map((row) => demandRow(row, list)) }
}

function demandRow({ id, areaId, name, seekers, weight, able, free, missing }: Demand, list: ListQuery) {
  const level = (wanted: number) => able.filter((one) => one.level === wanted).length
  return {
    name: areaId === null ? words.wholeArea : name,
    url: scopedUrl(list, `${analysisPath}/people`, { competency: String(id) }),
    requests: seekers.length,
    weight,
    mentors: able.length,
    levels: words.levels(level(1), level(2), level(3)),
    free,
    missing,
  }
}

function absentRow({ id, name, seekers, unable }: Demand, list: ListQuery) {
  return {
    name,
    url: scopedUrl(list, `${analysisPath}/people`, { competency: String(id) }),
    people: seekers.map(({ seeker }) => ({ name: seeker.name, url: `/choices/${seeker.profileId}` })),
    why: unable.length > 0 ? words.unableHere(unable.map((helper) => helper.name).join(', ')) : words.nobody,
  }
}

function sliceRow(label: string, slice: Slice, list: ListQuery, filters: { form: string | null; direction: string | null }) {
  const url = (anchor: string) => scopedUrl(list, analysisPath, filters, anchor)
  return { label, ...slice, mentorsUrl: url('#mentors'), menteesUrl: url('#mentees') }
}
