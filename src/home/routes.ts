import { type Actor, actorOf, yearOf } from '../app/actor.ts'
import { link } from '../app/actions.ts'
import { today } from '../app/clock.ts'
import { cameFrom } from '../app/errors.ts'
import { parseForm } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { appearanceCookie, appearanceForm } from './appearance.ts'
import { findRatedRoadmap } from '../roadmap/queries.ts'
import { homeWords as words } from './messages-tasks.ts'
import { can } from './policy.ts'
import { checklist, nextInYear, taskRows, yearSummary } from './presenter.ts'
import { pairRows } from './presenter-mentor.ts'
import { directorTasks, methodistTasks } from './queries.ts'
import { firstSteps } from './queries-checklist.ts'
import { mentorPairs, mentorTasks } from './queries-mentor.ts'

export const home = pages()

const year = 365 * 24 * 3600_000

home.get('/', can.seeHome, async (req, res) => {
  if (!req.actor) return res.redirect(303, '/site')
  if (req.actor.mustChangePassword) return res.redirect(303, '/password')
  const actor = actorOf(req)
  const page = { methodist: methodistHome, director: directorHome, mentor: mentorHome }[actor.role]
  await render(res, `home/${actor.role}`, await page(actor, yearOf(req).id))
})

home.post('/low-vision', can.chooseAppearance, (req, res) => {
  const form = parseForm(req, appearanceForm)
  if (form.ok) res.cookie('lv', appearanceCookie(form.data), { httpOnly: true, sameSite: 'lax', maxAge: year })
  res.redirect(303, cameFrom(req))
})

async function methodistHome(_actor: Actor, schoolYearId: number) {
  const rated = await findRatedRoadmap(schoolYearId)
  const tasks = await methodistTasks(schoolYearId, rated, today())
  return {
    title: words.title,
    lead: words.lead.methodist,
    start: checklist(await firstSteps(schoolYearId)),
    rows: taskRows(tasks, today()),
    empty: words.nothing.methodist,
    next: nextInYear(rated),
  }
}

async function directorHome(actor: Actor, schoolYearId: number) {
  const rated = await findRatedRoadmap(schoolYearId)
  const tasks = await directorTasks(schoolYearId)
  return {
    title: words.title,
    lead: actor.acting === null ? words.lead.idle : words.lead.director,
    rows: taskRows(tasks, today(), actor),
    empty: words.nothing.director,
    emptyText: words.nothingDirector,
    actions: tasks.length > 0 ? [link(words.toApprove, '/approvals', actor.acting === null ? 'plain' : 'primary')] : [],
    summary: rated ? yearSummary(rated) : [],
  }
}

async function mentorHome(actor: Actor, schoolYearId: number) {
  const tasks = await mentorTasks(actor, schoolYearId, today())
  return {
    title: words.title,
    lead: words.lead.mentor,
    rows: taskRows(tasks, today()),
    empty: words.nothing.mentor,
    emptyText: words.nothingMentor,
    pairs: pairRows(await mentorPairs(actor, schoolYearId)),
    noPairs: words.noPairs,
  }
}
