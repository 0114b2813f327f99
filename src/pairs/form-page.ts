import { worded } from '../app/errors.ts'
import { shortDate } from '../app/format.ts'
import type { Errors, Values } from '../app/forms.ts'
import type { MentoringForm } from '../generated/prisma/enums.ts'
import { formKeys, kindKeys } from './form.ts'
import { formHints, forms, kindHints, mentoringKinds, pairWords as words, problems, roleModels } from './messages.ts'
import { isRoleModel, roleModelsOf } from './role-models.ts'
import { type Finding, prohibitions, signatureOf, warnings } from './rules.ts'
import type { listMenteeCandidates, listMentorCandidates } from './candidates.ts'

type Mentors = Awaited<ReturnType<typeof listMentorCandidates>>
type Mentees = Awaited<ReturnType<typeof listMenteeCandidates>>
type Shown = { form: MentoringForm; mentors: Mentors; mentees: Mentees; findings: Finding[]; values: Values; errors: Errors }

/** The form of a pair: choices that suit its form, and what §7.4 says of what is chosen. */
export function pairFormPage({ form, mentors, mentees, findings, values, errors }: Shown) {
  return {
    form: { value: form, label: forms[form] },
    values: { ...values, form },
    errors,
    mentors: mentors.map((one) => ({ value: String(one.id), label: `${one.name} – ${words.free(one.free, one.capacity)}` })),
    mentees: mentees.map(menteeOption),
    roleModels: roleModelsOf[form].map((value) => ({ value, label: roleModels[value] })),
    kinds: kindKeys.map((value) => ({ value, label: `${mentoringKinds[value]} – ${kindHints[value]}` })),
    prohibitions: worded(prohibitions(findings)),
    warnings: worded([...warnings(findings), ...findings.filter((finding) => finding.level === 'note')].map((finding) => finding.reason)),
    warned: signatureOf(findings),
    asksOverCapacity: findings.some((finding) => finding.row === 5) || Boolean(values.overCapacityWhy),
  }
}

/** The first step of a new pair: which form it has. */
export function formChoices() {
  return formKeys.map((value) => ({ label: forms[value], hint: formHints[value], url: `/pairs/new?form=${value}` }))
}

/** Errors of a form that §7.4 did not let through. */
export function findingErrors(findings: Finding[]): Errors {
  if (findings.length === 0) return { mentorId: problems.noMentor }
  if (prohibitions(findings).length > 0) return { form: problems.prohibited }
  return { acknowledged: problems.warnings }
}

/** Values of the form for a stored pair: own words go back to their own field. */
export function valuesOf(pair: {
  form: string
  mentorProfileId: number
  roleModel: string
  mentoringKind: string
  topic: string
  startsOn: string
  endsOn: string
  overCapacityWhy: string | null
  version: number
  members: { menteeProfileId: number }[]
}): Values {
  const known = isRoleModel(pair.roleModel)
  return {
    form: pair.form,
    mentorId: String(pair.mentorProfileId),
    menteeIds: pair.members.map((member) => String(member.menteeProfileId)),
    roleModelKey: known ? pair.roleModel : '',
    ownRoleModel: known ? '' : pair.roleModel,
    mentoringKind: pair.mentoringKind,
    topic: pair.topic,
    startsOn: shortDate(pair.startsOn),
    endsOn: shortDate(pair.endsOn),
    overCapacityWhy: pair.overCapacityWhy ?? '',
    version: String(pair.version),
  }
}

function menteeOption(one: Mentees[number]) {
  const already = one.mentors.length > 0 ? words.already(one.mentors.map((mentor) => mentor.lastName).join(', ')) : null
  const chosen = one.chosen !== null && already === null ? words.chosen(one.chosen) : null
  const hint = [one.place, one.request, chosen, already].filter(Boolean).join(' · ')
  return { value: String(one.id), label: one.name, hint: hint === '' ? null : hint }
}
