import type { Category, Direction, PersonKind } from '../generated/prisma/enums.ts'

export const personKinds = { staff: 'педагог', student: 'обучающийся', external: 'внешний участник' } as const satisfies Record<PersonKind, string>

/** The six directions of additional education (domain §1.3). */
export const directions = {
  technical: 'техническая',
  science: 'естественно-научная',
  sport: 'физкультурно-спортивная',
  art: 'художественная',
  tourism: 'туристско-краеведческая',
  social: 'социально-гуманитарная',
} as const satisfies Record<Direction, string>

/** Qualification categories (domain §3.2). */
export const categories = {
  none: 'нет',
  fit: 'соответствие занимаемой должности',
  first: 'первая',
  highest: 'высшая',
  methodist: 'педагог-методист',
  mentor: 'педагог-наставник',
} as const satisfies Record<Category, string>
