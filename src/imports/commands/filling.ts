import type { Tx } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import { keysOf } from '../../people/rules.ts'
import { type Fill, type Fillable, fillable, fillOf, isNothing } from '../fills.ts'
import { competitionRow, menteeRow, projectRow, representativeRow, type Source } from '../person-rows.ts'
import type { Changes } from '../stored.ts'
import { type Beside, writeBeside } from './people.ts'

type Target = { rowNumber: number; personId: number; source: Source }

const portion = 500

/**
 * The step of completing cards with what a list knows and they lack. Two rows about one person: the first wins.
 * Returns by row number what was done, for taking it back; a card that lacks nothing is left alone.
 */
export async function fillPeople(tx: Tx, targets: Target[], groups: Map<string, number>): Promise<Map<number, Changes>> {
  const done = new Map<number, Changes>()
  const beside: Beside = { directions: [], groups: [], representatives: [], projects: [], competitions: [], mentees: [] }
  const people = await load(tx, targets)
  for (const { rowNumber, personId, source } of targets) {
    const person = people.get(personId)
    if (person === undefined) continue
    const fill = fillOf(person, source)
    if (isNothing(fill)) continue
    people.delete(personId)
    const studyGroupIds = [...fill.groups.keys()].flatMap((key) => groups.get(key) ?? [])
    await fillFields(tx, person, fill)
    add(beside, person.id, fill, source, studyGroupIds)
    done.set(rowNumber, changesOf(fill, person.version + 1, studyGroupIds))
  }
  await writeBeside(tx, beside)
  return done
}

function changesOf({ groups: _groups, fields, ...rest }: Fill, version: number, studyGroupIds: number[]): Changes {
  return { ...rest, version, studyGroupIds, fields: Object.keys(fields) }
}

async function load(tx: Tx, targets: Target[]): Promise<Map<number, Fillable>> {
  const people = new Map<number, Fillable>()
  for (let from = 0; from < targets.length; from += portion) {
    const part = targets.slice(from, from + portion)
    const [first] = part
    if (first === undefined) break
    const found = await tx.person.findMany({
      where: { id: { in: part.map(({ personId }) => personId) } },
      select: fillable(first.source.schoolYearId),
    })
    for (const person of found) people.set(person.id, person)
  }
  return people
}

/** The version grows even when only records beside the card are added: an open form of it must notice. */
async function fillFields(tx: Tx, person: Fillable, { fields }: Fill): Promise<void> {
  const { id, version } = person
  const data = { ...fields, ...keysOf({ ...person, ...fields }), version: version + 1 }
  assertFresh(await tx.person.updateMany({ where: { id, version }, data }))
}

function add(beside: Beside, personId: number, fill: Fill, source: Source, studyGroupIds: number[]): void {
  beside.directions.push(...fill.directions.map((direction) => ({ personId, direction })))
  beside.groups.push(...studyGroupIds.map((studyGroupId) => ({ personId, studyGroupId })))
  if (fill.representative) push(beside.representatives, representativeRow(personId, source))
  if (fill.project) push(beside.projects, projectRow(personId, source))
  if (fill.competition) push(beside.competitions, competitionRow(personId, source))
  if (fill.needsMentor) push(beside.mentees, menteeRow(personId, source))
}

function push<T>(list: T[], item: T | null): void {
  if (item !== null) list.push(item)
}
