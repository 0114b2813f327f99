import { act, type Action, link } from '../app/actions.ts'
import { addDays, dayOf } from '../app/clock.ts'
import { fileSize, moment } from '../app/format.ts'
import type { Item, Lack } from './item.ts'
import { sections, statuses, words } from './messages.ts'
import type { FoundFolder } from './queries.ts'
import { keptDays } from './rules.ts'

const longestList = 8
const shownFirst = 5

/** Parts of the folder with how many documents each has, and what an inspector would miss there. */
export function contentsOf(items: readonly Item[]) {
  return Object.entries(sections)
    .map(([section, title]) => ({ title, items: items.filter((item) => item.section === section) }))
    .filter((part) => part.items.length > 0)
    .map(({ title, items: own }) => ({
      title,
      present: own.filter(({ sources }) => sources.length > 0).length,
      ...folded(own.flatMap((item) => item.lacks.map(({ text, url }) => ({ text: `${item.title}: ${text}`, url })))),
    }))
}

// Scans of consents may be missing by the hundred: the first of them tell what to do.
function folded(lacks: Lack[]) {
  const first = lacks.length > longestList ? lacks.slice(0, shownFirst) : lacks
  const rest = lacks.slice(first.length)
  return { lacks: first, rest: rest.length === 0 ? null : { label: words.rest(rest.length), items: rest } }
}

/** A folder in the list of those that are kept. */
export function folderRow(folder: FoundFolder, names: ReadonlyMap<number, string>) {
  return {
    url: `/inspection/folders/${folder.id}`,
    title: titleOfFolder(folder, names),
    when: moment(folder.createdAt),
    status: statuses[folder.status],
    size: folder.size === null ? '—' : fileSize(folder.size),
    kept: keptUntil(folder),
  }
}

/** The page of a folder: how far it is, what became of it, and what can be done with it. */
export function folderPage(folder: FoundFolder, names: ReadonlyMap<number, string>) {
  const { status, done, total, problem, pairId } = folder
  return {
    title: titleOfFolder(folder, names),
    crumbs: crumbsOf(),
    status: statuses[status],
    progress: status === 'queued' ? waiting(words.waiting) : status === 'building' ? progressOf(done, total) : null,
    problem,
    ready: status === 'ready',
    size: folder.size === null ? null : fileSize(folder.size),
    kept: keptUntil(folder),
    actions: actionsOf(folder),
    contents: pairId === null ? '/inspection' : `/inspection/pairs/${pairId}`,
  }
}

/** What the archive is called when it is saved. */
export function archiveName(folder: FoundFolder, names: ReadonlyMap<number, string>): string {
  const day = dayOf(folder.createdAt).split('-').reverse().join('.')
  return `${titleOfFolder(folder, names)} (${day}).zip`
}

/** The way back to the list of folders. */
export function crumbsOf() {
  return [{ label: words.title, url: '/inspection' }]
}

/** What makes a folder: the button with what it is about. */
export function makeAction(pairId: number | null, label: string): Action {
  return act(label, '/inspection/folders', { tone: 'primary', fields: pairId === null ? {} : { pairId: String(pairId) } })
}

function actionsOf({ id, status, pairId }: FoundFolder): Action[] {
  const url = `/inspection/folders/${id}`
  const remove = act(words.remove, `${url}/removal`, { tone: 'danger', confirm: words.confirmRemove })
  if (status === 'ready') return [link(words.download, `${url}/file`, 'primary'), remove]
  if (status === 'failed') return [makeAction(pairId, words.again), remove]
  return []
}

function titleOfFolder({ pairId, schoolYear }: FoundFolder, names: ReadonlyMap<number, string>): string {
  return pairId === null ? words.folderOf(schoolYear.name) : words.passportOf(names.get(pairId) ?? '')
}

function keptUntil({ status, finishedAt }: FoundFolder): string | null {
  return status === 'ready' && finishedAt ? words.keptUntil(addDays(dayOf(finishedAt), keptDays)) : null
}

const waiting = (label: string) => ({ label, value: null, max: null })

function progressOf(done: number, total: number) {
  return total > 0 && done >= total ? waiting(words.packing) : { label: words.made(done, total), value: done, max: Math.max(1, total) }
}
