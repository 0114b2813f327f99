import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import type { ManualStatus, Marker } from '../../generated/prisma/enums.ts'
import { record } from '../../journal/record.ts'
import type { ItemData } from '../form.ts'
import { mayChangeText } from '../rules.ts'

type NewItem = { parentId: number; marker: Marker; text: string }

/** Saves dates, responsible person and expected result; the text too while it may be changed. Throws StaleRecord. */
export function changeItem(actor: Actor, id: number, { version, ...data }: ItemData): Promise<void> {
  return write(async (tx) => {
    const before = await findItem(tx, id)
    if (data.text !== undefined || data.marker !== undefined) assertChangeable(before)
    assertFresh(await tx.roadmapItem.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    const fields = Object.entries(data).filter(([name, value]) => before[name as keyof typeof before] !== value)
    await record(tx, actor, 'roadmapItem.changed', { kind: 'roadmapItem', id }, { fields: fields.map(([name]) => name) })
  })
}

/** Adds an item to a stage or a sub-item to an item, as the last one. */
export function addItem(actor: Actor, { parentId, marker, text }: NewItem): Promise<number> {
  return write(async (tx) => {
    const parent = await findItem(tx, parentId)
    assertChangeable(parent)
    if (parent.parent?.parentId) throw new RuleViolation([{ code: 'roadmap.tooDeep' }])
    const last = await tx.roadmapItem.aggregate({ where: { parentId }, _max: { position: true } })
    const place = { roadmapId: parent.roadmapId, stage: parent.stage, parentId, position: (last._max.position ?? -1) + 1 }
    const { id } = await tx.roadmapItem.create({ data: { ...place, marker, text }, select: { id: true } })
    await record(tx, actor, 'roadmapItem.added', { kind: 'roadmapItem', id })
    return id
  })
}

/** Removes an item with its sub-items. */
export function removeItem(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const item = await findItem(tx, id)
    assertMovable(item)
    await tx.roadmapItem.delete({ where: { id } })
    await record(tx, actor, 'roadmapItem.removed', { kind: 'roadmapItem', id }, { stage: item.stage })
  })
}

/** Swaps an item with its neighbour above or below. */
export function moveItem(actor: Actor, id: number, direction: 'up' | 'down'): Promise<void> {
  return write(async (tx) => {
    const item = await findItem(tx, id)
    assertMovable(item)
    const up = direction === 'up'
    const neighbour = await tx.roadmapItem.findFirst({
      where: { parentId: item.parentId, position: up ? { lt: item.position } : { gt: item.position } },
      orderBy: { position: up ? 'desc' : 'asc' },
      select: { id: true, position: true },
    })
    if (!neighbour) throw new RuleViolation([{ code: 'roadmap.atTheEdge' }])
    await tx.roadmapItem.update({ where: { id }, data: { position: neighbour.position } })
    await tx.roadmapItem.update({ where: { id: neighbour.id }, data: { position: item.position } })
    await record(tx, actor, 'roadmapItem.moved', { kind: 'roadmapItem', id }, { direction })
  })
}

/** Marks an item by hand, whatever the records say; the reason is kept beside the mark. Throws StaleRecord. */
export function markItem(actor: Actor, id: number, mark: { status: ManualStatus; reason: string; version: number }): Promise<void> {
  return write(async (tx) => {
    const { manualStatus } = await findItem(tx, id)
    const data = { manualStatus: mark.status, manualReason: mark.reason, manualById: actor.userId, manualAt: new Date() }
    assertFresh(await tx.roadmapItem.updateMany({ where: { id, version: mark.version }, data: { ...data, version: mark.version + 1 } }))
    await record(tx, actor, 'roadmapItem.marked', { kind: 'roadmapItem', id }, { from: manualStatus, to: mark.status })
  })
}

/** Takes the mark back: the status is computed again. */
export function unmarkItem(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const { manualStatus, version } = await findItem(tx, id)
    const data = { manualStatus: null, manualReason: null, manualById: null, manualAt: null, version: version + 1 }
    await tx.roadmapItem.update({ where: { id }, data })
    await record(tx, actor, 'roadmapItem.unmarked', { kind: 'roadmapItem', id }, { from: manualStatus })
  })
}

type Found = Awaited<ReturnType<typeof findItem>>

async function findItem(tx: Tx, id: number) {
  const found = await tx.roadmapItem.findUnique({ where: { id }, include: { roadmap: { select: { status: true } }, parent: { select: { parentId: true } } } })
  if (!found) throw new NotFound()
  return found
}

function assertChangeable({ roadmap }: Found): void {
  if (!mayChangeText(roadmap.status)) throw new RuleViolation([{ code: 'roadmap.textFixed' }])
}

function assertMovable(item: Found): void {
  assertChangeable(item)
  if (item.marker === 'stage') throw new RuleViolation([{ code: 'roadmap.stageStays' }])
}
