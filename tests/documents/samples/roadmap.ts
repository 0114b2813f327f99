import type { RoadmapApprovedData, RoadmapWorkingData } from '../../../src/documents/roadmap-data.ts'
import { roadmapLines } from '../../../src/documents/roadmap-text.ts'
import type { RoadmapPoint } from '../../../src/documents/roadmap-text.ts'

const points = (marker: RoadmapPoint['marker'], ...texts: string[]): RoadmapPoint[] => texts.map((text) => ({ marker, text, points: [] }))

const head = {
  isDraft: false,
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  directorPost: 'директор',
  directorInitials: 'О. В. Плотникова',
  approvedByOrder: false,
  orderDatedOn: '03.10.2023',
  orderNumber: '253/1',
  schoolYear: '2023-2024',
}
const nobody = {
  isDraft: true,
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  directorPost: 'директор',
  directorInitials: null,
  approvedByOrder: true,
  orderDatedOn: null,
  orderNumber: null,
  schoolYear: '2023-2024',
}

export const roadmapApproved: RoadmapApprovedData = {
  ...head,
  stages: [
    {
      n: 1,
      title: 'Подготовка условий для реализации системы наставничества',
      lines: roadmapLines([
        ...points('none', 'Подготовка и принятие локальных нормативных правовых актов образовательной организации:'),
        ...points(
          'dash',
          'приказ о закреплении наставнических пар/групп с письменного согласия их участников на возложение на них дополнительных обязанностей, связанных с наставнической деятельностью;',
          'подготовка персонализированных программ наставничества (при наличии в организации наставляемых).',
        ),
      ]),
    },
    {
      n: 2,
      title: 'Формирование банка наставляемых',
      lines: roadmapLines(
        points(
          'number',
          'Сбор информации о профессиональных запросах педагогов.',
          'Формирование банка данных наставляемых педагогов.',
          'Определение обучающихся, занимающихся проектной деятельностью.',
          'Формирование банка наставляемых учеников.',
          'Определение обучающихся, занимающихся соревновательной деятельностью, нуждающихся в наставнике.',
        ),
      ),
    },
    {
      n: 3,
      title: 'Формирование банка наставников',
      lines: roadmapLines(
        points(
          'number',
          'Проведение анкетирования среди потенциальных наставников в образовательной организации, желающих принять участие в персонализированных программах наставничества.',
          'Формирование банка наставников по формам «педагог-педагог», «педагог-ученик», «ученик-ученик».',
        ),
      ),
    },
    {
      n: 4,
      title: 'Отбор и обучение',
      lines: roadmapLines([
        ...points(
          'number',
          'Анализ банка наставников и выбор подходящих для конкретной персонализированной программы наставничества педагога/группы педагогов.',
        ),
        {
          marker: 'number',
          text: 'Обучение наставников для работы с наставляемыми:',
          points: points(
            'hyphen',
            'подготовка методических материалов для сопровождения наставнической деятельности;',
            'проведение консультаций, организация обмена опытом среди наставников.',
          ),
        },
      ]),
    },
    {
      n: 5,
      title: 'Организация и осуществление работы наставнических пар/групп',
      lines: roadmapLines(
        points('number', 'Формирование наставнических пар/групп.', 'Разработка персонализированных программ наставничества для каждой пары/группы.'),
      ),
    },
    {
      n: 6,
      title: 'Завершение персонализированных программ наставничества',
      lines: roadmapLines(
        points(
          'number',
          'Проведение мониторинга качества реализации персонализированных программ наставничества (анкетирование);',
          'Проведение итогового мероприятия по выявлению лучших практик наставничества; пополнение методической копилки педагогических практик наставничества.',
        ),
      ),
    },
    {
      n: 7,
      title: 'Информационная поддержка системы наставничества',
      lines: roadmapLines(points('none', 'Освещение мероприятий Дорожной карты осуществляется на сайте образовательной организации.')),
    },
  ],
}
export const emptyRoadmapApproved: RoadmapApprovedData = { ...nobody, stages: [] }

export const roadmapWorking: RoadmapWorkingData = {
  ...head,
  stages: roadmapApproved.stages.map(({ n, title, lines }) => ({
    number: n,
    title,
    items: lines.map(({ text }, index) => ({
      n: `${n}.${index + 1}`,
      text,
      term: index ? 'до 20.10.2023' : null,
      responsible: index ? 'Глинка Н. И.' : null,
      expectedResult: index ? 'приказ' : null,
      mark: index ? 'выполнено 04.10.2023' : null,
    })),
  })),
}
export const emptyRoadmapWorking: RoadmapWorkingData = { ...nobody, stages: [{ number: 1, title: 'Отбор и обучение', items: [] }] }
