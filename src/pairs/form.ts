import { z } from 'zod'
import { checkbox, day, id, ids, oneOf, optionalText, text, version } from '../app/fields.ts'
import { problems } from './messages.ts'

export const formKeys = ['teacherTeacher', 'teacherStudent', 'studentStudent'] as const
export const kindKeys = ['traditional', 'group', 'situational', 'shortTerm', 'speed', 'reverse', 'virtual'] as const
export const initiatorKeys = ['mentor', 'mentee', 'mutual', 'employer', 'circumstances'] as const

/** A pair or group. What the curator writes in own words goes before the role model chosen from the list. */
export const pairForm = z
  .object({
    form: oneOf(formKeys, problems.noForm),
    mentorId: id(problems.noMentor),
    menteeIds: ids().refine((chosen) => chosen.length > 0, problems.noMentees),
    roleModelKey: optionalText(60),
    ownRoleModel: optionalText(200),
    mentoringKind: oneOf(kindKeys),
    topic: text(300, problems.topic),
    startsOn: day(),
    endsOn: day(),
    overCapacityWhy: optionalText(500),
    acknowledged: checkbox(),
    warned: optionalText(100),
    version: version(),
  })
  .refine((pair) => pair.ownRoleModel !== null || pair.roleModelKey !== null, { path: ['roleModelKey'], message: problems.noRoleModel })
  .refine((pair) => pair.endsOn > pair.startsOn, { path: ['endsOn'], message: problems.endsBeforeStart })
  .transform(({ roleModelKey, ownRoleModel, acknowledged, warned, ...pair }) => ({
    ...pair,
    roleModel: ownRoleModel ?? roleModelKey ?? '',
    warned: acknowledged ? (warned ?? '') : '',
  }))

/** A pair to be saved; `warned` names the warnings that were read (see `signatureOf`). */
export type PairData = z.output<typeof pairForm>

export const completionForm = z.object({ endedOn: day() })
