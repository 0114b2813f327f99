import type { MeetingLogData, ProgrammeData } from '../../../src/documents/programme-data.ts';

const activity = (n: number, title: string, done: boolean) => ({
  n, title, workForm: 'консультация', due: 'октябрь 2023', plannedResult: 'Технологическая карта занятия',
  actualResult: done ? 'Карта разработана' : null, mark: done ? 'выполнено 12.10.2023' : null,
});

export const programme: ProgrammeData = {
  isDraft: true,
  orgFullName: 'Муниципальное автономное образовательное учреждение дополнительного образования «Центр образования и профессиональной ориентации»',
  orgShortName: 'МАОУ ДО «ЦОиПО»', directorPost: 'директор', directorInitials: 'О. В. Плотникова', approvedOn: '16 октября 2023 г.',
  curatorInitials: 'Н. И. Глинка', agreedOn: '13 октября 2023 г.', place: 'г. Артёмовский', year: '2023', schoolYear: '2023-2024',
  topic: 'Проектирование занятия в системно-деятельностном подходе', form: 'педагог – педагог', kind: 'традиционное', roleModel: 'опытный педагог – молодой специалист',
  mentorName: 'Иванов Пётр Ильич', mentorInfo: 'педагог дополнительного образования, высшая категория, стаж 21 год',
  mentees: [{ name: 'Шевченко Анна Сергеевна', info: 'педагог дополнительного образования', years: 'стаж 1 год' }],
  curatorName: 'Глинка Наталья Игоревна', orderNumber: '254/1', orderDatedOn: '04.10.2023', startsOn: '4 октября 2023 г.', endsOn: '31 мая 2024 г.',
  meetingMode: 'очно', meetingFrequency: 'не реже двух раз в месяц',
  problem: 'Наставляемая испытывает затруднения в целеполагании и в отборе форм работы.\nПо входной анкете затруднения чаще всего возникают при проектировании занятия и при работе с разновозрастной группой.',
  goal: 'Освоение проектирования занятия в системно-деятельностном подходе к маю 2024 года.',
  tasks: ['Изучить структуру занятия.', 'Разработать пять технологических карт.', 'Провести открытое занятие.'].map((text, index) => ({ n: index + 1, text })),
  expectedMentee: 'Самостоятельно проектирует занятие.', expectedMentor: 'Обобщён опыт для методической копилки.',
  indicators: ['технологические карты: было 0, план 5', 'открытые занятия: было 0, план 1'],
  stages: [
    { stage: 'Адаптационный этап', activities: [activity(1, 'Встреча-знакомство', true), activity(2, 'Пробная рабочая встреча', true)] },
    { stage: 'Основной этап', activities: Array.from({ length: 14 }, (_, index) => activity(index + 3, `Взаимопосещение занятий и разбор ${index + 1}`, false)) },
    { stage: 'Контрольно-оценочный этап', activities: [activity(17, 'Итоговая встреча', false)] },
  ],
  resources: ['памятка «Структура занятия»'], changes: [{ changedOn: '15.01.2024', text: 'перенесено открытое занятие', basis: 'заявление наставника' }],
  conclusion: 'Цель достигнута.', selfAssessment: 'Чувствую себя увереннее.', recommendation: 'Завершить программу.',
  mentorInitials: 'П. И. Иванов', menteeInitials: ['А. С. Шевченко'],
};

export const emptyProgramme: ProgrammeData = {
  isDraft: false, orgFullName: null, orgShortName: 'МАОУ ДО «ЦОиПО»', directorPost: 'директор', directorInitials: null, approvedOn: null, curatorInitials: null, agreedOn: null,
  place: null, year: '2023', schoolYear: '2023-2024', topic: null, form: 'ученик – ученик', kind: null, roleModel: null, mentorName: 'Цой Анатолий', mentorInfo: null,
  mentees: [], curatorName: null, orderNumber: null, orderDatedOn: null, startsOn: null, endsOn: null, meetingMode: null, meetingFrequency: null, problem: null, goal: null,
  tasks: [], expectedMentee: null, expectedMentor: null, indicators: [], stages: [], resources: [], changes: [], conclusion: null, selfAssessment: null, recommendation: null,
  mentorInitials: null, menteeInitials: [],
};

const emptyMeeting = { heldOn: null, length: null, topic: null, summary: null, recommendations: null, nextStep: null, absent: null };

export const meetingLog: MeetingLogData = {
  orgShortName: 'МАОУ ДО «ЦОиПО»', schoolYear: '2023-2024', mentorName: 'Толстая Мария Юрьевна', mentorPost: 'методист',
  mentees: [{ name: 'Мкртчян Сусанна Гургеновна', info: '7 класс' }, { name: 'Оглы Алина', info: null }], topic: 'Подготовка проектов',
  startsOn: '4 октября 2023 г.', endsOn: '31 мая 2024 г.',
  meetings: Array.from({ length: 9 }, (_, index) => ({
    n: index + 1, heldOn: '12.10.2023', length: '45 мин, очно', topic: 'Выбор темы проекта', summary: 'Обсудили три темы, выбрали исследование родника.',
    recommendations: 'Прочитать статью', nextStep: 'План работы, до 19.10.2023', absent: 'Оглы А.',
  })),
  total: 'Всего встреч: 9, 6 ч 45 мин', mentorInitials: 'М. Ю. Толстая', curatorInitials: 'Н. И. Глинка',
};

export const emptyMeetingLog: MeetingLogData = {
  orgShortName: 'МАОУ ДО «ЦОиПО»', schoolYear: '2023-2024', mentorName: 'Цой Анатолий', mentorPost: null, mentees: [], topic: null, startsOn: null, endsOn: null,
  meetings: [1, 2, 3].map((n) => ({ n, ...emptyMeeting })), total: null, mentorInitials: null, curatorInitials: null,
};
