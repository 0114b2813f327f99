import { type Degree, judge, type Known, type Likely, type Traits, traitsOf } from './rules.ts'

export type LikelyPair = Likely & { one: Known; other: Known }

// A phone of so many people is the centre's own and tells nobody from anybody.
const widelyShared = 10
const order: readonly Degree[] = ['sure', 'likely', 'possible']

/**
 * Likely duplicates among the people, the surest first. Only people who share a key are compared: ten thousand of them
 * have fifty million pairs. `distinct` holds the keys (`pairKey`) of pairs that somebody told apart.
 */
export function likelyPairs(people: Known[], distinct: ReadonlySet<string> = new Set()): LikelyPair[] {
  return compare(blocks(people.map(traitsOf)), distinct)
}

/** Those of the likely pairs of the people that one of them, `id`, stands in. */
export function likelyPairsOf(id: number, people: Known[], distinct: ReadonlySet<string>): LikelyPair[] {
  return compare(
    blocks(people.map(traitsOf)).flatMap((block) => around(id, block)),
    distinct,
  )
}

function compare(groups: Block[], distinct: ReadonlySet<string>): LikelyPair[] {
  const seen = new Set<string>(distinct)
  const found: LikelyPair[] = []
  const look = (one: Traits, other: Traits) => {
    if (areSurelyTwo(one, other)) return
    const key = pairKey(one.person.id, other.person.id)
    if (one.person.id === other.person.id || seen.has(key)) return
    seen.add(key)
    const likely = judge(one, other)
    if (likely) found.push({ ...likely, ...inOrder(one.person, other.person) })
  }
  for (const [sharers, others] of groups) for (const [index, one] of sharers.entries()) for (const other of others ?? sharers.slice(index + 1)) look(one, other)
  return found.sort((one, other) => order.indexOf(one.degree) - order.indexOf(other.degree) || byName(one, other))
}

/** One key for a pair in either order. */
export function pairKey(one: number, other: number): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`
}

function inOrder(one: Known, other: Known): { one: Known; other: Known } {
  return one.id < other.id ? { one, other } : { one: other, other: one }
}

function byName({ one, other }: LikelyPair, next: LikelyPair): number {
  if (one.nameKey !== next.one.nameKey) return one.nameKey < next.one.nameKey ? -1 : 1
  return one.id - next.one.id || other.id - next.other.id
}

// Namesakes are many: two patronymics or two distant days settle it before anything is compared.
function areSurelyTwo(one: Traits, other: Traits): boolean {
  const [middle = '', otherMiddle = ''] = [one.name.given[1], other.name.given[1]]
  const nothingShared = one.person.birthOn === null || one.person.birthOn !== other.person.birthOn
  const noContact = (one.person.phone ?? one.person.email) === null || (other.person.phone ?? other.person.email) === null
  return nothingShared && noContact && middle.length > 1 && otherMiddle.length > 1 && middle !== otherMiddle && one.name.last === other.name.last
}

type Block = [sharers: Traits[], others: Traits[] | null]

/** Groups of people who share a key; a short name is compared with the full ones of its surname and first letter. */
function blocks(people: Traits[]): Block[] {
  const groups = new Map<string, Traits[]>()
  const put = (key: string, one: Traits) => {
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  for (const one of people) for (const key of keysOf(one)) put(key, one)
  const full = new Map<string, Traits[]>()
  for (const one of people) {
    const key = initialKey(one)
    const group = full.get(key)
    if (group) group.push(one)
    else full.set(key, [one])
  }
  const short = people.filter(({ name }) => name.given[0]?.length === 1)
  const common = [...groups].filter(([key, group]) => group.length > 1 && !(/^[pe]:/.test(key) && group.length > widelyShared))
  return [...common.map(([, group]): Block => [group, null]), ...short.map((one): Block => [[one], full.get(initialKey(one)) ?? []])]
}

// What is left of a block when only the pairs of one person are asked for.
function around(id: number, [sharers, others]: Block): Block[] {
  const isAsked = ({ person }: Traits) => person.id === id
  const asked = sharers.find(isAsked)
  if (asked) return [[[asked], others ?? sharers]]
  const full = others?.find(isAsked)
  return full ? [[sharers, [full]]] : []
}

function initialKey({ name }: Traits): string {
  return `${name.last} ${name.given[0]?.[0] ?? ''}`
}

function keysOf({ person, name }: Traits): string[] {
  const [first = ''] = name.given
  const words = name.key.split(/[- ]/).sort().join(' ')
  return [
    `w:${[name.last, first].sort().join(' ')}`,
    `a:${words}`,
    ...(name.surnames.length > 1 ? [name.last] : []).map((last) => `d:${last} ${first}`),
    ...name.surnames.map((part) => `d:${part} ${first}`),
    ...(person.birthOn === null ? [] : [`b:${person.birthOn} ${name.last}`, `f:${person.birthOn} ${first}`]),
    ...(person.phone === null ? [] : [`p:${person.phone}`]),
    ...(person.email === null ? [] : [`e:${person.email.toLowerCase()}`]),
  ]
}
