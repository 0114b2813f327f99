import { actorOf, yearOf } from '../app/actor.ts'
import { unlessGone } from '../app/db.ts'
import { flash } from '../app/flash.ts'
import { fullName } from '../app/format.ts'
import { blank, parseForm, reject } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { searchKey } from '../app/search-key.ts'
import { unlessStale } from '../app/versions.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { recordViews } from '../journal/views.ts'
import { headActions } from './card-actions.ts'
import { changePerson, createPerson, removePerson } from './commands.ts'
import type { PersonData } from './data.ts'
import { kindKeys, personForms } from './form.ts'
import { personPage } from './form-page.ts'
import { personValues } from './form-values.ts'
import { peopleListPage, peoplePrintPage, sendPeopleSheet } from './list.ts'
import { notices, problems } from './messages.ts'
import { can } from './policy.ts'
import { cardPage, duplicateRow } from './presenter.ts'
import { findDuplicates, findNamed, findPerson } from './queries.ts'
import type { Section } from './section.ts'
import { sectionsFor } from './sections.ts'

export const people = pages()

people.get('/people', can.readPeople, peopleListPage)
people.get('/people/print', can.readPeople, peoplePrintPage)
people.get('/people/export', can.readPeople, sendPeopleSheet)

people.get('/people/new', can.managePeople, async (req, res) => {
  await personPage(res, { kind: kindOf(req.query.kind), ...blank(), id: null, duplicates: [] }, 200)
})

people.post('/people', can.managePeople, async (req, res) => {
  const kind = kindOf(req.query.kind)
  const form = parseForm(req, personForms[kind])
  if (!form.ok) return personPage(res, { kind, ...form, id: null, duplicates: [] }, 422)
  const { otherPerson, version: _version, ...data } = form.data
  const duplicates = otherPerson ? [] : await findDuplicates(keysToCompare(data))
  if (duplicates.length > 0)
    return personPage(res, { kind, ...reject(form, { otherPerson: problems.duplicate }), id: null, duplicates: duplicates.map(duplicateRow) }, 422)
  const id = await unlessGone(() => createPerson(actorOf(req), data))
  if (id === null) return personPage(res, { kind, ...reject(form, { form: formProblems.gone }), id, duplicates: [] }, 422)
  flash(req, { tone: 'ok', text: notices.created(fullName(data)) })
  res.redirect(303, `/people/${id}`)
})

people.get('/people/:id', can.readPeople, async (req, res) => {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const person = await findPerson(actor, Number(req.params.id))
  const made: Section[] = []
  for (const make of sectionsFor(person.kind)) made.push(...[await make({ person, actor, year })].filter((section) => section !== null))
  recordViews(res, 'card', [person.id])
  await render(res, 'people/show', { ...cardPage(person, made), actions: await headActions(person, actor) })
})

people.get('/people/:id/edit', can.managePeople, async (req, res) => {
  const person = await findNamed(actorOf(req), Number(req.params.id))
  recordViews(res, 'form', [person.id])
  await personPage(res, { kind: person.kind, ...blank(personValues(person)), id: person.id, duplicates: [] }, 200)
})

people.post('/people/:id', can.managePeople, async (req, res) => {
  const { id, kind, version: current } = await findNamed(actorOf(req), Number(req.params.id))
  const form = parseForm(req, personForms[kind])
  if (!form.ok) return personPage(res, { kind, ...form, id, duplicates: [] }, 422)
  const { otherPerson: _tick, version, ...data } = form.data
  const saved = await unlessGone(() => unlessStale(() => changePerson(actorOf(req), id, version, data)))
  if (saved === null) return personPage(res, { kind, ...reject(form, { form: formProblems.gone }), id, duplicates: [] }, 422)
  if (!saved)
    return personPage(res, { kind, ...reject({ values: { ...form.values, version: String(current) } }, { form: formProblems.stale }), id, duplicates: [] }, 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/people/${id}`)
})

people.post('/people/:id/removal', can.managePeople, async (req, res) => {
  const person = await findPerson(actorOf(req), Number(req.params.id))
  await removePerson(actorOf(req), person.id)
  flash(req, { tone: 'ok', text: notices.removed(fullName(person)) })
  res.redirect(303, '/people')
})

function kindOf(asked: unknown): PersonKind {
  return kindKeys.find((kind) => kind === asked) ?? 'staff'
}

function keysToCompare(data: PersonData) {
  return { nameKey: searchKey(data.lastName, data.firstName, data.middleName), birthOn: data.birthOn }
}
