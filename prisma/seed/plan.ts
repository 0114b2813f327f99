import type { MentoringForm } from '../../src/generated/prisma/enums.ts'
import type { RoleModel } from '../../src/pairs/messages.ts'

/** A pair or a group of the year, by surnames. */
export type PlannedPair = { mentor: string; mentees: string[]; form: MentoringForm; roleModel: RoleModel; topic: string; goal: string }

export const plannedPairs: PlannedPair[] = [
  {
    mentor: 'Соколова',
    mentees: ['Шевченко'],
    form: 'teacherTeacher',
    roleModel: 'expertNovice',
    topic: 'План занятия и работа с группой',
    goal: 'Молодой педагог самостоятельно планирует и проводит занятия',
  },
  {
    mentor: 'Соколова',
    mentees: ['Белов'],
    form: 'teacherTeacher',
    roleModel: 'expertNovice',
    topic: 'Документы объединения без ошибок',
    goal: 'Молодой педагог ведёт документацию объединения без замечаний',
  },
  {
    mentor: 'Ершов',
    mentees: ['Орлова', 'Зайцева'],
    form: 'teacherTeacher',
    roleModel: 'subjectExpertNovice',
    topic: 'Разновозрастная группа и обновление программы',
    goal: 'Педагоги удерживают разновозрастную группу и работают по обновлённым программам',
  },
  {
    mentor: 'Третьякова',
    mentees: ['Михайлов', 'Гусева', 'Крылова'],
    form: 'teacherTeacher',
    roleModel: 'leaderStruggling',
    topic: 'Портфолио, конкурс и цифровые инструменты',
    goal: 'Педагоги готовы к аттестации и конкурсу, применяют цифровые инструменты',
  },
  {
    mentor: 'Кузнецов',
    mentees: ['Поляков'],
    form: 'teacherTeacher',
    roleModel: 'subjectExpertNovice',
    topic: 'Руководство проектами по робототехнике',
    goal: 'Педагог ведёт детские проекты от темы до защиты',
  },
  {
    mentor: 'Кузнецов',
    mentees: ['Алексеев', 'Быкова', 'Виноградов', 'Громова'],
    form: 'teacherStudent',
    roleModel: 'teacherContestant',
    topic: 'Команда робототехников: от идеи до соревнований',
    goal: 'Команда выступает на городской олимпиаде и защищает проекты',
  },
  {
    mentor: 'Лебедева',
    mentees: ['Дёмина', 'Жуков', 'Карпова'],
    form: 'teacherStudent',
    roleModel: 'teacherProjectAuthor',
    topic: 'Исследования юных экологов',
    goal: 'Каждый участник провёл исследование и представил его',
  },
  {
    mentor: 'Гордеев',
    mentees: ['Лаптев', 'Мухин'],
    form: 'teacherStudent',
    roleModel: 'teacherGifted',
    topic: 'Первые шаги в инженерной профессии',
    goal: 'Обучающиеся читают чертежи и готовят модель к чемпионату',
  },
  {
    mentor: 'Морозова',
    mentees: ['Носкова'],
    form: 'studentStudent',
    roleModel: 'elderYounger',
    topic: 'Не бояться сцены',
    goal: 'Участница уверенно играет роль в спектакле студии',
  },
  {
    mentor: 'Фадеев',
    mentees: ['Панов'],
    form: 'studentStudent',
    roleModel: 'winnerBeginner',
    topic: 'Первый репортаж',
    goal: 'Участник снял репортаж и показал его на фестивале',
  },
]

/** The child for whom a mentor is chosen, but whose mother has not brought the consent yet. */
export const waiting = { mentee: 'Рябов', mentor: 'Фадеев' } as const

/** Day of the pairs' term. */
export const term = { startsOn: '2023-11-01', endsOn: '2024-05-24' } as const
