import type { ProjectStage, ProjectTeam, ProjectType } from '../generated/prisma/enums.ts'

export const projectTypes = {
  research: 'исследовательский',
  technical: 'технический (инженерный)',
  creative: 'творческий',
  social: 'социальный',
  informational: 'информационный',
} as const satisfies Record<ProjectType, string>

export const projectTeams = { individual: 'индивидуальный', pair: 'в паре', team: 'командный' } as const satisfies Record<ProjectTeam, string>

export const projectStages = {
  idea: 'идея',
  planning: 'планирование',
  making: 'реализация',
  writing: 'оформление',
  readyToDefend: 'готов к защите',
  defended: 'защищён',
} as const satisfies Record<ProjectStage, string>

/** Where projects are usually presented and what competitors usually aim at (§5.4), offered beside own words. */
export const usual = {
  places: ['в центре', 'в школе', 'муниципальная научно-практическая конференция', 'региональный конкурс', 'всероссийский конкурс'],
  goals: ['поучаствовать', 'стать призёром', 'победить', 'пройти на следующий уровень'],
} as const

export const problems = {
  projectDay: (value: string) => `Дата защиты «${value}» не распознана. Введите её в виде ДД.ММ.ГГГГ`,
  competitionDay: (value: string) => `Дата соревнования «${value}» не распознана. Введите её в виде ДД.ММ.ГГГГ`,
  endsBeforeStart: 'Соревнование заканчивается раньше, чем начинается. Проверьте даты',
} as const

export const recordWords = {
  ...{ projects: 'Проекты', competitions: 'Соревнования' },
  ...{ noTopic: 'тема не указана', noName: 'название не указано' },
  defence: (day: string) => `защита ${day}`,
  supervisor: (name: string) => `помогает ${name}`,
  experience: (result: string) => `опыт: ${result}`,
  goal: (goal: string) => `цель: ${goal}`,
  days: (from: string, to: string) => `${from} – ${to}`,
  until: (to: string) => `до ${to}`,
} as const
