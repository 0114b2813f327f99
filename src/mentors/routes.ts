import type { Request, Response } from 'express'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import { NotFound, numberIn, worded } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { workFormats } from '../banks/messages.ts'
import { options, reasonOptions } from '../banks/presenter.ts'
import { listAreas } from '../competencies/queries.ts'
import { pickerAreas } from '../competencies/presenter.ts'
import { fullName } from '../app/format.ts'
import { findPerson } from '../people/queries.ts'
import { changeMentor, changeMentorStatus, includeMentor, proposeMentor } from './commands.ts'
import { exportChoicePage, sendOfficialTable, sendWholeTable } from './export-pages.ts'
import { mentorFacts } from './facts.ts'
import { mentorForm, mentorValues, newMentorValues, pauseForm } from './form.ts'
import { mentorListPage, mentorPrintPage, pickMentorPage } from './list.ts'
import { notices, transitions, usualReasons } from './messages.ts'
import { can } from './policy.ts'
import { formOptions, isByHand } from './presenter.ts'
import { findMentor } from './queries.ts'
import { type HandTransition, missingForInclusion, needsReason } from './rules.ts'

export const mentors = pages()

mentors.get('/mentors', can.readMentors, mentorListPage)
mentors.get('/mentors/print', can.readMentors, mentorPrintPage)
mentors.get('/mentors/export', can.readMentors, sendOfficialTable)
mentors.get('/mentors/export/choice', can.readMentors, exportChoicePage)
mentors.get('/mentors/export/everything', can.readMentors, sendWholeTable)

mentors.get('/mentors/new', can.manageMentors, async (req, res) => {
  if (typeof req.query.person !== 'string') return pickMentorPage(req, res)
  const person = await findPerson(actorOf(req), numberIn(req.query.person))
  await mentorPage(res, { person, values: newMentorValues(person.kind), errors: {}, id: null }, 200)
})

mentors.post('/mentors', can.manageMentors, async (req, res) => {
  const person = await findPerson(actorOf(req), numberIn(req.query.person))
  const form = parseForm(req, mentorForm(person.kind))
  if (!form.ok) return mentorPage(res, { person, ...form, id: null }, 422)
  const { then, version: _version, ...data } = form.data
  const id = await proposeMentor(actorOf(req), person.id, yearOf(req).id, data)
  if (then === 'include') await includeIfReady(req, id)
  else flash(req, { tone: 'ok', text: notices.proposed })
  res.redirect(303, `/people/${person.id}#mentor`)
})

mentors.get('/mentors/:id', can.readMentors, async (req, res) => {
  const { person } = await findMentor(actorOf(req), Number(req.params.id))
  res.redirect(303, `/people/${person.id}#mentor`)
})

mentors.get('/mentors/:id/edit', can.manageMentors, async (req, res) => {
  const profile = await findMentor(actorOf(req), Number(req.params.id))
  await mentorPage(res, { person: profile.person, ...blank(mentorValues(profile)), id: profile.id }, 200)
})

mentors.post('/mentors/:id', can.manageMentors, async (req, res) => {
  const { id, person, version: current } = await findMentor(actorOf(req), Number(req.params.id))
  const form = parseForm(req, mentorForm(person.kind))
  if (!form.ok) return mentorPage(res, { person, ...form, id }, 422)
  const { then: _then, version, ...data } = form.data
  const saved = await unlessStale(() => changeMentor(actorOf(req), id, version, data))
  if (!saved) return mentorPage(res, { person, ...reject({ values: { ...form.values, version: String(current) } }, { form: formProblems.stale }), id }, 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/people/${person.id}#mentor`)
})

mentors.get('/mentors/:id/status/:transition', can.manageMentors, async (req, res) => {
  const { person } = await findMentor(actorOf(req), Number(req.params.id))
  await reasonPage(res, { person, transition: transitionOf(req), url: req.path, ...blank() }, 200)
})

mentors.post('/mentors/:id/status/:transition', can.manageMentors, async (req, res) => {
  const { id, person } = await findMentor(actorOf(req), Number(req.params.id))
  const transition = transitionOf(req)
  const form = needsReason.includes(transition) ? parseForm(req, pauseForm) : null
  if (form && !form.ok) return reasonPage(res, { person, transition, url: req.path, ...form }, 422)
  await changeMentorStatus(actorOf(req), id, transition, form?.data.reason ?? null, form?.data.pausedUntilOn ?? null)
  flash(req, { tone: 'ok', text: notices[transition] })
  res.redirect(303, `/people/${person.id}#mentor`)
})

// The profile is kept even when something is missing: the curator supplies it and presses one button on the card.
async function includeIfReady(req: Request, id: number): Promise<void> {
  const missing = missingForInclusion((await mentorFacts(id)).facts)
  if (missing.length > 0) return flash(req, { tone: 'warning', text: notices.notIncluded, items: worded(missing) })
  await includeMentor(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.include })
}

function transitionOf(req: Request): HandTransition {
  const name: unknown = req.params.transition
  if (!isByHand(name)) throw new NotFound()
  return name
}

type Named = { id: number; lastName: string; firstName: string; middleName: string | null; kind: 'staff' | 'student' | 'external' }

async function mentorPage(res: Response, form: { person: Named; values: Values; errors: object; id: number | null }, status: number): Promise<void> {
  const { person, values, errors, id } = form
  const areas = pickerAreas(await listAreas(), [values.competencies ?? []].flat())
  const url = id === null ? `/mentors?person=${person.id}` : `/mentors/${id}`
  await render(
    res,
    'mentors/form',
    {
      values: { version: '0', ...values },
      errors,
      areas,
      url,
      isNew: id === null,
      name: fullName(person),
      card: `/people/${person.id}`,
      isStudent: person.kind === 'student',
      forms: formOptions(person.kind),
      formats: options(workFormats),
    },
    status,
  )
}

async function reasonPage(
  res: Response,
  page: { person: Named; transition: HandTransition; url: string; values: Values; errors: object },
  status: number,
): Promise<void> {
  const { person, transition, url, values, errors } = page
  const back = link(fullName(person), `/people/${person.id}#mentor`)
  const reasons = transition === 'decline' || transition === 'pause' || transition === 'exclude' ? reasonOptions(usualReasons[transition]) : []
  const model = { title: transitions[transition], button: transitions[transition], lead: null, reasons, asksUntil: transition === 'pause' }
  await render(res, 'banks/reason', { ...model, url, back, values, errors }, status)
}
