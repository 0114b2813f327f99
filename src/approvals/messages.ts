import type { Sentences } from '../app/errors.ts'
import { counted } from '../app/format.ts'

export const problems = { nothing: 'Отметьте приказы, которые утверждаете' } as const

/** What became of an order between the page and the button. */
export const approvalReasons = {
  'approvals.moved': ({ status }) =>
    status === 'draft' ? 'методист отозвал приказ на доработку' : status === 'returned' ? 'приказ уже вернули методисту' : 'приказ уже утверждён',
} as const satisfies Sentences

const orders = (count: number) => counted(count, 'приказ', 'приказа', 'приказов')

export const words = {
  approved: (count: number) => (count === 0 ? 'Ни один приказ не утверждён.' : `Утверждено: ${orders(count)}. Методист присвоит номер и дату.`),
  refused: (title: string, why: string) => `«${title}»: ${why}`,
  notTheirs: 'Приказа больше нет среди тех, что ждут подписи.',
  consents: (ready: number, all: number) => `согласия у ${ready} из ${all}`,
  pairs: (count: number) => counted(count, 'пара (группа)', 'пары (группы)', 'пар (групп)'),
  cautions: (count: number) => `прочитайте предупреждения: ${counted(count, 'пара (группа)', 'пары (группы)', 'пар (групп)')}`,
  sent: (at: string) => `отправлен ${at}`,
  others: 'Другие документы',
} as const
