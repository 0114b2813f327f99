import { blend, type Row } from '../blending.ts'
import { referencesTo, type Reference } from '../references.ts'
import type { Ledger } from './ledger.ts'
import { finishMentee, finishPerson } from './own-steps.ts'

type Blending = (kept: Row, gone: Row) => Row
type Uniting = Extract<Reference, { how: 'unite' }>
type Ids = { gone: number; kept: number }

/** Pours a row into another of its table: what points to it follows, what it knows is blended in, and it goes. */
export async function pour(ledger: Ledger, table: string, { gone, kept }: { gone: Row; kept: Row }, blending: Blending): Promise<Row> {
  const ids = { gone: Number(gone.id), kept: Number(kept.id) }
  for (const [child, reference] of referencesTo(table)) await follow(ledger, child, reference, ids)
  if (table === 'Person') await finishPerson(ledger, ids)
  if (table === 'MenteeProfile') await finishMentee(ledger, ids)
  await ledger.remove(table, gone)
  const version = kept.version === undefined ? {} : { version: Number(kept.version) + 1 }
  return ledger.change(table, kept, { ...blending(kept, gone), ...version })
}

async function follow(ledger: Ledger, table: string, reference: Reference, ids: Ids): Promise<void> {
  if (reference.how === 'own') return
  for (const row of await ledger.find(table, { [reference.column]: ids.gone })) {
    const twin = await twinOf(ledger, table, reference, row, ids.kept)
    if (twin === undefined) await ledger.change(table, row, { [reference.column]: ids.kept })
    else if (reference.how === 'unite') await unite(ledger, table, reference, row, twin)
    else await ledger.remove(table, row)
  }
}

async function twinOf(ledger: Ledger, table: string, reference: Reference, row: Row, keptId: number): Promise<Row | undefined> {
  const of = { [reference.column]: keptId }
  if (reference.how === 'once') {
    const others = await ledger.find(table, of)
    return others.find((other) => saysNoMore(row, other, ['id', 'createdAt', reference.column]))
  }
  if (reference.how !== 'unite') return undefined
  const same = Object.fromEntries(reference.by.map((column) => [column, row[column] ?? null]))
  const others = await ledger.find(table, { ...same, ...of })
  return others.find((other) => reference.meets?.(other, row) ?? true)
}

// The later answer or decision stays under its own id, so that a link once given goes on leading to it.
async function unite(ledger: Ledger, table: string, reference: Uniting, gone: Row, kept: Row): Promise<void> {
  const child = async (name: string, column: string, row: Row) => (await ledger.find(name, { [column]: row.id ?? null }))[0]
  const blending = reference.blend ?? ((one, other) => blend(one, other, {}))
  const goneStays = (await reference.goneStays?.(kept, gone, child)) ?? false
  const stayed = await pour(ledger, table, goneStays ? { gone: kept, kept: gone } : { gone, kept }, blending)
  await ledger.change(table, stayed, { [reference.column]: kept[reference.column] ?? null })
}

function saysNoMore(row: Row, other: Row, but: string[]): boolean {
  return Object.entries(row).every(([column, value]) => but.includes(column) || value === null || value === other[column])
}
