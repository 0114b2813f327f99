import type { MentoringForm, MentoringKind, PairKind } from '../generated/prisma/enums.ts'

/** Forms as the roadmap spells them: a hyphen without spaces (domain §2). */
export const forms = {
  teacherTeacher: 'педагог-педагог',
  teacherStudent: 'педагог-ученик',
  studentStudent: 'ученик-ученик',
} as const satisfies Record<MentoringForm, string>

export const mentoringKinds = {
  traditional: 'традиционное',
  group: 'групповое',
  situational: 'ситуационное',
  shortTerm: 'краткосрочное',
  speed: 'скоростное',
  reverse: 'реверсивное',
  virtual: 'виртуальное',
} as const satisfies Record<MentoringKind, string>

export const pairKinds = { pair: 'пара', group: 'группа' } as const satisfies Record<PairKind, string>
