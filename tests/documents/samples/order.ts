import { assignmentItems, assignmentPreamble } from '../../../src/documents/order-text.ts'
import type { OrderAssignmentData, OrderPairRow } from '../../../src/documents/order-data.ts'

const pairs: OrderPairRow[] = [
  {
    n: 1,
    form: 'педагог – педагог',
    kind: 'традиционное',
    mentor: 'Иванов Пётр Ильич',
    mentorInfo: 'педагог дополнительного образования, «Робототехника»',
    mentees: [{ name: 'Шевченко Анна Сергеевна', info: 'педагог дополнительного образования' }],
    topic: 'Проектирование занятия в системно-деятельностном подходе',
    term: '04.10.2023 – 31.05.2024',
    consents: '02.10.2023\n02.10.2023',
  },
  {
    n: 2,
    form: 'педагог – ученик',
    kind: 'групповое',
    mentor: 'Толстая Мария Юрьевна',
    mentorInfo: 'методист',
    mentees: [
      { name: 'Щукин Ёрш <b>&amp;</b> "кавычки"', info: null },
      { name: 'Мкртчян Сусанна Гургеновна', info: '7 класс, «Юный эколог»' },
    ],
    topic: 'Подготовка исследовательских проектов',
    term: '04.10.2023 – 31.05.2024',
    consents: '02.10.2023',
  },
  {
    n: 3,
    form: 'ученик – ученик',
    kind: null,
    mentor: 'Цой Анатолий Максимович',
    mentorInfo: '10 класс',
    mentees: [{ name: 'Оглы Алина', info: '6 класс' }],
    topic: null,
    term: null,
    consents: null,
  },
]

export const order: OrderAssignmentData = {
  founder: 'Управление образования Артёмовского городского округа',
  orgFullName: 'Муниципальное автономное образовательное учреждение дополнительного образования «Центр образования и профессиональной ориентации»',
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  directorPost: 'Директор',
  directorInitials: 'О. В. Плотникова',
  isDraft: false,
  datedOn: '4 октября 2023 г.',
  number: '254/1',
  place: 'г. Артёмовский',
  title: 'О закреплении наставнических пар (групп) на 2023-2024 учебный год',
  preamble: assignmentPreamble([
    'распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145',
    'Положением о системе наставничества МАОУ ДО «ЦОиПО»',
    'дорожной картой, утверждённой приказом от 03.10.2023 № 253/1',
  ]),
  ...assignmentItems({
    startsOn: '4 октября 2023 г.',
    endsOn: '31 мая 2024 г.',
    programmesDueOn: '20 октября 2023 г.',
    reportsDueOn: '24 мая 2024 г.',
    curator: 'методист Глинка Н. И.',
    siteEditor: null,
    extra: ['Бухгалтерии произвести доплату в соответствии с дополнительными соглашениями'],
    controlledByCurator: false,
  }),
  pairs,
  acquaintances: [
    { n: 1, name: 'Иванов Пётр Ильич', post: 'педагог дополнительного образования', representative: null, acquaintedOn: '05.10.2023' },
    { n: 2, name: 'Мкртчян Сусанна Гургеновна', post: '7 класс', representative: 'Мкртчян Гурген Ашотович', acquaintedOn: null },
  ],
  executor: 'Глинка Н. И., тел. 8 (34363) 0-00-00',
  signatureMark: null,
  checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
}

export const signatureMark = {
  certificate: '00A1B2C3D4E5F60718293A4B5C6D7E8F90',
  owner: 'Плотникова Ольга Викторовна',
  validFrom: '01.09.2023',
  validTo: '24.11.2024',
}

/** A copy of an order that was signed electronically. */
export const signedOrder: OrderAssignmentData = { ...order, directorPost: 'Исполняющий обязанности директора', signatureMark }

export const emptyOrder: OrderAssignmentData = {
  founder: null,
  orgFullName: null,
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  directorPost: 'Директор',
  directorInitials: null,
  isDraft: true,
  datedOn: null,
  number: null,
  place: null,
  title: 'О закреплении наставнических пар (групп) на 2023-2024 учебный год',
  preamble: assignmentPreamble([]),
  items: [],
  control: { n: 1, text: 'Контроль за исполнением приказа оставляю за собой.' },
  pairs: [],
  acquaintances: [],
  executor: null,
  signatureMark: { certificate: null, owner: null, validFrom: null, validTo: null },
  checksum: null,
}

/** An order of many pairs: appendix and acquaintance sheet run over several pages. */
export function longOrder(count: number): OrderAssignmentData {
  const numbers = Array.from({ length: count }, (_, index) => index)
  return {
    ...order,
    pairs: numbers.map((index) => ({ ...(pairs[index % 2] ?? (order.pairs[0] as OrderPairRow)), n: index + 1 })),
    acquaintances: numbers.map((index) => ({ n: index + 1, name: `Участник Номер ${index + 1}`, post: 'педагог', representative: null, acquaintedOn: null })),
  }
}
