import type { IndividualPlanData } from '../../../src/documents/individual-plan-data.ts'

export const individualPlan: IndividualPlanData = {
  isDraft: true,
  planTitle: 'Индивидуальный маршрут подготовки',
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  period: 'IV квартал 2023 г.',
  mentorName: 'Иванов Пётр Ильич',
  mentorPost: 'педагог дополнительного образования',
  mentees: [{ name: 'Ёлкина Мария Олеговна', info: '7А класс', years: null }],
  topic: 'Проект «Родники нашего города»',
  goal: 'Представить проект на муниципальной конференции.',
  activities: Array.from({ length: 14 }, (_, index) => ({
    n: index + 1,
    title: `Контрольная точка ${index + 1}: черновик главы, разбор с наставником, подготовка к предзащите`,
    workForm: 'консультация',
    due: '12.10.2023',
    mark: 'выполнено 12.10.2023',
  })),
  mentorInitials: 'П. И. Иванов',
  signatures: [
    { post: 'Наставляемый', initials: 'М. О. Ёлкина' },
    { post: 'Законный представитель', initials: 'А. П. Ёлкина' },
  ],
}

const line = { title: null, workForm: null, due: null, mark: null }

export const emptyIndividualPlan: IndividualPlanData = {
  isDraft: false,
  planTitle: 'Индивидуальный план',
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  period: '2023-2024 учебный год',
  mentorName: 'Цой Анатолий',
  mentorPost: null,
  mentees: [],
  topic: null,
  goal: null,
  activities: [1, 2, 3, 4].map((n) => ({ n, ...line })),
  mentorInitials: null,
  signatures: [],
}
