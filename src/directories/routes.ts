import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { options } from '../banks/presenter.ts'
import { directions } from '../people/messages.ts'
import { addEntry, changeEntry, removeEntry } from './commands-entries.ts'
import { entryForm, type Kind, kindKeys } from './form.ts'
import { notices, problems, titles } from './messages.ts'
import { can } from './policy.ts'
import { directoryBlock, mergeLabel } from './presenter.ts'
import { findEntry, listEntries } from './queries.ts'

export const directories = pages()

directories.get('/directories', can.readDirectories, async (req, res) => {
  await directoriesPage(req, res, { kind: null, ...blank() }, 200)
})

directories.post('/directories/:kind', can.manageDirectories, async (req, res) => {
  const kind = kindOf(req)
  const form = parseForm(req, entryForm)
  const id = form.ok ? await addEntry(actorOf(req), kind, form.data) : null
  if (!form.ok || id === null) return directoriesPage(req, res, { kind, ...(form.ok ? reject(form, { name: problems.taken(form.data.name) }) : form) }, 422)
  done(req, res, notices.added(form.data.name))
})

directories.get('/directories/:kind/:id/edit', can.manageDirectories, async (req, res) => {
  const kind = kindOf(req)
  const { id, name, address, direction, years } = await findEntry(kind, Number(req.params.id))
  const values = { name, address: address ?? '', direction: direction ?? '', years: years === null ? '' : String(years) }
  await entryPage(res, { kind, id, merge: null, ...blank(values) }, 200)
})

directories.post('/directories/:kind/:id', can.manageDirectories, async (req, res) => {
  const kind = kindOf(req)
  const entry = await findEntry(kind, Number(req.params.id))
  const form = parseForm(req, entryForm)
  if (!form.ok) return entryPage(res, { kind, id: entry.id, merge: null, ...form }, 422)
  const { merge, ...data } = form.data
  const outcome = await changeEntry(actorOf(req), kind, entry.id, data, merge)
  if (outcome.done !== 'taken') return done(req, res, outcome.done === 'merged' ? notices.merged(outcome.entry.name) : notices.saved)
  const rejected = reject(form, { name: problems.takenMerge(outcome.entry.name) })
  await entryPage(res, { kind, id: entry.id, merge: mergeLabel(entry, outcome.entry), ...rejected }, 422)
})

directories.post('/directories/:kind/:id/removal', can.manageDirectories, async (req, res) => {
  const { name } = await removeEntry(actorOf(req), kindOf(req), Number(req.params.id))
  done(req, res, notices.removed(name))
})

function kindOf(req: Request): Kind {
  const kind = kindKeys.find((key) => key === req.params.kind)
  if (!kind) throw new NotFound()
  return kind
}

function done(req: Request, res: Response, text: string): void {
  flash(req, { tone: 'ok', text })
  res.redirect(303, '/directories')
}

type Shown = { values: Values; errors: object }

async function directoriesPage(req: Request, res: Response, { kind, values, errors }: Shown & { kind: Kind | null }, status: number): Promise<void> {
  const actor = actorOf(req)
  const blocks = []
  for (const key of kindKeys) {
    const form = key === kind ? { values, errors } : { values: {}, errors: {} }
    blocks.push({ ...directoryBlock(key, await listEntries(key), actor), ...form })
  }
  await render(res, 'directories/index', { blocks, errors, directions: options(directions), manages: actor.role === 'methodist' }, status)
}

async function entryPage(res: Response, { kind, id, merge, values, errors }: Shown & { kind: Kind; id: number; merge: string | null }, status: number) {
  const model = { kind, title: titles[kind].one, url: `/directories/${kind}/${id}`, merge, values, errors, directions: options(directions) }
  await render(res, 'directories/edit', model, status)
}
