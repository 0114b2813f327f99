import { numbered, preamble } from '../../../src/documents/order-text.ts'
import type { OrderAnnex, OrderGeneralData } from '../../../src/documents/order-data.ts'
import { emptyOrder, order, signatureMark } from './order.ts'

const { pairs: _pairs, acquaintances, ...text } = order
const none = { changes: null, endings: null, rewards: null, list: null }

const general: OrderGeneralData = {
  ...text,
  number: '17-ОД',
  datedOn: '15 января 2024 г.',
  title: 'О внесении изменений в приказ о закреплении наставнических пар (групп)',
  preamble: preamble(['Положением о системе наставничества МАОУ ДО «ЦОиПО»'], 'в связи с изменениями в работе наставнических пар (групп)'),
  items: numbered([
    'Внести в приказ от 04.10.2023 № 254/1 изменения согласно приложению к настоящему приказу',
    'Куратору наставничества ознакомить участников',
  ]),
  control: { n: 3, text: 'Контроль за исполнением приказа оставляю за собой.' },
  annex: null,
  sheet: { acquaintances },
}

const annexes: OrderAnnex[] = [
  {
    ...none,
    heading: 'Изменения в составе, сроках и темах наставнических пар (групп)',
    changes: {
      rows: [
        {
          n: 1,
          pair: 'Иванов Пётр Ильич – Шевченко Анна Сергеевна',
          what: 'наставник',
          was: 'Иванов Пётр Ильич',
          became: 'Цой Мария Львовна',
          from: '16.01.2024',
        },
        { n: 2, pair: 'Толстая Мария Юрьевна – Щукин Ёрш', what: 'наставляемый входит в состав', was: null, became: 'Оглы Алина <b>', from: '17.01.2024' },
      ],
    },
  },
  {
    ...none,
    heading: 'Наставнические пары (группы), работа которых прекращается',
    endings: {
      rows: [
        { n: 1, pair: 'Иванов Пётр Ильич – Шевченко Анна Сергеевна', reason: 'Инициатор: наставник. Переезд', noticeOn: '09.01.2024', endedOn: '18.01.2024' },
        { n: 2, pair: 'Толстая Мария Юрьевна – Щукин Ёрш', reason: 'Инициатор: обе стороны', noticeOn: null, endedOn: '19.01.2024' },
      ],
    },
  },
  {
    ...none,
    heading: 'Список награждаемых',
    rewards: {
      rows: [
        { n: 1, name: 'Иванов Пётр Ильич', info: 'педагог дополнительного образования', award: 'благодарность за наставническую деятельность' },
        { n: 2, name: 'Оглы Алина', info: null, award: 'грамота за помощь товарищам' },
      ],
    },
  },
  {
    ...none,
    heading: 'Перечень персонализированных программ наставничества',
    list: {
      rows: [
        {
          n: 1,
          mentor: 'Толстая Мария Юрьевна',
          mentees: 'Щукин Ёрш\nМкртчян Сусанна Гургеновна',
          topic: 'Исследовательские проекты',
          term: '04.10.2023 – 31.05.2024',
        },
      ],
    },
  },
]

export const generalOrders: OrderGeneralData[] = [...annexes.map((annex) => ({ ...general, annex })), { ...general, sheet: null, signatureMark }]

const { pairs: _none, acquaintances: _nobody, ...emptyText } = emptyOrder

export const emptyGeneralOrder: OrderGeneralData = { ...emptyText, annex: null, sheet: null }
