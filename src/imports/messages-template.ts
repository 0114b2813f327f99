import { inclusionReasons, mentorRoles } from '../mentees/messages.ts'
import { forms as formLabels, mentoringKinds } from '../pairs/messages.ts'
import { categories, directions, personKinds } from '../people/messages.ts'
import type { Field, ImportKind } from './fields.ts'
import { competitionLevels, projectStages } from '../student-activity/messages.ts'
import { needsLabels } from './messages.ts'

const names: Partial<Record<Field, string>> = { lastName: 'Пример: Иванова', firstName: 'Мария', middleName: 'Петровна' }

/** The example row of a template. Its first word keeps it from being loaded when it is left in the file. */
export const templateExample: Record<ImportKind, Partial<Record<Field, string>>> = {
  staff: {
    ...names,
    post: 'педагог дополнительного образования',
    department: 'школа № 7',
    directions: 'техническая',
    studyGroups: 'Робототехника; 3D-моделирование',
    education: 'высшее педагогическое',
    category: 'первая',
    categoryUntilOn: '2028-05-25',
    totalYears: '12',
    teachingYears: '9',
    hiredOn: '2015-09-01',
    birthOn: '1985-03-14',
    phone: '8 912 345-67-89',
    email: 'ivanova@mail.ru',
  },
  students: {
    ...names,
    birthOn: '2012-03-14',
    school: 'МАОУ СОШ № 7',
    grade: '5Б',
    studyGroups: 'Робототехника',
    directions: 'техническая',
    teacher: 'Петров Илья Олегович',
    activity: 'проект, соревнования',
    projectTopic: 'Умная теплица',
    competition: 'Городские соревнования по робототехнике',
    needsMentor: 'да',
    representative: 'Иванова Анна Сергеевна',
    representativeRelation: 'мать',
    representativePhone: '8 912 345-67-89',
  },
  mentors: {
    ...names,
    personKind: 'педагог',
    post: 'педагог дополнительного образования',
    directions: 'техническая',
    category: 'первая',
    phone: '8 912 345-67-89',
    email: 'ivanova@mail.ru',
    forms: 'педагог-педагог, педагог-ученик',
    competencies: 'робототехника (3); презентации и видео (2)',
    capacity: '2',
    hoursPerMonth: '8',
    mentoringYears: '4',
    menteesBefore: '5',
    achievements: 'победитель городского конкурса «Сердце отдаю детям»',
    interests: 'походы, шахматы',
    preferredMentee: 'молодые педагоги',
    menteeAgeFrom: '10',
    menteeAgeTo: '16',
    workFormats: 'очно, индивидуально',
    source: 'анкета кандидата',
  },
  menteeTeachers: {
    ...names,
    post: 'педагог дополнительного образования',
    directions: 'художественная',
    teachingYears: '1',
    hiredOn: '2023-09-01',
    inclusionReason: 'молодой специалист',
    mainRequest: 'подготовить открытое занятие',
    requests: 'открытое занятие, самоанализ (3); аттестация (1)',
    expectedResult: 'проведёт открытое занятие весной',
    preferredKind: 'традиционное',
  },
  menteeStudents: {
    ...names,
    birthOn: '2012-03-14',
    school: 'МАОУ СОШ № 7',
    grade: '5Б',
    studyGroups: 'Робототехника',
    needsMentor: 'да',
    needsMentorWhy: 'первый проект',
    mainRequest: 'довести проект до защиты',
    requests: 'защита проекта (3)',
    mentorRole: 'педагог',
    recommendedBy: 'Петров Илья Олегович',
  },
  projects: {
    ...names,
    birthOn: '2012-03-14',
    studyGroups: 'Робототехника',
    projectTopic: 'Умная теплица',
    projectStage: 'реализация',
    presentedAt: 'городская конференция',
    defenceOn: '2024-04-12',
    needsMentor: 'да',
    needsMentorWhy: 'нужна помощь с датчиками',
  },
  competitions: {
    ...names,
    birthOn: '2012-03-14',
    studyGroups: 'Робототехника',
    competition: 'Городские соревнования по робототехнике',
    competitionLevel: 'муниципальный',
    discipline: 'сумо',
    heldOn: '2024-03-02',
    goal: 'войти в тройку',
    needsMentor: 'уточняется',
  },
}

/** Values a template offers in a list. */
export const templateChoices: Partial<Record<Field, readonly string[]>> = {
  directions: Object.values(directions),
  category: Object.values(categories),
  needsMentor: Object.values(needsLabels),
  personKind: Object.values(personKinds),
  forms: Object.values(formLabels),
  inclusionReason: Object.values(inclusionReasons),
  mentorRole: Object.values(mentorRoles),
  preferredKind: Object.values(mentoringKinds),
  projectStage: Object.values(projectStages),
  competitionLevel: Object.values(competitionLevels),
  activity: ['проект', 'соревнования', 'нет'],
}

export const templateNames: Record<ImportKind, { file: string; sheet: string }> = {
  staff: { file: 'Список педагогов – образец.xlsx', sheet: 'Педагоги' },
  students: { file: 'Список обучающихся – образец.xlsx', sheet: 'Обучающиеся' },
  mentors: { file: 'Наставники – образец.xlsx', sheet: 'Наставники' },
  menteeTeachers: { file: 'Наставляемые педагоги – образец.xlsx', sheet: 'Наставляемые педагоги' },
  menteeStudents: { file: 'Наставляемые обучающиеся – образец.xlsx', sheet: 'Наставляемые обучающиеся' },
  projects: { file: 'Проекты – образец.xlsx', sheet: 'Проекты' },
  competitions: { file: 'Соревнования – образец.xlsx', sheet: 'Соревнования' },
}

/** First line of the sheet that explains the columns. */
export const explanationLead =
  'Как заполнять. Обязательны только фамилия и имя, лишние столбцы можно удалить. Строка «Пример: …» не загружается, её можно оставить.'

/** What to write in a column, where its name does not say it. */
export const fieldHints: Partial<Record<Field, string>> = {
  lastName: 'обязательно, русскими буквами',
  firstName: 'обязательно, полностью, без инициалов',
  birthOn: 'день, месяц и год, например 14.03.2012',
  studyGroups: 'название; если их несколько – через точку с запятой',
  phone: 'в любом виде с кодом, например 8 912 345-67-89',
  directions: 'одна из шести или несколько через запятую: ' + Object.values(directions).join(', '),
  teacher: 'ФИО педагога, который ведёт объединение',
  activity: 'проект, соревнования, оба слова через запятую или нет',
  forms: 'одна или несколько через запятую: ' + Object.values(formLabels).join(', '),
  competencies: 'записи классификатора через точку с запятой, в скобках уровень: 1 – базовый, 2 – уверенный, 3 – может учить других',
  requests: 'записи классификатора через точку с запятой, в скобках приоритет: 3 – важно, 2 – желательно, 1 – при возможности',
  capacity: 'сколько наставляемых может вести сразу, у взрослого от 1 до 8, у обучающегося от 1 до 3; пусто – как обычно (педагог 2, обучающийся 1)',
  hoursPerMonth: 'число; «2 ч в неделю» тоже понятно',
  representative: 'ФИО родителя или другого представителя',
  mainRequest: 'своими словами',
  organisation: 'только для внешних участников',
  school: 'для обучающихся',
}
