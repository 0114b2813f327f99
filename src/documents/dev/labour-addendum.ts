import { body, centred, grid, layout, paragraph, sheetGap, textWidth } from './kit.ts'
import { document, named } from './blocks.ts'

const size = 13
const item = (text: string) => body(text, { size, after: 4 })

/** Дополнительное соглашение о наставничестве, art. 351.8 of the Labour code (§1.2). The parties stand in a table, which needs no cases. */
export function labourAddendum() {
  return document('Дополнительное соглашение о наставничестве', {
    children: [
      centred('ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № {addendumNumber}', { bold: true }),
      centred('к трудовому договору от {contractOn} № {contractNumber}', { size, after: 8 }),
      paragraph('{place}\t{addendumOn}', { size, rightTab: textWidth, after: 8 }),
      grid(
        [2900, 6455],
        [],
        [
          ['Работодатель', '{orgFullName} ({orgShortName}), {directorPost} {directorInitials}'],
          ['Работник (наставник)', '{mentorName}, {mentorPost}'],
        ],
      ),
      sheetGap(),
      item(
        '1. В соответствии со статьёй 351.8 Трудового кодекса Российской Федерации Работник на основании своего письменного согласия выполняет по поручению Работодателя работу по оказанию другому работнику помощи в овладении навыками работы на рабочем месте (далее – наставничество) на следующих условиях:',
      ),
      grid(
        [2900, 6455],
        [],
        [
          ['Наставляемый (-ые)', named('mentees')],
          ['Тема (направление)', '{topic}'],
          [
            'Содержание работы',
            'разработка и реализация персонализированной программы наставничества; встречи и консультации с наставляемым и их записи; отчёт о реализации программы; участие в мониторинге',
          ],
          ['Форма наставничества', '{form}'],
          ['Срок', 'с {startsOn} по {endsOn}'],
          ['Размер и условия выплат', '{payment}'],
          ['Основание выплат', '{paymentBasis}'],
        ],
      ),
      sheetGap(),
      item('2. Работник вправе досрочно отказаться от осуществления наставничества.'),
      item('3. Работодатель вправе досрочно отменить поручение об осуществлении наставничества, предупредив об этом Работника не менее чем за 3 рабочих дня.'),
      item(
        '4. Соглашение вступает в силу с {startsOn}, является неотъемлемой частью трудового договора и составлено в двух экземплярах, по одному для каждой из сторон. Остальные условия трудового договора не меняются.',
      ),
      sheetGap(),
      parties(),
      paragraph('Экземпляр соглашения получен: дата ______________, подпись ______________', { size: 12, before: 14 }),
    ],
  })
}

function parties() {
  const look = { size, keep: true } as const
  const side = (head: string, who: string, name: string) => `**${head}**\n${who}\n\n______________ ${name}`
  return layout([
    [
      [side('Работодатель', '{directorPost} {orgShortName}', '{#directorInitials}{directorInitials}{/directorInitials}'), { width: 4600, ...look }],
      ['', { width: 155, ...look }],
      [side('Работник', '{#mentorPost}{mentorPost}{/mentorPost}', '{#mentorInitials}{mentorInitials}{/mentorInitials}'), { width: 4600, ...look }],
    ],
  ])
}
