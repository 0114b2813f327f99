import { NotFound } from '../app/errors.ts'
import type { ListQuery } from '../app/lists.ts'
import type { BankFacts } from './facts.ts'
import { words } from './messages.ts'
import { type AreaDemand, areaDemands, type Demand, demands, freePlaces, type Scope, within } from './rules.ts'
import { filterParts, scopedUrl } from './scope.ts'

type Asked = { list: ListQuery; scope: Scope; areas: { id: number; name: string }[] }

/** The people behind the figures of a competency or an area. Throws NotFound when nobody asks for it. */
export function peoplePage(all: BankFacts, { list, scope, areas }: Asked) {
  const rows = demands(within(all, scope))
  const { chips } = filterParts(list)
  const area = areaDemands(rows, areas).find(({ id }) => String(id) === list.filters.area)
  const found = area ?? rows.find(({ id }) => String(id) === list.filters.competency)
  if (!found) throw new NotFound()
  return { title: found.name, chips, back: scopedUrl(list, '/bank-analysis', { area: null, competency: null }), ...namesOf(found) }
}

function namesOf(found: Demand | AreaDemand) {
  const demanded = 'demands' in found ? found.demands : [found]
  const able = 'demands' in found ? found.able : found.able.map(({ helper }) => helper)
  return {
    missing: found.missing,
    seekers: demanded.flatMap((row) =>
      row.seekers.map(({ seeker, priority }) => ({
        name: seeker.name,
        url: `/choices/${seeker.profileId}`,
        competency: row.name,
        priority: words.priority(priority),
      })),
    ),
    helpers: able.map((helper) => ({
      name: helper.name,
      url: `/people/${helper.personId}#mentor`,
      skills: demanded.flatMap((row) => row.able.filter((one) => one.helper === helper).map(({ level }) => `${row.name}: ${words.level(level)}`)).join('; '),
      places: words.freePlaces(freePlaces(helper), helper.capacity),
    })),
    unable: [...new Set(demanded.flatMap((row) => row.unable))].filter((helper) => !able.includes(helper)).map((helper) => helper.name),
  }
}
