import type { Field, ImportKind } from './fields.ts'
import { type HeaderRule, staff, students as children } from './header-words.ts'
import { secondParent } from './header-words-second.ts'

// Headings of lists that tell something of people who are mostly known: banks, projects, competitions.

type Rules = Partial<Record<Field, HeaderRule>>

const mentee = ['наставляем*']
const mentor = ['наставник*']

/** The same rule with more phrases, and never when one of these words stands beside them. */
function more(rule: HeaderRule | undefined, phrases: string[], not: string[]): HeaderRule {
  return { phrases: [...(rule?.phrases ?? []), ...phrases], not: [...(rule?.not ?? []), ...not] }
}

const place = more(staff.department, [], ['учеб*', ...mentor, ...mentee])

const includedOn: HeaderRule = {
  phrases: ['включен* банк', 'дата включен*', 'дата включен* банк', 'дата вхожден*', 'дата вхожден* программу', 'дата вступлен*'],
  not: ['причин*', 'исключ*'],
}
const slots: HeaderRule = { phrases: ['удобн* врем*', 'удобн* дни', 'удобн* дни время', 'когда удобн*', 'дни врем* встреч'] }
const workFormats: HeaderRule = { phrases: ['формат', 'формат работы', 'вид работы'] }
const students: Rules = { ...children, ...secondParent }
const { representative, representativeRelation, representativePhone, representativeEmail } = students
const firstParent: Rules = Object.fromEntries(
  Object.entries({ representative, representativeRelation, representativePhone, representativeEmail }).filter(([, rule]) => rule !== undefined),
)
const parents: Rules = { ...firstParent, ...secondParent }

const mentors: Rules = {
  ...staff,
  ...parents,
  fullName: more(staff.fullName, ['фио наставник*', 'наставник*'], [...mentee, 'форма', 'опыт', 'желаем*', 'компетенц*']),
  department: place,
  personKind: { phrases: ['кто это'] },
  organisation: { phrases: ['организац*', 'название организац*', 'предприят*'], not: ['образовательн*'] },
  school: { phrases: ['школ*', 'место учеб*'], not: [...mentee, 'работы'] },
  grade: { phrases: ['класс*'], not: ['руководител*'] },
  forms: { phrases: ['форм* наставничеств*', 'форма', 'формы'] },
  competencies: { phrases: ['компетенц*', 'основн* компетенц*', 'навык*', 'может научить', 'темы'] },
  capacity: {
    phrases: [
      'предельн* число',
      'предельн* число наставляем*',
      'лимит',
      'число наставляем*',
      'сколько наставляем*',
      'количество наставляем*',
      'лимит наставляем*',
    ],
    not: ['уже', 'вел', 'было', 'сейчас', 'фио'],
  },
  hoursPerMonth: {
    phrases: ['ресурс времени', 'ресурс времени программ*', 'ресурс времени часов месяц', 'час* месяц*', 'час* неделю', 'время'],
    not: ['удобн*'],
  },
  mentoringYears: { phrases: ['стаж наставнич*', 'опыт наставнич*', 'стаж наставником', 'опыт наставником'] },
  menteesBefore: { phrases: ['наставляем* уже вел', 'сколько наставляем* уже вел', 'уже вел', 'было наставляем*'] },
  achievements: { phrases: ['достижен*', 'важн* достижен*', 'важные программы достижен*', 'заслуг*', 'наград*'] },
  interests: { phrases: ['интерес*', 'увлечен*', 'хобби'] },
  preferredMentee: { phrases: ['желаем* возраст*', 'желаем* возраст* наставляем*', 'кем хотел* работать', 'желаем* наставляем*'], not: ['фио'] },
  menteeAgeFrom: { phrases: ['возраст* наставляем* от', 'возраст* от'] },
  menteeAgeTo: { phrases: ['возраст* наставляем* до', 'возраст* до'] },
  workFormats,
  slots,
  includedOn,
  noRecordOn: { phrases: ['справк* судимост*', 'справк* отсутстви* судимост*', 'судимост*'] },
  source: { phrases: ['попал* банк', 'как попал* банк', 'источник', 'откуда'] },
}

const wishes: Rules = {
  workFormats,
  slots,
  includedOn,
  mainRequest: { phrases: ['запрос', 'основн* запрос', 'основн* запрос наставляем*', 'проблема', 'затруднен*'] },
  requests: { phrases: ['запросы', 'дефицит*', 'профессиональн* дефицит*', 'темы запросов'] },
  expectedResult: { phrases: ['ожидаем* результат*', 'планируем* результат*'] },
  preferredKind: { phrases: ['вид наставничеств*', 'желаем* вид наставничеств*'] },
  preferredMentor: { phrases: ['желаем* наставник*', 'фио желаем* наставник*'], not: ['нежелательн*'] },
}

const menteeTeachers: Rules = {
  ...staff,
  ...wishes,
  fullName: more(staff.fullName, ['фио наставляем*', 'наставляем*'], [...mentor, 'желаем*', 'запрос*', 'результат*']),
  department: place,
  inclusionReason: { phrases: ['причина включен*', 'почему в банке', 'причина', 'основание включен*'], not: ['состояния', 'исключен*'] },
}

const need: Rules = {
  needsMentor: { ...students.needsMentor, phrases: students.needsMentor?.phrases ?? [], not: ['почему', 'причина'] },
  needsMentorWhy: { phrases: ['почему нуж* наставник*', 'почему', 'обоснован*', 'для чего нуж* наставник*'] },
}

const notes: HeaderRule = { phrases: ['примечан*', 'заметк*', 'комментар*'] }

const pupil: HeaderRule = more(students.fullName, ['фио наставляем*', 'наставляем*'], ['желаем*', 'запрос*', 'результат*', 'проект*', 'рекоменд*'])

const menteeStudents: Rules = {
  ...students,
  ...wishes,
  ...need,
  fullName: pupil,
  mentorRole: { phrases: ['кого хочет наставником', 'роль наставник*', 'кто нуж* наставником'] },
  recommendedBy: { phrases: ['рекомендов*', 'кто рекомендов*', 'рекомендац*'] },
}

const projects: Rules = {
  ...students,
  ...need,
  fullName: pupil,
  notes,
  projectType: { phrases: ['тип проект*', 'тип', 'вид проект*', 'направлен* проект*'] },
  projectTeam: { phrases: ['индивидуальн* командн*', 'команд*', 'состав', 'форма проект*'] },
  supervisor: { phrases: ['помога* сейчас', 'кто помога*', 'руководител* проект*', 'научн* руководител*'] },
  projectStage: { phrases: ['стади*', 'этап', 'стади* проект*', 'этап проект*', 'стади* работы'] },
  presentedAt: { phrases: ['куда заявл*', 'куда заявлен', 'где защи*', 'место защит*', 'конференц*', 'где представл*'], not: ['дата', 'срок'] },
  defenceOn: { phrases: ['дата защит*', 'срок защит*', 'защит*', 'дата выступлен*', 'дата'], not: ['рожд*', 'где', 'место'] },
}

const competitions: Rules = {
  ...students,
  ...need,
  fullName: pupil,
  notes,
  competition: more(students.competition, ['назван* мероприят*'], ['уровень', 'дата', 'даты', 'цель']),
  competitionLevel: { phrases: ['уровень', 'уровень соревнован*', 'уровень конкурс*', 'уровень мероприят*'] },
  discipline: { phrases: ['дисциплин*', 'номинац*', 'компетенц*', 'дисциплин* номинац*', 'дисциплин* номинац* компетенц*'] },
  heldOn: { phrases: ['дата', 'даты', 'дата проведен*', 'когда', 'дата соревнован*', 'дата конкурс*', 'срок*'], not: ['рожд*'] },
  heldUntilOn: { phrases: ['соревнован* до', 'дата окончан*', 'окончан*', 'последн* день'] },
  experience: { phrases: ['опыт', 'опыт участия', 'прежн* результат*', 'лучш* результат*'] },
  goal: { phrases: ['цель', 'цель участия', 'цели'] },
}

/** How the headings of each kind of list are recognised. */
export const headerRules: Record<ImportKind, Rules> = { staff, students, mentors, menteeTeachers, menteeStudents, projects, competitions }
