import { reportTable } from '../../../src/documents/report-data.ts'
import { reportBars, type SurveyReportData } from '../../../src/documents/survey-report-data.ts'

export const surveyReport: SurveyReportData = {
  orgFullName: 'Муниципальное автономное образовательное учреждение дополнительного образования «Центр образования и профессиональной ориентации»',
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  surveyTitle: 'Итоговая анкета наставляемых',
  schoolYear: '2023-2024',
  lines: ['Анкета проведена с 6 по 20 мая 2024 г.', 'Ответили 41 из 60 – 68,3 %.'],
  sections: [
    {
      n: 1,
      title: 'Как прошла работа',
      blocks: [
        {
          title: 'Ощущение поддержки от наставника',
          note: 'Среднее 8,4, медиана 9. Ответили: 41.',
          bars: reportBars(Array.from({ length: 21 }, (_, shaded) => ({ label: `точка ${shaded}`, shaded, text: `${shaded} из 41 – доля` }))),
          tables: [reportTable(null, ['Вопрос', 'Ожидали', 'Получили', 'Разница', 'Пар ответов', 'Вывод'], [['Поддержка', '8,4', '9,1', '+0,7', '8', 'выше']])],
          paragraphs: [],
        },
        { title: 'Что было особенно ценно', note: null, bars: null, tables: [], paragraphs: ['– Понятный план', '– Спокойный разбор занятий'] },
      ],
    },
  ],
  curatorPost: 'Куратор наставничества',
  curatorInitials: 'Н. И. Глинка',
  compiledOn: '30 мая 2024 г.',
}

export const emptySurveyReport: SurveyReportData = {
  orgFullName: null,
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  surveyTitle: '',
  schoolYear: '2023-2024',
  lines: [],
  sections: [],
  curatorPost: 'Куратор наставничества',
  curatorInitials: null,
  compiledOn: '30 мая 2024 г.',
}
