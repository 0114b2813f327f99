import type { Sentences } from '../app/errors.ts'
import { longDate, shortDate } from '../app/format.ts'
import type { LabourFormalisation, PaymentKind } from '../generated/prisma/enums.ts'

export const formalisations = {
  addendum: 'дополнительное соглашение к трудовому договору (ст. 351.8 ТК РФ)',
  consentOnly: 'письменное согласие (ст. 60.2 ТК РФ)',
  notRequired: 'не требуется: помощь коллегам входит в должностные обязанности',
} as const satisfies Record<LabourFormalisation, string>

/** «дополнительное соглашение № 12-ДС от 01.09.2025»; null while it is undecided. */
export function arrangedAs({ labour, addendumNumber, addendumOn }: Arranged): string | null {
  if (labour === 'addendum' && addendumNumber && addendumOn) return words.addendum(addendumNumber, addendumOn)
  return labour && formalisations[labour]
}

type Arranged = { labour: LabourFormalisation | null; addendumNumber: string | null; addendumOn: string | null }

export const paymentKinds = {
  none: 'без дополнительной оплаты',
  fixed: 'сумма',
  percent: 'процент',
} as const satisfies Record<PaymentKind, string>

export const labourReasons = {
  'labour.undecided':
    'Не указано, как оформлена работа наставника. С 01.03.2025 содержание, срок, форму наставничества и выплаты указывают в дополнительном соглашении (ст. 351.8 ТК РФ).',
  'labour.noAddendum': 'Нет номера и даты дополнительного соглашения о наставничестве (ст. 351.8 ТК РФ).',
} as const satisfies Sentences

export const problems = {
  amount: 'Укажите размер выплаты',
  addendumOn: 'Укажите дату соглашения: номер без даты не подтверждает его',
  addendumNumber: 'Укажите номер соглашения',
} as const

export const notices = { saved: 'Сведения об оформлении наставника сохранены.' } as const

export const words = {
  title: 'Оформление работы наставника',
  block: 'Оформление наставника',
  how: 'Как оформлено',
  payment: 'Выплата',
  basis: 'Основание выплаты',
  addendum: (number: string, day: string) => `дополнительное соглашение № ${number} от ${shortDate(day)}`,
  file: (pair: string) => `Дополнительное соглашение ${pair}`,
  // As they stand in the consent and in the addendum.
  unpaid: 'без дополнительной оплаты',
  paid: (amount: string) => `с доплатой в размере ${amount}`,
  byAddendum: (number: string, day: string) => `в соответствии с дополнительным соглашением № ${number} от ${longDate(day)}`,
  form: (form: string, kind: string) => `${form}, ${kind}`,
} as const
