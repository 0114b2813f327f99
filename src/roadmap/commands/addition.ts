import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { record } from '../../journal/record.ts'
import { type PlannedItem, standardRoadmap } from '../standard-roadmap.ts'
import { type Node, treeOf } from '../tree.ts'

/** The step of opening a school year: last year's items with their texts and responsible people, else the standard ones. */
export async function addRoadmap(tx: Tx, actor: Actor, schoolYearId: number): Promise<number> {
  const items = (await lastYearsItems(tx, schoolYearId)) ?? standardRoadmap
  const { id } = await tx.roadmap.create({ data: { schoolYearId }, select: { id: true } })
  for (const [index, stage] of items.entries()) await plant(tx, { roadmapId: id, stage: index + 1, parentId: null }, index, stage)
  await record(tx, actor, 'roadmap.added', { kind: 'roadmap', id })
  return id
}

/** Draws the roadmap of a year that has none: the year was opened by an earlier version of the program. */
export function createRoadmap(actor: Actor, schoolYearId: number): Promise<number> {
  return write((tx) => addRoadmap(tx, actor, schoolYearId))
}

type Place = { roadmapId: number; stage: number; parentId: number | null }

async function plant(tx: Tx, place: Place, position: number, { items, ...item }: PlannedItem): Promise<void> {
  const { id } = await tx.roadmapItem.create({ data: { ...place, position, ...item }, select: { id: true } })
  for (const [index, child] of items.entries()) await plant(tx, { ...place, parentId: id }, index, child)
}

async function lastYearsItems(tx: Tx, schoolYearId: number): Promise<PlannedItem[] | null> {
  const year = await tx.schoolYear.findUniqueOrThrow({ where: { id: schoolYearId }, select: { startsOn: true } })
  const last = await tx.roadmap.findFirst({
    where: { schoolYear: { startsOn: { lt: year.startsOn } } },
    orderBy: { schoolYear: { startsOn: 'desc' } },
    select: {
      items: {
        select: { id: true, parentId: true, marker: true, text: true, code: true, responsible: true },
        orderBy: [{ stage: 'asc' }, { position: 'asc' }],
      },
    },
  })
  return last ? treeOf(last.items).map(copyOf) : null
}

function copyOf(node: Node<{ id: number; parentId: number | null } & Omit<PlannedItem, 'items'>>): PlannedItem {
  const { marker, text, code, responsible, children } = node
  return { marker, text, code, responsible, items: children.map(copyOf) }
}
