import type { Request, Response } from 'express'
import { type Actor, type Year, yearOf } from '../app/actor.ts'
import { shortDate } from '../app/format.ts'
import type { Errors, Rejected, Values } from '../app/forms.ts'
import { RuleViolation } from '../app/errors.ts'
import { formProblems } from '../app/messages.ts'
import { render } from '../app/render.ts'
import { findPrefill, listMenteeCandidates, listMentorCandidates, usualTerm } from './candidates.ts'
import { factsOf } from './check.ts'
import { formKeys } from './form.ts'
import { formChoices, pairFormPage, valuesOf } from './form-page.ts'
import { titleOf } from './pair-page.ts'
import { findPair } from './queries.ts'
import { roleModelsOf } from './role-models.ts'
import { checkPair, type Finding } from './rules.ts'
import { changesByOrder } from './workflow.ts'

/** Shows an empty form, or one filled in from a mentee's choice or a mentor's card; without a form, the choice of one. */
export async function showNewPair(req: Request, res: Response): Promise<void> {
  const year = yearOf(req)
  const prefill = await findPrefill(year.id, idIn(req, 'mentee'), idIn(req, 'mentor'))
  const form = formKeys.find((key) => key === req.query.form) ?? prefill.form
  if (form === null) return render(res, 'pairs/forms', { choices: formChoices() })
  const term = usualTerm(year)
  const people = { mentorId: prefill.mentor?.id, menteeId: prefill.mentee?.id }
  const findings =
    people.mentorId && people.menteeId
      ? await foreseen(year.id, { form, topic: prefill.topic, ...term, mentorId: people.mentorId, menteeIds: [people.menteeId] })
      : []
  const values = {
    form,
    mentorId: String(people.mentorId ?? ''),
    menteeIds: people.menteeId ? [String(people.menteeId)] : [],
    roleModelKey: roleModelsOf[form][0],
    mentoringKind: 'traditional',
    topic: prefill.topic,
    startsOn: shortDate(term.startsOn),
    endsOn: shortDate(term.endsOn),
    version: '0',
  }
  await showNewForm(res, year, { values, errors: {} }, findings, 200)
}

/** The form of a new pair with what was typed. */
export async function showNewForm(
  res: Response,
  year: Year,
  { values, errors }: { values: Values; errors: Errors },
  findings: Finding[],
  status: number,
): Promise<void> {
  const form = formKeys.find((key) => key === values.form)
  if (!form) return render(res, 'pairs/forms', { choices: formChoices() }, status)
  const [mentors, mentees] = [await listMentorCandidates(year.id, form, null), await listMenteeCandidates(year.id, form)]
  await render(res, 'pairs/new', { ...pairFormPage({ form, mentors, mentees, findings, values, errors }), url: '/pairs' }, status)
}

/** The form of a stored pair: as it is, or with what was typed. */
export async function showEditForm(actor: Actor, res: Response, id: number, typed: (Rejected & { findings: Finding[] }) | null, status: number): Promise<void> {
  const pair = await findPair(actor, id)
  if (pair.status === 'active') throw new RuleViolation(changesByOrder(id))
  const findings =
    typed?.findings ??
    (await foreseen(pair.schoolYearId, { ...pair, mentorId: pair.mentorProfileId, menteeIds: pair.members.map((member) => member.menteeProfileId) }, id))
  const [mentors, mentees] = [await listMentorCandidates(pair.schoolYearId, pair.form, id), await listMenteeCandidates(pair.schoolYearId, pair.form)]
  const page = pairFormPage({ form: pair.form, mentors, mentees, findings, values: typed?.values ?? valuesOf(pair), errors: typed?.errors ?? {} })
  await render(res, 'pairs/edit', { ...page, url: `/pairs/${id}`, pairTitle: titleOf(pair) }, status)
}

/** The edit form after somebody else saved the pair: what was typed, with the version it now has. */
export async function showStaleForm(actor: Actor, res: Response, id: number, values: Values): Promise<void> {
  const { version } = await findPair(actor, id)
  await showEditForm(actor, res, id, { ok: false, values: { ...values, version: String(version) }, errors: { form: formProblems.stale }, findings: [] }, 409)
}

type Foreseen = Pick<Parameters<typeof factsOf>[1], 'form' | 'topic' | 'startsOn' | 'endsOn' | 'mentorId' | 'menteeIds'> & {
  roleModel?: string
  overCapacityWhy?: string | null
}

async function foreseen(schoolYearId: number, pair: Foreseen, pairId: number | null = null): Promise<Finding[]> {
  const { form, topic, startsOn, endsOn, mentorId, menteeIds, roleModel = '', overCapacityWhy = null } = pair
  const facts = await factsOf(schoolYearId, { form, topic, startsOn, endsOn, mentorId, menteeIds, roleModel, overCapacityWhy, status: 'draft' }, pairId)
  return facts ? checkPair(facts) : []
}

function idIn(req: Request, name: string): number | null {
  const value = req.query[name]
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null
}
