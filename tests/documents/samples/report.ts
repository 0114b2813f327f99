import { reportTable } from '../../../src/documents/report-data.ts'
import type { MonitoringReportData } from '../../../src/documents/report-data.ts'

const wide = (width: number) =>
  reportTable(
    `Таблица на ${width} столбцов`,
    Array.from({ length: width }, (_, index) => `Графа ${index + 1}`),
    [Array.from({ length: width }, (_, index) => `значение ${index + 1}`), ['пара завершила программу досрочно']],
  )

export const report: MonitoringReportData = {
  isDraft: true,
  orgFullName: 'Муниципальное автономное образовательное учреждение дополнительного образования «Центр образования и профессиональной ориентации»',
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  directorPost: 'директор',
  directorInitials: 'О. В. Плотникова',
  approvedByOrder: false,
  approvedOn: '31 мая 2024 г.',
  approvalOrderNumber: '261',
  approvalOrderOn: '18.10.2023',
  schoolYear: '2023-2024',
  period: 'с 1 сентября 2023 г. по 31 мая 2024 г.',
  sections: [
    {
      n: 1,
      title: 'Основания',
      paragraphs: ['Мониторинг проведён в соответствии с Положением о системе наставничества.', 'Дорожная карта утверждена приказом от 03.10.2023 № 253/1.'],
      tables: [],
    },
    { n: 2, title: 'Количественные итоги', paragraphs: ['Завершили программы 12 пар из 14.'], tables: [2, 3, 4, 5, 6].map(wide) },
    { n: 3, title: 'Выводы', paragraphs: ['Цели достигнуты.'], tables: [] },
  ],
  curatorPost: 'Куратор наставничества',
  curatorInitials: 'Н. И. Глинка',
  compiledOn: '30 мая 2024 г.',
}

export const emptyReport: MonitoringReportData = {
  isDraft: false,
  orgFullName: null,
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  directorPost: 'директор',
  directorInitials: null,
  approvedByOrder: false,
  approvedOn: null,
  approvalOrderNumber: null,
  approvalOrderOn: null,
  schoolYear: '2023-2024',
  period: null,
  sections: [],
  curatorPost: 'Куратор наставничества',
  curatorInitials: null,
  compiledOn: null,
}
