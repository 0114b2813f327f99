import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { brake } from '../app/brake.ts'
import { flash } from '../app/flash.ts'
import { fullName } from '../app/format.ts'
import { blank, parseForm, reject, type Rejected } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { endSession, renewSession, sessionsOf } from '../app/sessions.ts'
import { organisation } from '../organisation/queries.ts'
import { changePassword, createUser, disableUser, enableUser, resetPassword, signIn } from './commands.ts'
import { accountForm, passwordForm, signInForm } from './form.ts'
import { notices, problems } from './messages.ts'
import { can } from './policy.ts'
import { accountOptions, accountRow } from './presenter.ts'
import { findUser, listPeopleWithoutAccount, listUsers } from './queries.ts'

export const accounts = pages()

const mostFailures = 10
// The brake per address is generous: a whole centre may sit behind one.
const byAddress = brake({
  limit: 100,
  skipSuccessfulRequests: true,
  handler: (_req, res) => void signInPage(res, { login: '' }, problems.waitPlease, 429),
})

accounts.get('/session', can.signIn, async (req, res) => {
  if (req.actor) return res.redirect(303, '/')
  await signInPage(res, {}, null, 200)
})

accounts.post('/session', can.signIn, byAddress, async (req, res) => {
  const form = parseForm(req, signInForm)
  const login = form.ok ? form.data.login : ''
  const sessions = sessionsOf(req)
  if (sessions.recentFailures(login) >= mostFailures) return signInPage(res, form.values, problems.waitPlease, 429)
  const actor = form.ok ? await signIn(login, form.data.password) : null
  if (!actor) {
    sessions.addFailure(login)
    return signInPage(res, form.values, problems.wrong, 422)
  }
  sessions.forgiveFailures(login)
  const returnTo = ownAddress(req.session.returnTo)
  await startSession(req, actor.userId)
  res.redirect(303, actor.mustChangePassword ? '/password' : returnTo)
})

accounts.post('/session/removal', can.signOut, async (req, res) => {
  await endSession(req)
  res.clearCookie('sid').set('Clear-Site-Data', '"cache", "storage"').redirect(303, '/session')
})

accounts.get('/password', can.changeOwnPassword, async (req, res) => {
  await render(res, 'accounts/password', { ...blank(), oneTime: actorOf(req).mustChangePassword })
})

accounts.post('/password', can.changeOwnPassword, async (req, res) => {
  const actor = actorOf(req)
  const form = parseForm(req, passwordForm)
  const again = (rejected: Rejected) => render(res, 'accounts/password', { values: {}, errors: rejected.errors, oneTime: actor.mustChangePassword }, 422)
  if (!form.ok) return again(form)
  const failure = await changePassword(actor, form.data.current, form.data.password)
  if (failure) return again(reject(form, { [failure.field]: failure.message }))
  sessionsOf(req).endOthers(actor.userId, req.sessionID)
  flash(req, { tone: 'ok', text: notices.passwordChanged })
  res.redirect(303, '/')
})

accounts.get('/accounts', can.manageAccounts, async (req, res) => {
  const actor = actorOf(req)
  await render(res, 'accounts/index', { rows: (await listUsers()).map((user) => accountRow(user, actor)) })
})

accounts.get('/accounts/new', can.manageAccounts, async (req, res) => {
  const { person, role } = req.query
  await accountPage(
    res,
    blank(
      typeof person === 'string'
        ? await mentorAccount(person)
        : role === 'director'
          ? await directorAccount()
          : role === 'deputy'
            ? { role: 'director', deputy: 'on' }
            : {},
    ),
    200,
  )
})

accounts.post('/accounts', can.manageAccounts, async (req, res) => {
  const form = parseForm(req, accountForm)
  if (!form.ok) return accountPage(res, form, 422)
  const created = await createUser(actorOf(req), form.data)
  if ('field' in created) return accountPage(res, reject(form, { [created.field]: created.message }), 422)
  flash(req, { tone: 'ok', text: notices.oneTime(form.data.login, created.password) })
  res.redirect(303, '/accounts')
})

accounts.post('/accounts/:id/password', can.manageAccounts, async (req, res) => {
  const user = await findUser(Number(req.params.id))
  const password = await resetPassword(actorOf(req), user.id)
  sessionsOf(req).endOthers(user.id)
  flash(req, { tone: 'ok', text: notices.oneTime(user.login, password) })
  res.redirect(303, '/accounts')
})

accounts.post('/accounts/:id/closure', can.manageAccounts, async (req, res) => {
  const id = Number(req.params.id)
  await disableUser(actorOf(req), id)
  sessionsOf(req).endOthers(id)
  flash(req, { tone: 'ok', text: notices.disabled })
  res.redirect(303, '/accounts')
})

accounts.post('/accounts/:id/opening', can.manageAccounts, async (req, res) => {
  await enableUser(actorOf(req), Number(req.params.id))
  flash(req, { tone: 'ok', text: notices.enabled })
  res.redirect(303, '/accounts')
})

async function startSession(req: Request, userId: number): Promise<void> {
  await renewSession(req)
  req.session.userId = userId
}

// Only a path of this site: «//other.site» would lead away.
function ownAddress(address: string | undefined): string {
  return address && /^\/(?![/\\])/.test(address) ? address : '/'
}

async function signInPage(res: Response, values: object, problem: string | null, status: number): Promise<void> {
  await render(res, 'accounts/sign-in', { values: { ...values, password: undefined }, errors: problem ? { login: problem } : {} }, status)
}

// What is known already is not asked for again.
async function mentorAccount(personId: string) {
  const person = (await listPeopleWithoutAccount()).find(({ id }) => String(id) === personId)
  return { role: 'mentor', personId, name: person && fullName(person) }
}

async function directorAccount() {
  const { directorName } = await organisation()
  return { role: 'director', name: directorName }
}

async function accountPage(res: Response, form: { values: object; errors: object }, status: number): Promise<void> {
  const people = await listPeopleWithoutAccount()
  await render(res, 'accounts/new', { values: form.values, errors: form.errors, ...accountOptions(people) }, status)
}
