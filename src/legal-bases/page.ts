import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import type { Values } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { entryRow } from '../journal/presenter.ts'
import { historyOf } from '../journal/queries.ts'
import { actPage } from './presenter.ts'
import { roleRows } from './presenter-acquaintance.ts'
import { countByRole } from './queries-acquaintance.ts'
import { findLegalBasis } from './queries.ts'

/** The page of an act, with the form of its files as it was filled in. */
export async function showAct(req: Request, res: Response, form: { values: Values; errors: object }, status = 200): Promise<void> {
  const act = await findLegalBasis(Number(req.params.id))
  const history = (await historyOf({ kind: 'legalBasis', id: act.id })).map(entryRow)
  const page = actPage(act, actorOf(req), today())
  const acquainted = page.isLocal ? roleRows(act.id, await countByRole(act.id, yearOf(req).id)) : []
  await render(res, 'legal-bases/show', { ...page, acquainted, values: form.values, errors: form.errors, history }, status)
}
