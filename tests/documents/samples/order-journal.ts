import type { OrderJournalData } from '../../../src/documents/order-journal-data.ts'

export const orderJournal: OrderJournalData = {
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  period: 'с 01.09.2023 по 31.08.2024',
  rows: [
    {
      n: 1,
      number: '254/1',
      datedOn: '04.10.2023',
      title: 'О закреплении наставнических пар (групп) на 2023-2024 учебный год',
      signedBy: 'Плотникова Ольга Викторовна',
      acquainted: '5 из 6',
      executedOn: '31.05.2024',
      note: 'скан приложен',
    },
    { n: 2, number: '17-ОД', datedOn: '15.01.2024', title: 'О внесении изменений <b>', signedBy: null, acquainted: null, executedOn: null, note: null },
  ],
  registrar: 'Глинка Наталья Игоревна',
}

export const emptyOrderJournal: OrderJournalData = { ...orderJournal, rows: [], registrar: null }
