import { qrShape } from '../../../src/documents/qr.ts'
import { mostColumns, type BlankPart, type QuestionnaireData } from '../../../src/documents/questionnaire-data.ts'

const counts = Array.from({ length: mostColumns }, (_, index) => index + 1)
const names = counts.flatMap((count) => [`boxes${count}`, `writing${count}`] as const)
const none = Object.fromEntries(names.map((name) => [name, null])) as BlankPart['tables']
const nothing: BlankPart = { caption: null, inline: null, options: null, points: null, lines: null, tables: none }

const cells = (word: string, count: number) => Object.fromEntries(Array.from({ length: count + 1 }, (_, index) => [`c${index}`, `${word}${index}`]))
const boxes = Object.fromEntries(counts.map((count) => [`boxes${count}`, { head: [cells('з', count)], rows: [cells('р', count), cells('д', count)] }]))
const writing = Object.fromEntries(counts.map((count) => [`writing${count}`, { head: [cells('н', count)], rows: [{ c0: '1' }] }]))

export const questionnaire: QuestionnaireData = {
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  title: 'Анкета профессиональных запросов',
  purpose: 'Поможет подобрать наставника',
  readers: 'Ответы увидит только методист',
  until: 'Сдайте бланк до 12 октября 2023 г.',
  howTo: 'Поставьте знак у своего ответа',
  person: { label: 'Фамилия, имя, отчество', fullName: 'Шевченко Анна Сергеевна', about: 'Должность: педагог' },
  mark: 'Бланк № 57',
  phone: { code: qrShape('https://nastavnik.test'), caption: 'Можно ответить и с телефона' },
  sections: [
    {
      title: 'О работе',
      mark: 'Бланк № 57',
      questions: [
        {
          n: 1,
          text: 'Ваш стаж *',
          hint: 'можно выбрать несколько',
          condition: 'Если на вопрос 1 ответ «да», ответьте:',
          parts: [
            { ...nothing, inline: '□ 1 – да' },
            {
              ...nothing,
              caption: 'Информационные технологии',
              options: {
                two: { rows: [{ box0: '□', text0: '1 – до 1 года', box1: '□', text1: '2 – более' }] },
                three: { rows: [{ box0: '□', text0: '1 – раз', box1: '□', text1: '2 – два', box2: '□', text2: '3 – три' }] },
              },
            },
            { ...nothing, points: { ends: '1 – низкий; 10 – высокий' } },
            { ...nothing, lines: ['____________'] },
            { ...nothing, tables: { ...none, ...boxes, ...writing } },
          ],
        },
      ],
    },
  ],
  thanks: 'Спасибо',
}

export const emptyQuestionnaire: QuestionnaireData = {
  ...questionnaire,
  purpose: null,
  until: null,
  person: { label: 'Фамилия, имя, отчество', fullName: null, about: null },
  mark: null,
  phone: null,
  sections: [{ title: null, mark: null, questions: [] }],
}
