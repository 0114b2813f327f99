import type { AcquaintanceSheetData } from '../../../src/documents/acquaintance-data.ts'
import type { AwardData } from '../../../src/documents/award-data.ts'
import type { LibraryCardData } from '../../../src/documents/library-card-data.ts'
import type { MinutesData } from '../../../src/documents/minutes-data.ts'

const orgFullName = 'Муниципальное автономное образовательное учреждение дополнительного образования «Центр образования и профессиональной ориентации»'
const orgShortName = 'МАОУ ДО «ЦОиПО»'

export const acquaintanceSheet: AcquaintanceSheetData = {
  orgShortName,
  act: 'Положением о системе наставничества, утверждённым приказом от 01.09.2023 № 200',
  acquaintances: [
    { n: 1, name: 'Иванов Пётр Ильич', post: 'педагог дополнительного образования', representative: null, acquaintedOn: null },
    { n: 2, name: 'Ёлкина Мария Олеговна', post: '7А класс, «Робототехника»', representative: 'Ёлкина Анна Петровна', acquaintedOn: '05.10.2023' },
  ],
  blanks: [{ n: 3 }, { n: 4 }],
}

export const emptyAcquaintanceSheet: AcquaintanceSheetData = { orgShortName, act: null, acquaintances: [], blanks: [{ n: 1 }] }

export const minutes: MinutesData = {
  orgFullName,
  orgShortName,
  body: 'методическое объединение наставников',
  number: '3',
  heldOn: '20 декабря 2023 г.',
  place: 'г. Артёмовский',
  chairInitials: 'Н. И. Глинка',
  secretaryInitials: 'А. С. Шевченко',
  present: 'Иванов Пётр Ильич, Петров Семён Андреевич, Шевченко Анна Сергеевна',
  presentCount: '3 человека',
  agenda: [
    { n: 1, title: 'Промежуточные итоги работы наставнических пар' },
    { n: 2, title: 'Обмен опытом: открытое занятие глазами наставника' },
  ],
  questions: [
    {
      n: 1,
      title: 'Промежуточные итоги работы наставнических пар',
      heard: 'Глинку Н. И.: из 15 пар программы выполняются по плану у 13, у двух пар перенесены мероприятия.',
      spoke: 'Иванов П. И. предложил проводить взаимные посещения занятий раз в месяц.\nПетров С. А. поддержал предложение.',
      decided: 'Принять информацию к сведению.\nПроводить взаимные посещения занятий ежемесячно.',
    },
    { n: 2, title: 'Обмен опытом: открытое занятие глазами наставника', heard: null, spoke: null, decided: null },
  ],
}

export const emptyMinutes: MinutesData = {
  orgFullName: null,
  orgShortName,
  body: 'методическое объединение наставников',
  number: null,
  heldOn: null,
  place: null,
  chairInitials: null,
  secretaryInitials: null,
  present: null,
  presentCount: null,
  agenda: [],
  questions: [],
}

export const award: AwardData = {
  orgFullName,
  orgShortName,
  heading: 'СЕРТИФИКАТ НАСТАВНИКА',
  subheading: 'за лучшую практику наставничества',
  lead: 'подтверждает, что',
  name: 'Константинопольская Александра Вениаминовна',
  post: 'педагог дополнительного образования, руководитель объединения «Робототехника и программирование»',
  reason:
    'является наставником в форме «педагог-педагог» в 2023-2024 учебном году, тема работы – «Открытое занятие в разновозрастной группе: от замысла до самоанализа»',
  basis: 'Основание: приказ от 31.05.2024 № 120',
  directorPost: 'Директор',
  directorInitials: 'О. В. Плотникова',
  place: 'г. Артёмовский',
  number: 'НС-12/2024',
  issuedOn: '31 мая 2024 г.',
}

export const emptyAward: AwardData = {
  orgFullName: null,
  orgShortName,
  heading: 'БЛАГОДАРНОСТЬ',
  subheading: null,
  lead: null,
  name: null,
  post: null,
  reason: null,
  basis: null,
  directorPost: 'Директор',
  directorInitials: null,
  place: null,
  number: null,
  issuedOn: null,
}

export const libraryCard: LibraryCardData = {
  orgShortName,
  schoolYear: '2023-2024',
  title: 'Взаимные посещения занятий',
  kind: 'лучшая практика',
  authors: 'Иванов П. И., Шевченко А. С.',
  form: 'педагог-педагог',
  mentoringKind: 'традиционное',
  roleModel: 'опытный педагог – молодой специалист',
  direction: 'техническая',
  summary: 'Наставник и молодой педагог посещают занятия друг друга и разбирают их по карте наблюдения.',
  parts: [
    { title: 'Проблема', text: 'Молодой педагог не видит своих занятий со стороны.' },
    { title: 'Необходимые ресурсы', text: null },
  ],
  materials: 'Карта наблюдения.docx\nhttps://centr.ru/opyt',
  agreedOn: '30.04.2024',
  decision: 'фестиваль практик «Наставник-2024», протокол № 3',
  curatorInitials: 'Н. И. Глинка',
}

export const emptyLibraryCard: LibraryCardData = {
  orgShortName,
  schoolYear: '2023-2024',
  title: 'Без названия',
  kind: 'памятка',
  authors: null,
  form: null,
  mentoringKind: null,
  roleModel: null,
  direction: null,
  summary: null,
  parts: [{ title: 'Цель', text: null }],
  materials: null,
  agreedOn: null,
  decision: null,
  curatorInitials: null,
}
