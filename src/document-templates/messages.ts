import type { Sentences } from '../app/errors.ts'
import { longDate, quoted, shortDate } from '../app/format.ts'
import type { Dropped } from '../documents/pdf/dropped.ts'
import type { TemplateName } from '../documents/types.ts'
import type { Refusal } from './archive.ts'

export const groups = {
  orders: 'Приказы',
  consents: 'Согласия',
  programmes: 'Программы и отчёты',
  roadmap: 'Дорожная карта',
  surveys: 'Анкеты',
  others: 'Протоколы, благодарности, копилка',
} as const

type Words = { group: keyof typeof groups; title: string; about: string }

/** Every document the program makes, in the order of the page. A new one without words does not compile. */
export const documents: Readonly<Record<TemplateName, Words>> = {
  'order-assignment': { group: 'orders', title: 'Приказ о закреплении пар и групп', about: 'С приложением 1 и листом ознакомления.' },
  'order-general': { group: 'orders', title: 'Другие приказы', about: 'Изменения, прекращение, отмена, итоги, программы, положение, куратор, мероприятие.' },
  'order-journal': { group: 'orders', title: 'Журнал регистрации приказов', about: 'Альбомные листы: номер, дата, заголовок, кто подписал, отметки.' },
  'order-website': {
    group: 'orders',
    title: 'Приказ для сайта',
    about: 'Без классов, дат согласий и листа ознакомления; дети – по согласию на распространение.',
  },
  'consent-extra-duties': { group: 'consents', title: 'Согласие наставника', about: 'Работник согласен на дополнительные обязанности наставника.' },
  'consent-participation-self': { group: 'consents', title: 'Согласие участника', about: 'Подписывает сам участник: педагог или обучающийся.' },
  'consent-participation-representative': {
    group: 'consents',
    title: 'Согласие законного представителя',
    about: 'Родитель согласен на участие ребёнка в наставничестве.',
  },
  'consent-data-processing': {
    group: 'consents',
    title: 'Согласие на обработку персональных данных',
    about: 'Отдельный лист, состав задан статьёй 9 закона 152-ФЗ.',
  },
  'consent-data-distribution': {
    group: 'consents',
    title: 'Согласие на распространение персональных данных',
    about: 'Отдельный лист, состав задан статьёй 10.1 закона 152-ФЗ.',
  },
  'consent-cover-list': { group: 'consents', title: 'Список к пачке бланков', about: 'Лежит перед бланками объединения: кому что отдать и что вернулось.' },
  'distribution-withdrawal': {
    group: 'consents',
    title: 'Требование о прекращении распространения',
    about: 'Им отзывают согласие на распространение персональных данных.',
  },
  programme: { group: 'programmes', title: 'Персонализированная программа', about: 'Программа пары или группы с планом мероприятий.' },
  'meeting-log': { group: 'programmes', title: 'Журнал встреч', about: 'Лист консультаций: что было на встречах пары.' },
  'individual-plan': { group: 'programmes', title: 'Индивидуальный план', about: 'План на месяц, квартал или год; для обучающегося – маршрут подготовки.' },
  'mentor-report': { group: 'programmes', title: 'Отчёт наставника', about: 'Промежуточный или итоговый, с показателями из журнала встреч.' },
  'labour-addendum': { group: 'programmes', title: 'Дополнительное соглашение', about: 'К трудовому договору работника-наставника, статья 351.8 ТК РФ.' },
  'monitoring-report': { group: 'programmes', title: 'Справка по мониторингу', about: 'Аналитическая справка по итогам учебного года.' },
  inventory: { group: 'programmes', title: 'Опись папки для проверки', about: 'Первый файл папки: какие документы есть и каких нет.' },
  'roadmap-approved': { group: 'roadmap', title: 'Дорожная карта, как утверждена', about: 'Три столбца и гриф утверждения.' },
  'roadmap-working': { group: 'roadmap', title: 'Рабочая дорожная карта', about: 'Шесть столбцов: сроки, ответственные, отметки.' },
  minutes: { group: 'others', title: 'Протокол', about: 'Заседания объединения наставников или итогового мероприятия.' },
  'acquaintance-sheet': { group: 'others', title: 'Лист ознакомления', about: 'С локальным актом, под подпись.' },
  'award-landscape': { group: 'others', title: 'Сертификат или благодарность, альбомный лист', about: 'Печатается пачкой по списку пар.' },
  'award-portrait': { group: 'others', title: 'Сертификат или благодарность, книжный лист', about: 'Печатается пачкой по списку пар.' },
  'library-card': { group: 'others', title: 'Карточка копилки', about: 'Практика с целью, шагами и результатом.' },
  questionnaire: { group: 'surveys', title: 'Бланк анкеты', about: 'Печатается для тех, кто отвечает на бумаге.' },
  'survey-report': { group: 'surveys', title: 'Справка по анкетированию', about: 'Результаты опроса: таблицы и распределения.' },
}

export const words = {
  list: 'Шаблоны документов',
  builtIn: 'встроенный',
  own: (from: string) => `файл центра с ${shortDate(from)}`,
  planned: (from: string) => `с ${shortDate(from)} – новый файл`,
  inForce: { label: 'действует', tone: 'ok' },
  waiting: (from: string) => ({ label: `начнёт действовать ${shortDate(from)}`, tone: 'wait' }),
  past: (from: string) => ({ label: `действовал с ${shortDate(from)}`, tone: 'plain' }),
  draft: { label: 'не действует', tone: 'plain' },
  builtInFile: (title: string) => `${title} – встроенный шаблон.docx`,
  builtInNote: 'Встроенный шаблон',
  preview: (title: string) => `${title} – проба`,
  realData: (of: string) => `Проба заполнена настоящими данными: ${of}.`,
  sampleData: 'В этом учебном году такого документа ещё нет, поэтому проба заполнена примером: на месте данных стоят их названия.',
  sample: (what: string) => `‹${what}›`,
  actions: { force: 'Ввести в действие', cancel: 'Отменить ввод', builtIn: 'Вернуть встроенный' },
  confirmBuiltIn: 'Со следующего документа будет действовать встроенный шаблон. Файл центра останется в списке, его можно ввести снова.',
} as const

/** Documents that name people or posts in a case, or choose words by gender. */
export const declining: ReadonlySet<TemplateName> = new Set([
  'order-assignment',
  'order-general',
  'order-website',
  'consent-extra-duties',
  'consent-participation-self',
  'consent-participation-representative',
  'award-landscape',
  'award-portrait',
])

/** What a real document of a preview is called. */
export const realWords = {
  order: (title: string) => `приказ ${quoted(title)}`,
  year: (name: string) => `${name} учебный год`,
  survey: (title: string) => `анкета ${quoted(title)}`,
  material: (title: string) => `карточка ${quoted(title)}`,
} as const

export const refusals: Readonly<Record<Refusal, string>> = {
  program: 'Это программа, а не документ Word, хотя названа иначе. Такой файл не принимается',
  oldWord: 'Это документ старого формата (.doc). Откройте его в Word и сохраните как «Документ Word (.docx)»',
  password: 'Документ защищён паролем. Снимите пароль в Word: «Файл → Сведения → Защита документа», и выберите файл снова',
  notWord: 'Это не документ Word. Нужен файл .docx, сохранённый в Word, LibreOffice или «МойОфис»',
  damaged: 'Файл повреждён и не открывается. Откройте его в Word, сохраните заново и выберите снова',
  tooLarge: 'Внутри файла слишком много данных для шаблона. Уберите из него большие картинки и вложения',
  macros: 'В документе есть макросы. Сохраните его как «Документ Word (.docx)» без макросов',
  template: 'Это шаблон Word (.dotx). Сохраните его как «Документ Word (.docx)»',
  external:
    'Документ загружает что-то из другого места: присоединённый шаблон, картинку по ссылке или поле. Вставьте картинки в сам документ и отсоедините шаблон',
  embedded: 'В документ вложен другой файл или объект. Уберите вложение и выберите файл снова',
  doctype: 'Файл собран необычной программой и может быть опасен. Откройте его в Word и сохраните заново',
}

type Broken = (tag: string) => string

/** docxtemplater's names of what is broken. */
export const broken: Readonly<Record<string, Broken>> = {
  unclosed_tag: (tag) => `Поле «{${tag}» не закрыто: не хватает скобки «}»`,
  unopened_tag: (tag) => `У поля «${tag}}» нет открывающей скобки «{»`,
  duplicate_open_tag: (tag) => `Перед полем «${tag}» две открывающие скобки, нужна одна`,
  duplicate_close_tag: (tag) => `После поля «${tag}» две закрывающие скобки, нужна одна`,
  unclosed_loop: (tag) => `Список «{#${tag}}» не закрыт: поставьте «{/${tag}}» там, где он кончается`,
  unopened_loop: (tag) => `«{/${tag}}» закрывает список, который не открыт: поставьте «{#${tag}}» там, где он начинается`,
  closing_tag_does_not_match_opening_tag: (tag) => `Список «{#${tag}}» закрыт другим именем`,
  unbalanced_loop_tags: (tag) => `Список «{#${tag}}» начинается в таблице, а кончается вне её, или наоборот`,
  raw_xml_tag_should_be_only_text_in_paragraph: (tag) => `Поле «{@${tag}}» не разрешено: уберите знак «@»`,
}
export const brokenOther: Broken = (tag) => (tag ? `Поле «${tag}» записано с ошибкой` : 'Word записал этот файл с ошибкой: сохраните его заново')
export const nearWords = (near: string) => `Рядом с текстом: «…${near}…»`

export const unknownWords = {
  unknown: (tag: string, hint: string | null) => `Поля «{${tag}}» программа не знает${hint ? `. Похожее поле: «{${hint}}»` : ''}`,
  elsewhere: (tag: string, hint: string | null) => `Поле «{${tag}}» печатается только внутри списка «{#${hint ?? ''}} … {/${hint ?? ''}}»`,
  raw: (tag: string) => `Поле «{@${tag}}» или похожая запись не разрешена: оставьте «{${tag}}»`,
  notText: (tag: string) => `«{${tag}}» – не текст, а список или условие: пишите «{#${tag}} … {/${tag}}»`,
} as const

export const droppedWords: Readonly<Record<Dropped, string>> = {
  picture: 'картинки',
  textBox: 'надписи (текст в рамках поверх страницы)',
  footer: 'нижний колонтитул',
  footnote: 'сноски',
  formula: 'формулы',
  columns: 'колонки: текст пойдёт в одну',
}

export const problems = {
  tooLarge: (megabytes: number) => `Шаблон больше ${megabytes} МБ. Обычный документ в сотни раз меньше: уберите из него картинки и вложения`,
  incomplete: 'В файле нет обязательных данных. Верните их поля в файл или поставьте отметку, если они напечатаны в нём словами',
  past: 'Шаблон вводят в действие с сегодняшнего дня или позже: документы прошлых дней уже напечатаны по прежнему',
} as const

export const notices = {
  uploaded: 'Файл загружен. Посмотрите проверку и пробу, потом введите его в действие.',
  uploadedUnsound: 'Файл загружен, но ввести его в действие пока нельзя: в нём есть ошибки.',
  forced: (from: string) => `С ${longDate(from)} документы печатаются по этому файлу.`,
  cancelled: 'Ввод в действие отменён.',
  builtIn: (from: string) => `С ${longDate(from)} действует встроенный шаблон.`,
} as const

export const documentTemplateReasons = {
  'documentTemplates.unsound': 'В файле есть ошибки: исправьте их в Word и загрузите файл снова.',
  'documentTemplates.incomplete': 'В файле нет обязательных данных: верните их поля в файл или подтвердите, что документ выходит без них.',
  'documentTemplates.builtIn': 'Действует встроенный шаблон.',
} as const satisfies Sentences
