import { randomUUID } from 'node:crypto'
import { stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Logger } from 'pino'
import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { printingAside, renderDocx } from '../../documents/render.ts'
import { record } from '../../journal/record.ts'
import { organisation } from '../../organisation/queries.ts'
import { filesOf } from '../item.ts'
import { inventoryData } from '../inventory.ts'
import { problems, words } from '../messages.ts'
import { packInto } from '../pack.ts'
import { archiveAt, makePartsFolder, removeArchive, removeParts } from '../place.ts'
import { pairNamed, planOf } from '../plan/plan.ts'
import { prepare } from '../prepare.ts'
import { findFolder, type FoundFolder, nextInQueue } from '../queries.ts'
import { findMaker, theYear } from '../queries-year.ts'

const program = { userId: null, name: words.program } as const

// How often a page that waits sees fresh numbers.
const between = 1000

let running: Promise<void> | null = null
let asked = false

/** Makes folders that wait, one at a time, in the background. Never fails; a failure is noted in the folder. */
export function startBuilding(log: Logger): void {
  asked = true
  running ??= buildAll(log)
    .catch((error: unknown) => log.error({ err: error }, 'folders wait'))
    .finally(() => (running = null))
}

/** Resolves when no folder is being made. */
export async function allBuilt(): Promise<void> {
  while (running !== null) await running
}

async function buildAll(log: Logger): Promise<void> {
  while (asked) {
    asked = false
    for (let next = await nextInQueue(); next !== null; next = await nextInQueue()) await buildOne(next.id, log)
  }
}

async function buildOne(id: number, log: Logger): Promise<void> {
  const storedName = randomUUID()
  try {
    const { count } = await write((tx) => tx.inspectionFolder.updateMany({ where: { id, status: 'queued' }, data: { status: 'building' } }))
    if (count === 0) return
    await printingAside(async () => make(await findFolder(id), storedName, log))
    await removeParts(storedName)
    await finish(id, storedName)
  } catch (error) {
    log.error({ err: error, folderId: id }, 'a folder could not be made')
    await removeArchive(storedName)
    await noteFailure(id)
  }
}

/** Documents are made before anything is packed: the first file, the inventory, tells what became of each of them. */
async function make(folder: FoundFolder, storedName: string, log: Logger): Promise<void> {
  const { id: userId, role, name } = await findMaker(folder.createdById)
  const actor: Actor = { userId, role, name, personId: null, mustChangePassword: false }
  const year = await theYear(folder.schoolYearId)
  const items = await planOf(actor, year, folder.pairId)
  const parts = await makePartsFolder(storedName)
  const total = items.flatMap(({ sources }) => sources).reduce((sum, source) => sum + filesOf(source), 0)
  const progress = await progressOf(folder.id, total)
  const prepared = await prepare(items, { parts, log, progress })
  const pairName = folder.pairId === null ? null : await pairNamed(year, folder.pairId)
  const first = path.join(parts, 'inventory.docx')
  await writeFile(first, await renderDocx('inventory', inventoryData(prepared, { centre: await organisation(), schoolYear: year.name, pairName })))
  await packInto(archiveAt(storedName), [{ name: `${words.inventory}.docx`, path: first }, ...prepared.flatMap(({ files }) => files)])
}

// Keeps how many files are ready, at most once a second; the last of them at once. It is no act of a person, so the journal is silent.
async function progressOf(id: number, total: number): Promise<(files: number) => Promise<void>> {
  const keep = (done: number) => write((tx) => tx.inspectionFolder.updateMany({ where: { id }, data: { done, total } }))
  let done = 0
  let kept = Date.now()
  await keep(0)
  return async (files) => {
    done += files
    if (done < total && Date.now() - kept < between) return
    kept = Date.now()
    await keep(done)
  }
}

async function finish(id: number, storedName: string): Promise<void> {
  const { size } = await stat(archiveAt(storedName))
  const kept = await write(async (tx) => {
    const data = { status: 'ready', storedName, size, finishedAt: new Date() } as const
    const { count } = await tx.inspectionFolder.updateMany({ where: { id, status: 'building' }, data })
    if (count > 0) await record(tx, program, 'folder.made', { kind: 'folder', id })
    return count > 0
  })
  // The pair of a passport was removed meanwhile, and its folder with it.
  if (!kept) await removeArchive(storedName)
}

async function noteFailure(id: number): Promise<void> {
  await write(async (tx) => {
    const data = { status: 'failed', problem: problems.unexpected, finishedAt: new Date() } as const
    const { count } = await tx.inspectionFolder.updateMany({ where: { id, status: 'building' }, data })
    if (count > 0) await record(tx, program, 'folder.failed', { kind: 'folder', id }, { why: 'unexpected' })
  })
}
