import { cameFrom } from '../app/errors.ts'
import { parseForm } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { appearanceCookie, appearanceForm } from './appearance.ts'
import { can } from './policy.ts'

export const home = pages()

const year = 365 * 24 * 3600_000

home.get('/', can.seeHome, async (req, res) => {
  if (!req.actor) return res.redirect(303, '/site')
  if (req.actor.mustChangePassword) return res.redirect(303, '/password')
  await render(res, 'home/index', {})
})

home.post('/low-vision', can.chooseAppearance, (req, res) => {
  const form = parseForm(req, appearanceForm)
  if (form.ok) res.cookie('lv', appearanceCookie(form.data), { httpOnly: true, sameSite: 'lax', maxAge: year })
  res.redirect(303, cameFrom(req))
})
