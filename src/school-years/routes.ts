import { actorOf } from '../app/actor.ts'
import { cameFrom, NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { longDate } from '../app/format.ts'
import { openSchoolYear } from './commands.ts'
import { chosenYearForm, schoolYearForm } from './form.ts'
import { notices, problems } from './messages.ts'
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
  return years.map((year) => ({ name: year.name, days: `${longDate(year.startsOn)} – ${longDate(year.endsOn)}` }))
}
