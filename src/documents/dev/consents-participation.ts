import { body, centred, grid, paragraph } from './kit.ts'
import { document, named, rightBlock, signedBy } from './blocks.ts'

const size = 13
const fact = (label: string, value: string) => [label, value]
const widths = [3355, 6000]
const term = 'с {startsOn} по {endsOn}'

function head(title: string, subtitle: string) {
  return [
    rightBlock(
      ['{#directorDative}{directorPostDative} {orgShortName} {directorDative}{/directorDative}{^directorDative}В {orgShortName}{/directorDative}'],
      size,
    ),
    centred(title, { bold: true, before: 22 }),
    ...subtitle.split('\n').map((line, index, lines) => centred(line, { bold: true, after: index === lines.length - 1 ? 12 : 0 })),
  ]
}

const text = (value: string) => body(value, { size, after: 4 })
const point = (value: string) => body(`– ${value}`, { size })
const facts = (rows: readonly (readonly string[])[]) => grid(widths, [], rows, { size: 12 })
const gap = paragraph('', { size: 8 })
const last = (value: string) => body(value, { size, after: 16, keep: true })

/** Согласие наставника на дополнительные обязанности, §4.2. */
export function consentExtraDuties() {
  return document('Согласие наставника', {
    children: [
      ...head('СОГЛАСИЕ', 'на возложение дополнительных обязанностей,\nсвязанных с наставнической деятельностью'),
      text(
        'Я, {fullName} (должность: {post}), выражаю согласие на возложение на меня в {schoolYear} учебном году дополнительных обязанностей наставника на следующих условиях:',
      ),
      facts([
        fact('Наставляемый (-ые)', named('mentees')),
        fact('Форма наставничества', '{form}'),
        fact('Тема (направление)', '{topic}'),
        fact('Срок', term),
        fact('Объём', '{hours}'),
        fact('Условия оплаты', '{payment}'),
      ]),
      gap,
      text('Содержание дополнительных обязанностей:'),
      paragraph('{#duties}'),
      point('{.};'),
      paragraph('{/duties}'),
      paragraph('{^duties}'),
      point('разработка персонализированной программы наставничества совместно с наставляемым;'),
      point('проведение встреч и консультаций с наставляемым не реже, чем предусмотрено программой, и ведение их записей;'),
      point('подготовка отчёта о реализации программы;'),
      body('– участие в мониторинге и в мероприятиях системы наставничества.', { size, after: 4 }),
      paragraph('{/duties}'),
      ...refusal(),
      last('С Положением о системе наставничества ознакомлен(а). Согласие даю добровольно.'),
      signedBy('{#signatory}{signatory}{/signatory}'),
    ],
  })
}

function refusal() {
  return [
    paragraph('{#underArticle351}'),
    text(
      'Мне разъяснено, что в соответствии со статьёй 351.8 Трудового кодекса Российской Федерации содержание, срок, форма наставничества, размер и условия выплат указываются в трудовом договоре или дополнительном соглашении к нему; я вправе досрочно отказаться от наставничества, а работодатель – досрочно отменить поручение, письменно предупредив об этом не менее чем за 3 рабочих дня.',
    ),
    paragraph('{/underArticle351}'),
    paragraph('{^underArticle351}'),
    text(
      'Мне разъяснено, что в соответствии со статьёй 60.2 Трудового кодекса Российской Федерации я вправе досрочно отказаться от выполнения дополнительных обязанностей, а работодатель – досрочно отменить поручение, предупредив об этом другую сторону в письменной форме не позднее чем за 3 рабочих дня.',
    ),
    paragraph('{/underArticle351}'),
  ]
}

/** Согласие на участие, подписываемое самим участником, §4.3. */
export function consentParticipationSelf() {
  return document('Согласие на участие в наставничестве', {
    children: [
      ...head('СОГЛАСИЕ', 'на участие в системе наставничества'),
      text(
        'Я, {fullName} ({standing}), выражаю согласие на участие в системе наставничества {orgShortName} в {schoolYear} учебном году в роли {#isMentor}наставника{/isMentor}{^isMentor}наставляемого{/isMentor} на следующих условиях:',
      ),
      facts([
        fact('{#isMentor}Наставляемый (-ые){/isMentor}{^isMentor}Наставник{/isMentor}', named('partners')),
        fact('Форма наставничества', '{form}'),
        fact('Тема (направление)', '{topic}'),
        fact('Срок', term),
      ]),
      gap,
      paragraph('{#isStudent}'),
      text(
        'Мне объяснили, как проходит наставничество, каковы мои права и обязанности. Я понимаю, что участвую добровольно и могу отказаться от участия в любое время, сообщив об этом куратору.',
      ),
      paragraph('{/isStudent}'),
      paragraph('{^isStudent}'),
      text(
        'С Положением о системе наставничества, правами и обязанностями наставляемого ознакомлен(а). Обязуюсь участвовать в разработке и выполнении персонализированной программы наставничества. Мне разъяснено, что участие добровольно и я вправе отказаться от него, письменно сообщив об этом куратору.',
      ),
      paragraph('{/isStudent}'),
      last('Согласия на обработку и на распространение персональных данных оформляются отдельно.'),
      signedBy('{#signatory}{signatory}{/signatory}'),
    ],
  })
}

/** Согласие законного представителя, §4.4. */
export function consentParticipationRepresentative() {
  return document('Согласие законного представителя', {
    children: [
      ...head('СОГЛАСИЕ', 'законного представителя на участие\nнесовершеннолетнего в системе наставничества'),
      body('Я, {representativeName},', { size, align: 'left' }),
      paragraph('документ, удостоверяющий личность: _____________________________________', { size }),
      paragraph('_____________________________________________________________________', { size, after: 4 }),
      paragraph(
        'являясь законным представителем (кем приходится: {relation}), выражаю согласие на участие моего ребёнка (подопечного) в системе наставничества {orgShortName} в {schoolYear} учебном году на следующих условиях:',
        { size, align: 'both', after: 4 },
      ),
      facts([
        fact('Фамилия, имя, отчество ребёнка', '{childName}'),
        fact('Дата рождения', '{childBirthOn}'),
        fact('Класс, объединение', '{childStanding}'),
        fact('Роль', '{#isMentor}наставник{/isMentor}{^isMentor}наставляемый{/isMentor}'),
        fact('Форма наставничества', '{form}'),
        fact('{#isMentor}Наставляемый (-ые){/isMentor}{^isMentor}Наставник{/isMentor}', named('partners')),
        fact('Место и формат встреч', '{meetings}'),
        fact('Срок', term),
      ]),
      gap,
      text(
        'С Положением о системе наставничества ознакомлен(а). Мне разъяснено, что участие добровольно и я вправе отозвать согласие в любое время, письменно сообщив об этом куратору. Согласия на обработку и на распространение персональных данных оформляются отдельно.',
      ),
      paragraph('Мнение ребёнка (с 10 лет): согласен(на) / не согласен(на) участвовать ___________', { size, after: 16, keep: true }),
      signedBy('{#signatory}{signatory}{/signatory}'),
    ],
  })
}
