import type { Marker } from '../generated/prisma/enums.ts'

/** The items whose status is computed, by the codes of domain §8.1; «а» and «б» are Cyrillic. */
export const codes = {
  orders: '1.1',
  programmesPrepared: '1.2',
  requests: '2.1',
  teacherBank: '2.2',
  projects: '2.3',
  studentBank: '2.4',
  competitions: '2.5',
  candidates: '3.1',
  mentorBank: '3.2',
  choice: '4.1',
  materials: '4.2а',
  training: '4.2б',
  pairs: '5.1',
  programmesApproved: '5.2',
  monitoring: '6.1',
  finalEvent: '6.2а',
  practices: '6.2б',
  publicity: '7.1',
} as const

export type Code = (typeof codes)[keyof typeof codes]

/** An item of the roadmap with what is nested in it: a stage holds items, an item may hold sub-items. */
export type PlannedItem = { marker: Marker; text: string; code: string | null; responsible: string | null; items: PlannedItem[] }

const planned = (marker: Marker, text: string, code: Code | null = null, items: PlannedItem[] = []): PlannedItem => ({
  marker,
  text,
  code,
  responsible: null,
  items,
})
const stage = (text: string, items: PlannedItem[]) => planned('stage', text, null, items)

/** The customer's roadmap of 2023-2024, word for word. A sub-item without a marker goes on in the line of its item. */
export const standardRoadmap: PlannedItem[] = [
  stage('Подготовка условий для реализации системы наставничества', [
    planned('none', 'Подготовка и принятие локальных нормативных правовых актов образовательной организации:', null, [
      planned(
        'dash',
        'приказ о закреплении наставнических пар/групп с письменного согласия их участников на возложение на них дополнительных обязанностей, связанных с наставнической деятельностью;',
        codes.orders,
      ),
      planned('dash', 'подготовка персонализированных программ наставничества (при наличии в организации наставляемых).', codes.programmesPrepared),
    ]),
  ]),
  stage('Формирование банка наставляемых', [
    planned('number', 'Сбор информации о профессиональных запросах педагогов.', codes.requests),
    planned('number', 'Формирование банка данных наставляемых педагогов.', codes.teacherBank),
    planned('number', 'Определение обучающихся, занимающихся проектной деятельностью.', codes.projects),
    planned('number', 'Формирование банка наставляемых учеников.', codes.studentBank),
    planned('number', 'Определение обучающихся, занимающихся соревновательной деятельностью, нуждающихся в наставнике.', codes.competitions),
  ]),
  stage('Формирование банка наставников', [
    planned(
      'number',
      'Проведение анкетирования среди потенциальных наставников в образовательной организации, желающих принять участие в персонализированных программах наставничества.',
      codes.candidates,
    ),
    planned('number', 'Формирование банка наставников по формам «педагог-педагог», «педагог-ученик», «ученик-ученик».', codes.mentorBank),
  ]),
  stage('Отбор и обучение', [
    planned(
      'number',
      'Анализ банка наставников и выбор подходящих для конкретной персонализированной программы наставничества педагога/группы педагогов.',
      codes.choice,
    ),
    planned('number', 'Обучение наставников для работы с наставляемыми:', null, [
      planned('hyphen', 'подготовка методических материалов для сопровождения наставнической деятельности;', codes.materials),
      planned('hyphen', 'проведение консультаций, организация обмена опытом среди наставников.', codes.training),
    ]),
  ]),
  stage('Организация и осуществление работы наставнических пар/групп', [
    planned('number', 'Формирование наставнических пар/групп.', codes.pairs),
    planned('number', 'Разработка персонализированных программ наставничества для каждой пары/группы.', codes.programmesApproved),
  ]),
  stage('Завершение персонализированных программ наставничества', [
    planned('number', 'Проведение мониторинга качества реализации персонализированных программ наставничества (анкетирование);', codes.monitoring),
    planned('number', 'Проведение итогового мероприятия по выявлению лучших практик наставничества;', codes.finalEvent, [
      planned('none', 'пополнение методической копилки педагогических практик наставничества.', codes.practices),
    ]),
  ]),
  stage('Информационная поддержка системы наставничества', [
    planned('none', 'Освещение мероприятий Дорожной карты осуществляется на сайте образовательной организации.', codes.publicity),
  ]),
]
