import { actorOf, yearOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { counted } from '../app/format.ts'
import { blank, parseForm, reject } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { acceptProposed, saveNameForms } from './commands.ts'
import { acceptanceForm, nameForm } from './form.ts'
import { notices, peopleForms } from './messages.ts'
import { can } from './policy.ts'
import { editPage, editValues, uncertainRows } from './presenter.ts'
import { findNamed, listUncertain } from './queries.ts'

export const nameForms = pages()

nameForms.get('/name-forms', can.keepNameForms, async (req, res) => {
  await render(res, 'name-forms/index', { rows: uncertainRows(await listUncertain(yearOf(req).id)) })
})

nameForms.post('/name-forms', can.keepNameForms, async (req, res) => {
  const form = parseForm(req, acceptanceForm)
  const accepted = form.ok ? await acceptProposed(actorOf(req), yearOf(req).id, form.data.person) : 0
  flash(req, { tone: 'ok', text: notices.accepted(counted(accepted, ...peopleForms)) })
  res.redirect(303, '/name-forms')
})

nameForms.get('/people/:id/name-forms', can.keepNameForms, async (req, res) => {
  const person = await findNamed(Number(req.params.id))
  await render(res, 'name-forms/edit', { ...blank(editValues(person)), person: editPage(person) })
})

nameForms.post('/people/:id/name-forms', can.keepNameForms, async (req, res) => {
  const person = await findNamed(Number(req.params.id))
  const form = parseForm(req, nameForm)
  if (!form.ok) return render(res, 'name-forms/edit', { ...form, person: editPage(person) }, 422)
  const saved = await unlessStale(() => saveNameForms(actorOf(req), person.id, form.data))
  const again = { ...form.values, version: String(person.nameForms?.version ?? 0) }
  if (!saved) return render(res, 'name-forms/edit', { ...reject({ values: again }, { form: formProblems.stale }), person: editPage(person) }, 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/people/${person.id}`)
})
