import type { MentoringForm } from '../generated/prisma/enums.ts'
import { roleModels, type RoleModel } from './messages.ts'

/** Role models usual for each form (domain §3.6), the most frequent first. A curator may write another in own words. */
export const roleModelsOf = {
  teacherTeacher: ['expertNovice', 'leaderStruggling', 'innovatorConservative', 'subjectExpertNovice', 'methodistTeacher', 'youngExperienced'],
  teacherStudent: ['teacherGifted', 'teacherProjectAuthor', 'teacherContestant', 'teacherStruggling', 'teacherPassive', 'teacherSpecialNeeds'],
  studentStudent: ['peers', 'strongWeak', 'leaderPassive', 'adaptedNewcomer', 'winnerBeginner', 'elderYounger'],
} as const satisfies Record<MentoringForm, readonly RoleModel[]>

/** Role model in words: the stored value is a key of the catalogue or the curator's own words. */
export function roleModelLabel(value: string): string {
  return isRoleModel(value) ? roleModels[value] : value
}

export function isRoleModel(value: string): value is RoleModel {
  return Object.hasOwn(roleModels, value)
}
