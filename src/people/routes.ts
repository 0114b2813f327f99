import type { Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { flash } from '../app/flash.ts'
import { fullName, shortDate } from '../app/format.ts'
import { blank, type Errors, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { searchKey } from '../app/search-key.ts'
import { unlessStale } from '../app/versions.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { options } from '../banks/presenter.ts'
import { recordViews } from '../journal/views.ts'
import { groupOptions } from '../study-groups/queries.ts'
import { headActions } from './card-actions.ts'
import { changePerson, createPerson, markLeft, markReturned, removePerson } from './commands.ts'
import type { PersonData } from './data.ts'
import { kindKeys, leavingForm, personForms, personValues } from './form.ts'
import { peopleListPage, sendPeopleSheet } from './list.ts'
import { categories, directions, leavingReasons, notices, personKinds, problems } from './messages.ts'
import { can } from './policy.ts'
import { duplicateRow, representativeRows } from './presenter.ts'
import { findDuplicates, findNamed, findPerson } from './queries.ts'
import { leavingFacts } from './facts.ts'
import { missingForLeaving } from './rules.ts'
import { worded } from '../app/errors.ts'
import { type Section, sections } from './sections.ts'

export const people = pages()

people.get('/people', can.readPeople, peopleListPage)
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
  const id = await createPerson(actorOf(req), data)
  flash(req, { tone: 'ok', text: notices.created(fullName(data)) })
  res.redirect(303, `/people/${id}`)
})

people.get('/people/:id', can.readPeople, async (req, res) => {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const person = await findPerson(actor, Number(req.params.id))
  const made: Section[] = []
  for (const make of sections) made.push(...[await make({ person, actor, year })].filter((section) => section !== null))
  recordViews(res, 'card', [person.id])
  await render(res, 'people/show', {
    name: fullName(person),
    kind: personKinds[person.kind],
    left: person.leftOn && shortDate(person.leftOn),
    sections: made,
    actions: await headActions(person, actor),
  })
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
  const saved = await unlessStale(() => changePerson(actorOf(req), id, version, data))
  if (!saved)
    return personPage(res, { kind, ...reject({ values: { ...form.values, version: String(current) } }, { form: formProblems.stale }), id, duplicates: [] }, 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/people/${id}`)
})

people.get('/people/:id/leaving', can.managePeople, async (req, res) => {
  const person = await findPerson(actorOf(req), Number(req.params.id))
  await leavingPage(res, { id: person.id, name: fullName(person), ...blank({ leftOn: shortDate(today()), version: String(person.version) }) }, 200)
})

people.post('/people/:id/leaving', can.managePeople, async (req, res) => {
  const person = await findPerson(actorOf(req), Number(req.params.id))
  const form = parseForm(req, leavingForm)
  if (!form.ok) return leavingPage(res, { id: person.id, name: fullName(person), ...form }, 422)
  await markLeft(actorOf(req), person.id, form.data)
  flash(req, { tone: 'ok', text: notices.left })
  res.redirect(303, `/people/${person.id}`)
})

people.post('/people/:id/return', can.managePeople, async (req, res) => {
  const id = Number(req.params.id)
  await markReturned(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.returned })
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
  return { nameKey: searchKey(data.lastName, data.firstName, data.middleName), birthOn: data.birthOn, post: data.post }
}

type Form = { kind: PersonKind; values: Values; errors: Errors; id: number | null; duplicates: ReturnType<typeof duplicateRow>[] }

async function personPage(res: Response, { kind, values, errors, id, duplicates }: Form, status: number): Promise<void> {
  const choices = { directions: options(directions), categories: options(categories), groups: kind === 'external' ? [] : await groupOptions() }
  const url = id === null ? `/people?kind=${kind}` : `/people/${id}`
  const tabs = kindKeys.map((key) => ({ label: personKinds[key], url: `/people/new?kind=${key}`, current: key === kind }))
  const card = id === null ? null : `/people/${id}`
  await render(
    res,
    'people/form',
    { kind, values: { version: '0', ...values }, errors, url, card, tabs, duplicates, choices, representatives: representativeRows(values) },
    status,
  )
}

async function leavingPage(res: Response, { id, ...page }: { id: number; name: string; values: Values; errors: Errors }, status: number): Promise<void> {
  const missing = worded(missingForLeaving(await leavingFacts(id)))
  await render(res, 'people/leaving', { ...page, card: `/people/${id}`, missing, reasons: leavingReasons.map((label) => ({ value: label, label })) }, status)
}
