import type { Request } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import type { BankKind } from '../generated/prisma/enums.ts'
import { decideBank, undoDecision } from './commands.ts'
import { bankKinds, decisionForm } from './form.ts'
import { decisions, notices } from './messages.ts'
import { can } from './policy.ts'

export const banks = pages()

banks.get('/banks/:bank/decision', can.decideBanks, async (req, res) => {
  const bank = bankOf(req)
  await render(res, 'banks/decision', { ...blank(), title: decisions[bank].ask, url: `/banks/${bank}/decision`, back: listOf(bank) })
})

banks.post('/banks/:bank/decision', can.decideBanks, async (req, res) => {
  const bank = bankOf(req)
  const form = parseForm(req, decisionForm)
  if (!form.ok)
    return render(res, 'banks/decision', { values: form.values, errors: form.errors, title: decisions[bank].ask, url: req.path, back: listOf(bank) }, 422)
  await decideBank(actorOf(req), yearOf(req).id, bank, form.data.reason)
  flash(req, { tone: 'ok', text: notices.decided })
  res.redirect(303, listOf(bank).url)
})

banks.post('/banks/:bank/decision/removal', can.decideBanks, async (req, res) => {
  const bank = bankOf(req)
  await undoDecision(actorOf(req), yearOf(req).id, bank)
  flash(req, { tone: 'ok', text: notices.undone })
  res.redirect(303, listOf(bank).url)
})

function bankOf(req: Request): BankKind {
  const bank = bankKinds.find((kind) => kind === req.params.bank)
  if (!bank) throw new NotFound()
  return bank
}

const lists = {
  menteeTeachers: '/mentees?tab=teachers',
  menteeStudents: '/mentees?tab=students',
  mentorsTeacherTeacher: '/mentors',
  mentorsTeacherStudent: '/mentors',
  mentorsStudentStudent: '/mentors',
} as const

function listOf(bank: BankKind): { url: string } {
  return { url: lists[bank] }
}
