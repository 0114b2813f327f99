import type { Request, Response } from 'express'
import { correctDay, markSigned, undoMarks } from '../acquaintance/commands.ts'
import { correctionForm, marksForm, undoingForm } from '../acquaintance/form.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { flash } from '../app/flash.ts'
import { shortDate } from '../app/format.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { type ListQuery, listUrl, readList, window } from '../app/lists.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { organisation } from '../organisation/queries.ts'
import { sheetOfAct } from './commands-acquaintance.ts'
import { named } from './messages-named.ts'
import { can } from './policy.ts'
import { acquaintancePage, askedOf, listOptions, pageSize } from './presenter-acquaintance.ts'
import { countReaders, findLocalAct, listReaders, readerIds } from './queries-acquaintance.ts'

/** Who has read a local act under signature and when; the list is chosen by its address, in a posted form too. */
export const actReaders = pages()

actReaders.get('/legal-bases/:id/acquaintances', can.readLocalActs, async (req, res) => {
  await show(req, res, blank({ acquaintedOn: shortDate(today()) }))
})

actReaders.post('/legal-bases/:id/acquaintances', can.keepLegalBases, async (req, res) => {
  const form = parseForm(req, marksForm)
  if (!form.ok) return show(req, res, form, 422)
  const { personIds, all, acquaintedOn } = form.data
  const asked = { ...askedOf(listOf(req)), actId: idOf(req), schoolYearId: yearOf(req).id, read: false }
  const outcome = await markSigned(actorOf(req), sheetOfAct(idOf(req)), { personIds: all ? await readerIds(asked) : personIds, acquaintedOn })
  if ('refused' in outcome) return show(req, res, reject(form, { acquaintedOn: outcome.refused }), 422)
  done(req, res, outcome.done)
})

actReaders.post('/legal-bases/:id/acquaintances/correction', can.keepLegalBases, async (req, res) => {
  const form = parseForm(req, correctionForm)
  if (!form.ok) return show(req, res, form, 422)
  const outcome = await correctDay(actorOf(req), sheetOfAct(idOf(req)), form.data)
  if ('refused' in outcome) return show(req, res, reject(form, { acquaintedOn: outcome.refused }), 422)
  done(req, res, outcome.done)
})

actReaders.post('/legal-bases/:id/acquaintances/removal', can.keepLegalBases, async (req, res) => {
  const form = parseForm(req, undoingForm)
  if (!form.ok) return show(req, res, form, 422)
  done(req, res, await undoMarks(actorOf(req), sheetOfAct(idOf(req)), form.data.personIds))
})

function idOf(req: Request): number {
  return Number(req.params.id) || 0
}

// Every form of the list posts to an address with the same conditions.
function listOf(req: Request): ListQuery {
  return { ...readList(req, listOptions), path: `/legal-bases/${idOf(req)}/acquaintances` }
}

function done(req: Request, res: Response, text: string): void {
  flash(req, { tone: 'ok', text })
  const list = listOf(req)
  res.redirect(303, listUrl(list, { page: list.page }))
}

async function show(req: Request, res: Response, { values, errors }: { values: Values; errors: object }, status = 200): Promise<void> {
  const found = await findLocalAct(idOf(req))
  const list = listOf(req)
  const asked = { ...askedOf(list), actId: found.id, schoolYearId: yearOf(req).id }
  const counts = await countReaders(asked)
  const rows = await listReaders(asked, window(list, asked.read ? counts.read : counts.people - counts.read, pageSize))
  const page = acquaintancePage(list, { act: { id: found.id, title: named(found) }, counts, rows, ages: await organisation() })
  await render(res, 'legal-bases/acquaintances', { ...page, keeps: actorOf(req).role === 'methodist', values, errors }, status)
}
