import { act, type Action, link } from '../app/actions.ts'
import { moment } from '../app/format.ts'
import { available } from '../app/workflow.ts'
import type { Actor } from '../app/actor.ts'
import { fill, skippedSentences, tableSentences, unreadableSentences } from './messages.ts'
import { failureSentences, kindLabels, nothingChanged, statusLabels, words } from './messages-pages.ts'
import { allThere, forecastText, resultText, whyUnused } from './messages-results.ts'
import type { Counts, StoredImport } from './queries.ts'
import { importWorkflow, isFresh, type ImportFacts } from './rules.ts'
import { unpackFailure, unpackHeaders, unpackMapping, unpackSheet } from './stored.ts'
import { missingFields } from './columns.ts'
import { columnName } from './presenter-columns.ts'

/** A line of the list of imports. */
export function importRow(list: StoredImport, counts: Counts, who: string | null) {
  return {
    url: `/imports/${list.id}`,
    file: list.file.originalName,
    kind: kindLabels[list.kind],
    when: moment(list.createdAt),
    who: who ?? '—',
    status: statusLabels[list.status],
    result: list.status === 'ready' || list.status === 'applied' ? resultText(counts) : null,
  }
}

/** What every page of an import begins with. */
export function importHead(list: StoredImport, lead: string | null) {
  return {
    title: words.title(list.kind, list.file.originalName),
    lead,
    status: statusLabels[list.status],
    crumbs: [{ label: words.imports, url: '/imports' }],
  }
}

/** One sentence on what the list will do or has done. */
export function leadOf(list: StoredImport, counts: Counts, acts: { created: number; filled: number }, { application }: ImportFacts): string {
  if (list.status === 'applied') return words.taken(resultText(counts), list.appliedAt === null ? '' : moment(list.appliedAt))
  if (application.allThere) return allThere.text(counts.duplicate ?? 0)
  const taken = acts.created + acts.filled
  const usable = (counts.good ?? 0) + (counts.warning ?? 0) + (counts.duplicate ?? 0)
  return forecastText(acts, { bad: counts.bad ?? 0, repeated: usable - taken })
}

/** How far reading is: rows once the file is open, a bar without a value before. */
export function progressOf({ status, rowsRead, rowsTotal }: StoredImport) {
  if (status === 'uploaded') return { label: words.waiting, value: null, max: null }
  return rowsTotal === 0 ? { label: words.opening, value: null, max: null } : { label: words.progress(rowsRead, rowsTotal), value: rowsRead, max: rowsTotal }
}

/** Why the file could not be read, and that nothing has changed. */
export function failureText(list: StoredImport): string {
  const failure = unpackFailure(list.failure)
  const sentences: Record<string, string> = { ...unreadableSentences, ...failureSentences }
  return `${fill(sentences[failure?.code ?? 'unexpected'] ?? failureSentences.unexpected, failure?.params ?? {})} ${nothingChanged}`
}

/** What may be done with the list now, the main act first. */
export function importActions(list: StoredImport, counts: Counts, acts: { created: number; filled: number }, facts: ImportFacts, actor: Actor): Action[] {
  const url = `/imports/${list.id}`
  const fields = { version: String(list.version) }
  const possible = new Map(available(importWorkflow, list.status, facts, actor).map(({ name, blockedBy }) => [name, blockedBy]))
  const actions: Action[] = []
  if (possible.has('apply') && facts.application.allThere) actions.push(link(allThere.back, '/imports', 'primary'))
  else if (possible.has('apply')) actions.push(act(applyLabel(acts), url + '/application', { tone: 'primary', fields, blockedBy: possible.get('apply') ?? [] }))
  const unknown = missingFields(facts.application.mapping).length > 0
  if (counts.bad && !unknown) actions.push(link(words.badRows, url + '/errors.xlsx'))
  if (list.status === 'applied' && list.appliedAt !== null && isFresh(list.appliedAt, new Date())) {
    const confirm = words.confirmReverse(counts.created ?? 0)
    actions.push(act(words.reverse, url + '/reversal', { tone: 'danger', fields, confirm, blockedBy: possible.get('reverse') ?? [] }))
  }
  if (list.status === 'ready' || list.status === 'failed') actions.push(act(words.remove, url + '/removal', { tone: 'danger', confirm: words.confirmRemove }))
  return actions
}

/** What was found in the file, for a summary. */
export function foundRows(list: StoredImport, who: string | null) {
  const { sheetName, skipped } = unpackSheet(list.sheet)
  const headers = unpackHeaders(list.headers)
  const used = new Set(Object.values(unpackMapping(list.kind, list.mapping)))
  const unused = headers.flatMap((heading, column) => (heading === '' || used.has(column) ? [] : unusedText(column, heading)))
  return [
    { label: words.uploaded, value: words.uploadedBy(moment(list.createdAt), who ?? '—') },
    ...(sheetName === null ? [] : [{ label: words.sheet, value: sheetName }]),
    { label: words.headings, value: list.headerRow === null ? null : words.headerIn(list.headerRow) },
    ...(skipped.length === 0
      ? []
      : [
          {
            label: words.skipped,
            value: skipped.map(({ rowNumber, why }) => words.skippedRow(rowNumber, skippedSentences[why])).join('; '),
          },
        ]),
    ...(unused.length === 0 ? [] : [{ label: words.unused, value: unused.join('; ') }]),
  ]
}

/** A column that is not read, and why where a methodist may expect it to be. */
function unusedText(column: number, heading: string): string {
  const why = whyUnused(heading)
  return why === null ? columnName(column, heading) : `${columnName(column, heading)} (${why})`
}

/** What the person must know about the file before taking it. */
export function warningsOf(list: StoredImport, before: Date | null): string[] {
  const { sheetName, otherSheets, cut } = unpackSheet(list.sheet)
  // The second sheet of our own template explains the columns.
  const others = otherSheets.filter((name) => name !== words.explanations)
  const warnings: string[] = []
  if (list.reversedAt !== null && list.status === 'ready') warnings.push(words.reversedAt(moment(list.reversedAt)))
  if (before !== null && list.status === 'ready') warnings.push(words.appliedBefore(moment(before)))
  if (others.length > 0) warnings.push(fill(tableSentences.otherSheets, { sheet: sheetName ?? '', others: others.join(', ') }))
  if (cut) warnings.push(tableSentences.cut)
  return warnings
}

function applyLabel({ created, filled }: { created: number; filled: number }): string {
  if (created > 0) return filled > 0 ? `${words.apply(created)}, ${words.applyFillsToo(filled)}` : words.apply(created)
  return filled > 0 ? words.applyFills(filled) : words.applyNothing
}
