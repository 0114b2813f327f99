import { body, centred, grid, layout, paragraph, sheetGap, writing } from './kit.ts'
import { document, menteeSignatures, named, organisation, signatures } from './blocks.ts'
import { dayAndOrder, stamp } from './stamp.ts'

const mark = '{#isDraft}ПРОЕКТ{/isDraft}'
const order = { on: 'approvalOrderOn', number: 'approvalOrderNumber' }

/** Персонализированная программа наставничества, §4.6. */
export function programme() {
  return document(
    'Персонализированная программа наставничества',
    { mark, children: cover() },
    { mark, continued: true, children: [...card(), ...purpose()] },
    { mark, continued: true, landscape: true, children: plan() },
    { mark, continued: true, children: [...resources(), ...results()] },
  )
}

function cover() {
  return [
    ...organisation({ size: 12 }, 36),
    layout([
      [
        ['СОГЛАСОВАНО\nкуратор наставничества\n______________ {#curatorInitials}{curatorInitials}{/curatorInitials}\n{agreedOn}', { width: 4677, size: 13 }],
        [stamp('УТВЕРЖДЕНА', order, dayAndOrder('approvedOn', order)), { width: 4678, size: 13 }],
      ],
    ]),
    centred('ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА', { bold: true, size: 18, before: 110 }),
    centred('НАСТАВНИЧЕСТВА', { bold: true, size: 18, after: 16 }),
    centred('{#topic}', {}),
    centred('«{topic}»', { size: 16, after: 16 }),
    centred('{/topic}', {}),
    centred('Форма наставничества: {form}', { after: 4 }),
    centred('{#kind}', {}),
    centred('Вид наставничества: {kind}', { after: 4 }),
    centred('{/kind}', {}),
    centred('{#roleModel}', {}),
    centred('Ролевая модель: {roleModel}', { after: 4 }),
    centred('{/roleModel}', {}),
    centred('{schoolYear} учебный год', { before: 20, after: 210 }),
    centred('{#place}{place}, {/place}{year}', { keep: false }),
  ]
}

const heading = (text: string) => paragraph(text, { bold: true, before: 12, after: 4, keep: true })

function card() {
  return [
    centred('1. Информационная карта', { bold: true, after: 6 }),
    grid(
      [3355, 6000],
      [],
      [
        ['Наставник', '{mentorName}{#mentorInfo}, {mentorInfo}{/mentorInfo}'],
        ['Наставляемый (-ые)', named('mentees', '{#years}, {years}{/years}')],
        ['Куратор', '{curatorName}'],
        ['Форма наставничества', '{form}'],
        ['Основание', 'приказ о закреплении от {orderDatedOn} № {orderNumber}'],
        ['Срок реализации', 'с {startsOn} по {endsOn}'],
        ['Режим встреч', '{meetingMode}{#meetingFrequency}, {meetingFrequency}{/meetingFrequency}'],
      ],
    ),
    sheetGap(),
  ]
}

function purpose() {
  return [
    heading('2. Описание проблемы (запрос, выявленные затруднения)'),
    ...writing('problem', 4),
    heading('3. Цель'),
    ...writing('goal', 2),
    heading('4. Задачи'),
    paragraph('{#tasks}'),
    body('{n}) {text}'),
    paragraph('{/tasks}'),
    paragraph('{^tasks}'),
    ...['1)', '2)', '3)'].map((number) => paragraph(`${number} ${'_'.repeat(62)}`)),
    paragraph('{/tasks}'),
    heading('5. Ожидаемые результаты'),
    paragraph('для наставляемого:', { italics: true, keep: true }),
    ...writing('expectedMentee', 2),
    paragraph('для наставника:', { italics: true, keep: true }),
    ...writing('expectedMentor', 2),
    paragraph('{#indicators}'),
    body('– {.}'),
    paragraph('{/indicators}'),
  ]
}

const planHead = [
  '№\nп/п',
  '№\nзадачи',
  'Мероприятие (содержание)',
  'Форма работы',
  'Срок',
  'Планируемый результат',
  'Фактический результат, подтверждение',
  'Отметка',
  'Подпись наставника',
]

/** The task an activity serves and the mentor's signature are written by hand. */
function plan() {
  const row = [
    '{#activities}{n}',
    '',
    '{title}',
    '{#workForm}{workForm}{/workForm}',
    '{#due}{due}{/due}',
    '{#plannedResult}{plannedResult}{/plannedResult}',
    '{#actualResult}{actualResult}{/actualResult}',
    '{#mark}{mark}{/mark}',
    '{/activities}{/stages}',
  ]
  return [
    heading('6. Этапы'),
    paragraph('{#stages}'),
    body('– {stage}', { keep: true }),
    paragraph('{/stages}'),
    paragraph('{^stages}'),
    body('адаптационный, основной, контрольно-оценочный'),
    paragraph('{/stages}'),
    centred('7. План мероприятий', { bold: true, before: 12, after: 6 }),
    grid(
      [560, 960, 2790, 1900, 1270, 2200, 2200, 1270, 1420],
      planHead,
      [['{#stages}{stage}'], row, ...[1, 2, 3, 4, 5, 6].map((n) => [`{^stages}${n}`, '', '', '', '', '', '', '', '{/stages}'])],
      { size: 11, rowHeight: 26 },
    ),
  ]
}

function resources() {
  return [
    heading('8. Ресурсы и методические материалы'),
    paragraph('{#resources}'),
    body('– {.}'),
    paragraph('{/resources}'),
    paragraph('{^resources}'),
    ...[1, 2].map(() => paragraph('_'.repeat(66))),
    paragraph('{/resources}'),
    heading('9. Изменения и продление'),
    paragraph('{#changes}'),
    body('{changedOn}: {text}{#basis} (основание: {basis}){/basis}'),
    paragraph('{/changes}'),
    paragraph('{^changes}'),
    body('не вносились'),
    paragraph('{/changes}'),
  ]
}

function results() {
  return [
    heading('10. Итоги'),
    paragraph('Выводы наставника:', { italics: true, keep: true }),
    ...writing('conclusion', 3),
    paragraph('Самооценка наставляемого:', { italics: true, keep: true }),
    ...writing('selfAssessment', 3),
    paragraph('Рекомендации:', { italics: true, keep: true }),
    ...writing('recommendation', 2),
    paragraph('', { size: 8, keep: true }),
    signatures(
      ['Наставник', '{#mentorInitials}{mentorInitials}{/mentorInitials}'],
      ...menteeSignatures,
      ['Куратор наставничества', '{#curatorInitials}{curatorInitials}{/curatorInitials}'],
      '«____» ____________ 20___ г.',
    ),
  ]
}
