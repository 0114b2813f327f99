import type { PersonData } from '../../src/people/data.ts'
import { unknown } from '../../src/people/data.ts'
import type { Category, Direction, InclusionReason } from '../../src/generated/prisma/enums.ts'

// Invented people: any likeness is chance.

type Named = Pick<PersonData, 'lastName' | 'firstName' | 'middleName'>

function named(name: string): Named {
  const [lastName = '', firstName = '', middleName = null] = name.split(' ')
  return { lastName, firstName, middleName }
}

function teacher(name: string, department: string, direction: Direction, category: Category, years: number): PersonData {
  const experience = { category, totalYears: years + 2, teachingYears: years, yearsAsOfOn: '2023-09-01' }
  return { ...unknown, kind: 'staff', ...named(name), post: 'педагог дополнительного образования', department, directions: [direction], ...experience }
}

const technical = 'отдел технического творчества'
const artistic = 'художественный отдел'
const science = 'естественно-научный отдел'

/** Teachers of the centre who are asked for help or may give it. */
export const colleagues: PersonData[] = [
  teacher('Ершов Павел Дмитриевич', technical, 'technical', 'first', 14),
  teacher('Третьякова Елена Юрьевна', artistic, 'art', 'highest', 22),
  teacher('Власова Ирина Олеговна', artistic, 'art', 'first', 11),
  teacher('Назаров Денис Игоревич', science, 'science', 'first', 8),
  teacher('Кузнецов Артём Валерьевич', technical, 'technical', 'highest', 16),
  teacher('Лебедева Ольга Сергеевна', science, 'science', 'highest', 19),
]

/** Teachers who will ask for a mentor: why they come and what they say is hardest. */
export const askingTeachers: { person: PersonData; reason: InclusionReason; top3: string[]; request: string }[] = [
  {
    person: teacher('Шевченко Анна Сергеевна', technical, 'technical', 'none', 1),
    reason: 'youngSpecialist',
    top3: ['planning', 'discipline'],
    request: 'Научиться планировать занятие так, чтобы дети не скучали',
  },
  {
    person: teacher('Белов Никита Романович', technical, 'technical', 'none', 0),
    reason: 'youngSpecialist',
    top3: ['documents', 'planning'],
    request: 'Разобраться в документах объединения и вести журнал без ошибок',
  },
  {
    person: teacher('Орлова Юлия Павловна', science, 'science', 'none', 2),
    reason: 'youngSpecialist',
    top3: ['mixedAge', 'motivation'],
    request: 'Удерживать внимание разновозрастной группы',
  },
  {
    person: teacher('Зайцева Ксения Андреевна', science, 'science', 'fit', 6),
    reason: 'newcomer',
    top3: ['documents', 'programme'],
    request: 'Войти в работу центра и обновить программу под требования центра',
  },
  {
    person: teacher('Михайлов Роман Викторович', artistic, 'art', 'fit', 12),
    reason: 'deficit',
    top3: ['digital', 'remote'],
    request: 'Освоить цифровые инструменты для занятий',
  },
  {
    person: teacher('Гусева Татьяна Ильинична', artistic, 'art', 'fit', 9),
    reason: 'attestation',
    top3: ['attestation', 'publications'],
    request: 'Подготовить портфолио к аттестации на первую категорию',
  },
  {
    person: teacher('Поляков Андрей Евгеньевич', technical, 'technical', 'fit', 7),
    reason: 'newTopic',
    top3: ['projects', 'contests'],
    request: 'Вести детские проекты по робототехнике',
  },
  {
    person: teacher('Крылова Вера Николаевна', artistic, 'art', 'first', 15),
    reason: 'contest',
    top3: ['profContests', 'openLesson'],
    request: 'Подготовиться к конкурсу «Сердце отдаю детям»',
  },
]

/** An engineer of the town's factory who has shown the certificate of no criminal record. */
export const engineer: PersonData = {
  ...unknown,
  kind: 'external',
  ...named('Гордеев Станислав Николаевич'),
  organisation: 'АО «Зареченский приборный завод»',
  post: 'инженер-конструктор',
  phone: '+79120000190',
  noRecordOn: '2023-09-20',
}

export const studyGroups = [
  { name: 'Робототехника', direction: 'technical', leader: 'Кузнецов' },
  { name: 'Юный эколог', direction: 'science', leader: 'Лебедева' },
  { name: 'Театр-студия «Маска»', direction: 'art', leader: 'Третьякова' },
  { name: 'Медиашкола', direction: 'social', leader: 'Ершов' },
] as const

/** A child of a study group as the teacher's list describes the child. */
export type Child = {
  person: PersonData
  group: string
  project?: string
  competition?: string
  needs: 'yes' | 'no' | 'unclear' | null
  request?: string
  themes?: string[]
}

type Rest = Omit<Child, 'person' | 'group'>

function child(name: string, born: string, grade: string, group: string, mother: string, rest: Rest): Child {
  const person: PersonData = {
    ...unknown,
    kind: 'student',
    ...named(name),
    birthOn: born,
    school: 'МАОУ СОШ № 7',
    grade,
    representatives: [{ fullName: mother, relation: 'мать', phone: '+79120000200', email: null }],
  }
  return { person, group, ...rest }
}

const robots = { needs: 'yes', themes: ['подготовка участника', 'робототехника'] } as const
const ecology = { needs: 'yes', themes: ['методы исследования', 'биология и экология'] } as const

export const children: Child[] = [
  child('Алексеев Матвей Игоревич', '2010-03-14', '7А', 'Робототехника', 'Алексеева Светлана Юрьевна', {
    ...robots,
    themes: [...robots.themes],
    competition: 'Городская олимпиада по робототехнике',
    request: 'Собрать робота для гонки по линии',
  }),
  child('Быкова Полина Денисовна', '2010-11-02', '7Б', 'Робототехника', 'Быкова Ирина Павловна', {
    ...robots,
    themes: [...robots.themes],
    competition: 'Городская олимпиада по робототехнике',
    request: 'Научиться программировать датчики',
  }),
  child('Виноградов Егор Антонович', '2009-06-25', '8А', 'Робототехника', 'Виноградова Анна Львовна', {
    ...robots,
    themes: [...robots.themes],
    project: 'Робот-сортировщик отходов',
    request: 'Довести проект до защиты',
  }),
  child('Громова Алиса Сергеевна', '2009-09-09', '8А', 'Робототехника', 'Громова Елена Викторовна', {
    needs: 'yes',
    project: 'Умная теплица',
    request: 'Оформить проект и выступить на конференции',
    themes: ['защита проекта', 'робототехника'],
  }),
  child('Дёмина Варвара Олеговна', '2011-01-18', '6В', 'Юный эколог', 'Дёмина Ольга Петровна', {
    ...ecology,
    themes: [...ecology.themes],
    project: 'Чистота воды в реке Каменке',
    request: 'Научиться брать пробы воды',
  }),
  child('Жуков Тимур Русланович', '2010-07-30', '7А', 'Юный эколог', 'Жукова Диана Маратовна', {
    ...ecology,
    themes: [...ecology.themes],
    project: 'Птицы школьного двора',
    request: 'Собрать данные наблюдений',
  }),
  child('Карпова Софья Ильинична', '2010-12-05', '7Б', 'Юный эколог', 'Карпова Мария Андреевна', {
    needs: 'yes',
    competition: 'Конкурс «Подрост»',
    request: 'Подготовить работу на конкурс',
    themes: ['оформление работы', 'биология и экология'],
  }),
  child('Лаптев Артемий Павлович', '2008-04-21', '9А', 'Робототехника', 'Лаптева Наталья Олеговна', {
    needs: 'yes',
    project: 'Модель станка с ручным управлением',
    request: 'Разобраться в чертежах',
    themes: ['оборудование (3D, станки)', 'профориентация'],
  }),
  child('Мухин Глеб Станиславович', '2008-10-11', '9А', 'Робототехника', 'Мухина Вера Ивановна', {
    needs: 'yes',
    competition: 'Чемпионат «Юный инженер»',
    request: 'Подготовиться к чемпионату',
    themes: ['оборудование (3D, станки)', 'профориентация'],
  }),
  child('Носкова Кира Максимовна', '2010-02-27', '7А', 'Театр-студия «Маска»', 'Носкова Юлия Сергеевна', {
    needs: 'yes',
    project: 'Спектакль-сказка для малышей',
    request: 'Перестать бояться сцены',
    themes: ['театр'],
  }),
  child('Панов Лев Дмитриевич', '2010-08-16', '7В', 'Медиашкола', 'Панова Оксана Игоревна', {
    needs: 'yes',
    competition: 'Фестиваль школьных медиа',
    request: 'Снять первый репортаж',
    themes: ['медиа и журналистика'],
  }),
  child('Рябов Тимофей Алексеевич', '2010-05-19', '7Б', 'Медиашкола', 'Рябова Лариса Геннадьевна', {
    needs: 'yes',
    project: 'Школьный подкаст',
    request: 'Научиться монтировать звук',
    themes: ['медиа и журналистика'],
  }),
  child('Седова Марина Кирилловна', '2011-06-07', '6А', 'Юный эколог', 'Седова Анна Романовна', { needs: 'no', competition: 'Конкурс «Подрост»' }),
  child('Уваров Степан Ильич', '2009-12-24', '8Б', 'Театр-студия «Маска»', 'Уварова Нина Сергеевна', { needs: 'unclear', project: 'Декорации из бумаги' }),
  child('Морозова Дарья Евгеньевна', '2007-02-08', '10А', 'Театр-студия «Маска»', 'Морозова Елена Борисовна', { needs: null }),
  child('Фадеев Илья Константинович', '2006-11-15', '11А', 'Медиашкола', 'Фадеева Ольга Николаевна', { needs: null }),
]
