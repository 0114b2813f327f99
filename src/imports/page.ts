import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import type { Values } from '../app/forms.ts'
import { type ListQuery, pager, readList } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { classifierEntries } from '../competencies/queries.ts'
import type { ImportRowStatus } from '../generated/prisma/enums.ts'
import { startReading } from './commands/reading.ts'
import { importFacts } from './facts.ts'
import { nextSteps, words } from './messages-pages.ts'
import { bulkLabels, emptyTabs, rowTabs, tabHints } from './messages-rows.ts'
import { failureText, foundRows, importActions, importHead, importRow, leadOf, progressOf, warningsOf } from './presenter.ts'
import { columnsModel } from './presenter-columns.ts'
import { previewTable } from './presenter-rows.ts'
import {
  appliedBefore,
  countActs,
  countRows,
  fillableCards,
  firstRows,
  listImports,
  listRows,
  anyKnown,
  namesOfUsers,
  rowsOnPage,
  type Counts,
  type StoredImport,
} from './queries.ts'

type Typed = { values: Values; errors: Record<string, string> }

/** Rows of the list of imports and how many there are. */
export async function listPage(schoolYearId: number, list: ListQuery) {
  const { rows, total } = await listImports(schoolYearId, list)
  const names = await namesOfUsers(rows.map((row) => row.createdById))
  const counts = await countRows(rows.map((row) => row.id))
  return { total, rows: rows.map((row) => importRow(row, counts.get(row.id) ?? {}, names.get(row.createdById) ?? null)) }
}

/** The page of an import in whatever state it is: being read, unreadable, waiting for a decision, taken. */
export async function showImport(req: Request, res: Response, list: StoredImport, typed: Typed | null, status: number): Promise<void> {
  if (list.status === 'uploaded' || list.status === 'reading') {
    // The program may have been stopped while it read; asking again for what is being read changes nothing.
    startReading(list.id, req.log)
    return render(res, 'imports/reading', { head: importHead(list, words.unread), progress: progressOf(list) }, status)
  }
  const counts = (await countRows([list.id])).get(list.id) ?? {}
  const { facts } = await importFacts(list.id)
  const acts = await countActs(list)
  const actions = importActions(list, counts, acts, facts, actorOf(req))
  if (list.status === 'failed') {
    return render(res, 'imports/failed', { head: importHead(list, null), actions, why: failureText(list) }, status)
  }
  const columns = list.status === 'ready' ? columnsModel(list, await firstRows(list.id), typed) : null
  const head = importHead(list, columns?.unknown ? null : leadOf(list, counts, acts, facts))
  const rows = await rowsModel(req, list, counts)
  await render(res, 'imports/show', { head, actions, columns, errors: typed?.errors ?? {}, ...(await fileModel(list)), ...rows }, status)
}

/** What is known of the file. */
async function fileModel(list: StoredImport) {
  const who = (await namesOfUsers([list.createdById])).get(list.createdById) ?? null
  return {
    importId: list.id,
    found: foundRows(list, who),
    warnings: warningsOf(list, await appliedBefore(list)),
    next: list.status === 'applied' ? nextSteps[list.kind] : null,
  }
}

async function rowsModel(req: Request, list: StoredImport, counts: Counts) {
  const tabs: ImportRowStatus[] = list.status === 'applied' ? ['created', 'updated', 'skipped', 'bad'] : ['good', 'warning', 'bad', 'duplicate']
  const query = readList(req, { sorts: ['row'], filters: ['show'] })
  const current = tabs.find((tab) => tab === query.filters.show) ?? tabs.find((tab) => counts[tab]) ?? tabs[0] ?? 'good'
  const path = `/imports/${list.id}`
  const { rows, total } = await listRows(list.id, current, query)
  const cards = await fillableCards(
    rows.flatMap((row) => row.personId ?? []),
    list.schoolYearId,
  )
  const table = previewTable(list, current, rows, { cards, names: new Map((await classifierEntries()).map(({ id, name }) => [id, name])) })
  return {
    tabs: tabs.map((tab) => ({ label: `${rowTabs[tab]} ${counts[tab] ?? 0}`, url: `${path}?show=${tab}#rows`, current: tab === current })),
    table,
    choosing: list.status === 'ready' && table.rows.some((row) => row.cells.some((cell) => cell.choice !== null)),
    tabHint: tabHints[current],
    download: current === 'skipped' || current === 'duplicate' ? { label: words.leftOut, url: `${path}/errors.xlsx?with=skipped` } : null,
    bulk: current === 'duplicate' && (await anyKnown(list.id)) ? Object.entries(bulkLabels).map(([value, label]) => ({ value, label })) : null,
    emptyText: emptyTabs[current],
    pager: pager({ ...query, path, filters: { show: current } }, total, rowsOnPage),
  }
}
