import { timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { weaknessOf } from '../accounts/passwords.ts'
import { weaknesses } from '../accounts/messages.ts'
import { actorOf } from '../app/actor.ts'
import { brake } from '../app/brake.ts'
import { today } from '../app/clock.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Errors, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { renewSession } from '../app/sessions.ts'
import { unlessStale } from '../app/versions.ts'
import { schoolYearAt } from '../school-years/rules.ts'
import { changeOrganisation, setUpOrganisation } from './commands.ts'
import { organisationForm, setUpForm, type SetUpData } from './form.ts'
import { notices, problems, setUpDefaults } from './messages.ts'
import { can } from './policy.ts'
import { proposedForms, stampOptions } from './presenter.ts'
import { findOrganisation, organisation as loadOrganisation } from './queries.ts'

export const organisation = pages()

const attempts = brake({ limit: 30, skipSuccessfulRequests: true })

organisation.get('/setup', can.setUp, async (_req, res) => {
  await onlyBeforeSetUp()
  await render(res, 'organisation/setup', blank({ ...setUpDefaults, schoolYear: schoolYearAt(today()) }))
})

organisation.post('/setup', can.setUp, attempts, async (req, res) => {
  await onlyBeforeSetUp()
  const form = parseForm(req, setUpForm)
  const errors = form.ok ? setUpErrors(req, form.data) : form.errors
  if (!form.ok || Object.keys(errors).length > 0) return setUpAgain(res, form.values, errors)
  const userId = await setUpOrganisation(form.data)
  await renewSession(req)
  req.session.userId = userId
  flash(req, { tone: 'ok', text: notices.setUp })
  res.redirect(303, '/')
})

organisation.get('/organisation', can.changeOrganisation, async (_req, res) => {
  const { id: _id, createdAt: _createdAt, ...saved } = await loadOrganisation()
  const values = Object.fromEntries(Object.entries(saved).map(([name, value]) => [name, value === null ? '' : String(value)]))
  await renderSettings(res, blank(values))
})

organisation.post('/organisation', can.changeOrganisation, async (req, res) => {
  const form = parseForm(req, organisationForm)
  if (!form.ok) return renderSettings(res, form, 422)
  const saved = await unlessStale(() => changeOrganisation(actorOf(req), form.data))
  if (!saved) {
    const { version } = await loadOrganisation()
    return renderSettings(res, reject({ values: { ...form.values, version: String(version) } }, { form: formProblems.stale }), 409)
  }
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, '/organisation')
})

async function renderSettings(res: Response, form: { values: Values; errors: Errors }, status?: number): Promise<void> {
  const centre = await loadOrganisation()
  await render(res, 'organisation/edit', { ...form, stamps: stampOptions(centre), proposed: proposedForms(centre) }, status)
}

async function onlyBeforeSetUp(): Promise<void> {
  if (await findOrganisation()) throw new NotFound()
}

function setUpErrors(req: Request, data: SetUpData): Record<string, string> {
  const weakness = weaknessOf(data.password, [data.name, data.login])
  if (!sameCode(data.code, String(req.app.locals.setUpCode ?? ''))) return { code: problems.codeWrong }
  return weakness ? { password: weaknesses[weakness] } : {}
}

function sameCode(typed: string, code: string): boolean {
  const [left, right] = [Buffer.from(typed.trim().toUpperCase()), Buffer.from(code)]
  return code !== '' && left.length === right.length && timingSafeEqual(left, right)
}

// Passwords are never sent back into a page.
async function setUpAgain(res: Response, values: Values, errors: Record<string, string>): Promise<void> {
  const { password: _password, repeated: _repeated, ...kept } = values
  await render(res, 'organisation/setup', { values: kept, errors }, 422)
}
