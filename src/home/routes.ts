import { cameFrom } from '../app/errors.ts'
import { parseForm } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { appearanceCookie, appearanceForm } from './appearance.ts'
import { can } from './policy.ts'

export const home = pages()

const year = 365 * 24 * 3600_000

home.get('/', can.seeHome, async (_req, res) => {
  await render(res, 'home/index', {})
})

home.post('/low-vision', can.chooseAppearance, (req, res) => {
  const form = parseForm(req, appearanceForm)
  if (form.ok) res.cookie('lv', appearanceCookie(form.data), { httpOnly: true, sameSite: 'lax', maxAge: year })
  res.redirect(303, cameFrom(req))
})
