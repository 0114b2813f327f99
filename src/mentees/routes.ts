import type { Request, Response } from 'express'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { NotFound, numberIn, worded } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { fullName } from '../app/format.ts'
import { blank, parseForm, reject, type Values } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { reasonForm } from '../banks/form.ts'
import { reasonOptions } from '../banks/presenter.ts'
import { findPerson } from '../people/queries.ts'
import { changeMentee, changeMenteeStatus, explainWaiting, identifyMentee, includeMentee } from './commands.ts'
import { exportChoicePage, sendOfficialTable, sendWholeTable } from './export-pages.ts'
import { sendCompetitions, sendProjects } from './export-records.ts'
import { menteeFacts } from './facts.ts'
import { menteeForms, menteeValues } from './form.ts'
import { type FormPage, menteePage } from './form-page.ts'
import { menteeListPage, menteePrintPage, pickMenteePage } from './list.ts'
import { notices, transitions, usualReasons, words } from './messages.ts'
import { can } from './policy.ts'
import { isByHand } from './presenter.ts'
import { findMentee } from './queries.ts'
import { missingForInclusion, needsReason, proposedReason, type HandTransition } from './rules.ts'

export const mentees = pages()

mentees.get('/mentees', can.readMentees, menteeListPage)
mentees.get('/mentees/print', can.readMentees, menteePrintPage)
mentees.get('/mentees/export', can.readMentees, sendOfficialTable)
mentees.get('/mentees/export/choice', can.readMentees, exportChoicePage)
mentees.get('/mentees/export/everything', can.readMentees, sendWholeTable)
mentees.get('/mentees/export/projects', can.readMentees, sendProjects)
mentees.get('/mentees/export/competitions', can.readMentees, sendCompetitions)

mentees.get('/mentees/new', can.manageMentees, async (req, res) => {
  if (typeof req.query.person !== 'string') return pickMenteePage(req, res)
  const person = await findPerson(actorOf(req), numberIn(req.query.person))
  const values = { inclusionReason: proposedReason(person, today()) ?? '' }
  await menteePage(res, { person, values, errors: {}, id: null }, 200)
})

mentees.post('/mentees', can.manageMentees, async (req, res) => {
  const person = await findPerson(actorOf(req), numberIn(req.query.person))
  const form = parseMentee(req, person.kind)
  if (!form.ok) return menteePage(res, { person, ...form, id: null }, 422)
  const { then, version: _version, ...data } = form.data
  const id = await identifyMentee(actorOf(req), person.id, yearOf(req).id, data)
  if (then === 'include') await includeIfReady(req, id)
  else flash(req, { tone: 'ok', text: notices.identified })
  res.redirect(303, `/people/${person.id}#mentee`)
})

mentees.get('/mentees/:id', can.readMentees, async (req, res) => {
  const { person } = await findMentee(actorOf(req), Number(req.params.id))
  res.redirect(303, `/people/${person.id}#mentee`)
})

mentees.get('/mentees/:id/edit', can.manageMentees, async (req, res) => {
  const profile = await findMentee(actorOf(req), Number(req.params.id))
  await menteePage(res, { person: profile.person, ...blank(menteeValues(profile)), id: profile.id }, 200)
})

mentees.post('/mentees/:id', can.manageMentees, async (req, res) => {
  const { id, person, version: current } = await findMentee(actorOf(req), Number(req.params.id))
  const form = parseMentee(req, person.kind)
  if (!form.ok) return menteePage(res, { person, ...form, id }, 422)
  const { then: _then, version, ...data } = form.data
  const saved = await unlessStale(() => changeMentee(actorOf(req), id, version, data))
  if (!saved) return menteePage(res, { person, ...reject({ values: { ...form.values, version: String(current) } }, { form: formProblems.stale }), id }, 409)
  flash(req, { tone: 'ok', text: notices.saved })
  res.redirect(303, `/people/${person.id}#mentee`)
})

mentees.get('/mentees/:id/status/:transition', can.manageMentees, async (req, res) => {
  const { person } = await findMentee(actorOf(req), Number(req.params.id))
  await reasonPage(res, { person, transition: transitionOf(req), url: req.path, ...blank() }, 200)
})

mentees.post('/mentees/:id/status/:transition', can.manageMentees, async (req, res) => {
  const { id, person } = await findMentee(actorOf(req), Number(req.params.id))
  const transition = transitionOf(req)
  const form = needsReason.includes(transition) ? parseForm(req, reasonForm) : null
  if (form && !form.ok) return reasonPage(res, { person, transition, url: req.path, ...form }, 422)
  await changeMenteeStatus(actorOf(req), id, transition, form ? form.data.reason : null)
  flash(req, { tone: 'ok', text: notices[transition] })
  res.redirect(303, `/people/${person.id}#mentee`)
})

mentees.get('/mentees/:id/waiting', can.manageMentees, async (req, res) => {
  const { person, statusReason } = await findMentee(actorOf(req), Number(req.params.id))
  await waitingPage(res, { person, url: req.path, ...blank(waitingValues(statusReason)) }, 200)
})

mentees.post('/mentees/:id/waiting', can.manageMentees, async (req, res) => {
  const { id, person } = await findMentee(actorOf(req), Number(req.params.id))
  const form = parseForm(req, reasonForm)
  if (!form.ok) return waitingPage(res, { person, url: req.path, ...form }, 422)
  await explainWaiting(actorOf(req), id, form.data.reason)
  flash(req, { tone: 'ok', text: notices.explained })
  res.redirect(303, `/people/${person.id}#mentee`)
})

mentees.post('/mentees/:id/waiting/removal', can.manageMentees, async (req, res) => {
  const { id, person } = await findMentee(actorOf(req), Number(req.params.id))
  await explainWaiting(actorOf(req), id, null)
  flash(req, { tone: 'ok', text: notices.unexplained })
  res.redirect(303, `/people/${person.id}#mentee`)
})

function parseMentee(req: Request, kind: string) {
  return kind === 'student' ? parseForm(req, menteeForms.student) : parseForm(req, menteeForms.staff)
}

// The profile is kept even when a consent is missing: it comes later, and the card has the button.
async function includeIfReady(req: Request, id: number): Promise<void> {
  const missing = missingForInclusion((await menteeFacts(id)).facts)
  if (missing.length > 0) return flash(req, { tone: 'warning', text: notices.notIncluded, items: worded(missing) })
  await includeMentee(actorOf(req), id)
  flash(req, { tone: 'ok', text: notices.include })
}

function transitionOf(req: Request): HandTransition {
  const name: unknown = req.params.transition
  if (!isByHand(name)) throw new NotFound()
  return name
}

type ReasonPage = { person: FormPage['person']; url: string; values: Values; errors: object }

async function reasonPage(res: Response, { transition, ...page }: ReasonPage & { transition: HandTransition }, status: number): Promise<void> {
  const title = transitions[transition]
  await askReason(res, page, { title, button: title, lead: null, reasons: reasonOptions(usualReasons.withdraw) }, status)
}

async function waitingPage(res: Response, page: ReasonPage, status: number): Promise<void> {
  const { explain: title, explainLead: lead, explainButton: button } = words
  await askReason(res, page, { title, button, lead, reasons: reasonOptions(usualReasons.waiting) }, status)
}

async function askReason(res: Response, { person, url, values, errors }: ReasonPage, asked: object, status: number): Promise<void> {
  const back = link(fullName(person), `/people/${person.id}#mentee`)
  await render(res, 'banks/reason', { ...asked, asksUntil: false, url, back, values, errors }, status)
}

// A reason that is not on the list goes back to the field of own words.
function waitingValues(reason: string | null): Values {
  return usualReasons.waiting.some((usual) => usual === reason) ? { reason: reason ?? '' } : { ownReason: reason ?? '' }
}
