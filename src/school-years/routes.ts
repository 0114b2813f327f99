import { actorOf, yearOf } from '../app/actor.ts'
import { cameFrom, NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { longDate } from '../app/format.ts'
import { openSchoolYear } from './commands.ts'
import { closeSchoolYear, reopenSchoolYear } from './commands-closing.ts'
import { closingPage } from './presenter.ts'
import { chosenYearForm, reopeningForm, schoolYearForm } from './form.ts'
import { notices, problems, states } from './messages.ts'
import { can } from './policy.ts'
import { listSchoolYears } from './queries.ts'

export const schoolYears = pages()

schoolYears.post('/school-year', can.chooseYear, async (req, res) => {
  const form = parseForm(req, chosenYearForm)
  const year = form.ok ? (await listSchoolYears()).find((year) => year.id === form.data.id) : undefined
  if (!year) throw new NotFound()
  req.session.schoolYearId = year.id
  flash(req, { tone: 'ok', text: notices.chosen(year.name) })
  // A record of another year stays on screen otherwise; lists are the places that follow the year.
  res.redirect(303, '/' + (cameFrom(req).split('/')[1] ?? ''))
})

schoolYears.get('/school-years', can.openYear, async (_req, res) => {
  await render(res, 'school-years/index', { ...blank(), years: await yearRows() })
})

schoolYears.get('/school-years/:id', can.closeYear, async (req, res) => {
  await render(res, 'school-years/show', { ...blank(), ...(await closingPage(Number(req.params.id), yearOf(req))) })
})

schoolYears.post('/school-years/:id/closing', can.closeYear, async (req, res) => {
  const name = await closeSchoolYear(actorOf(req), Number(req.params.id))
  flash(req, { tone: 'ok', text: notices.closed(name) })
  res.redirect(303, `/school-years/${Number(req.params.id)}`)
})

schoolYears.post('/school-years/:id/reopening', can.closeYear, async (req, res) => {
  const id = Number(req.params.id)
  const form = parseForm(req, reopeningForm)
  if (!form.ok) return render(res, 'school-years/show', { ...form, ...(await closingPage(id, yearOf(req))) }, 422)
  const name = await reopenSchoolYear(actorOf(req), id, form.data.why)
  flash(req, { tone: 'ok', text: notices.reopened(name) })
  res.redirect(303, `/school-years/${id}`)
})

schoolYears.post('/school-years', can.openYear, async (req, res) => {
  const form = parseForm(req, schoolYearForm)
  const opened = form.ok && (await openSchoolYear(actorOf(req), form.data.name))
  if (!form.ok || !opened) {
    const { values, errors } = form.ok ? reject(form, { name: problems.taken }) : form
    return render(res, 'school-years/index', { values, errors, years: await yearRows() }, 422)
  }
  flash(req, { tone: 'ok', text: notices.opened(form.data.name) })
  res.redirect(303, '/school-years')
})

async function yearRows() {
  const years = await listSchoolYears()
  return years.map((year) => ({
    url: `/school-years/${year.id}`,
    status: year.closedAt ? states.closed : states.open,
    name: year.name,
    days: `${longDate(year.startsOn)} – ${longDate(year.endsOn)}`,
  }))
}
