import type { Actor } from '../../src/app/actor.ts'
import { read } from '../../src/app/db.ts'
import { addLegalBasis } from '../../src/legal-bases/commands.ts'
import { changeOrganisation, setUpOrganisation } from '../../src/organisation/commands.ts'
import { organisation } from '../../src/organisation/queries.ts'
import { createPerson } from '../../src/people/commands.ts'
import { unknown } from '../../src/people/data.ts'
import { approveRoadmap, submitRoadmap } from '../../src/roadmap/commands/approval.ts'
import { changeItem } from '../../src/roadmap/commands/items.ts'
import { theRoadmap } from '../../src/roadmap/queries.ts'
import { type Cast, hire } from './cast.ts'

/** Who may sign in to the demonstration. */
export const logins = [
  { role: 'methodist', login: 'glinka', name: 'Глинка Наталья Игоревна', password: 'синий трактор едет лесом' },
  { role: 'director', login: 'plotnikova', name: 'Плотникова Ольга Викторовна', password: 'белый пароход плывёт рекой' },
  { role: 'mentor', login: 'sokolova', name: 'Соколова Марина Андреевна', password: 'рыжий котёнок спит у печки' },
] as const

const [glinka, plotnikova, sokolova] = logins

const centre = {
  fullName: 'Муниципальное автономное образовательное учреждение дополнительного образования «Центр образования и профессиональной ориентации»',
  shortName: 'МАОУ ДО «ЦОиПО»',
  city: 'г. Зареченск',
  directorPost: 'директор',
  directorName: plotnikova.name,
  directorInitials: 'О. В. Плотникова',
  timeZone: 'Asia/Yekaterinburg',
}

/** Stage 1. Preparing the conditions: the centre, its accounts, the roadmap approved by order, the local act. */
export async function prepareConditions(): Promise<Cast> {
  const { password, login, name } = glinka
  const userId = await setUpOrganisation({ ...centre, code: '', schoolYear: '2023-2024', name, login, password, repeated: password })
  const methodist: Actor = { userId, role: 'methodist', name, personId: null, mustChangePassword: false }
  await describeCentre(methodist)
  const director = await hire(methodist, plotnikova)
  const year = await read().schoolYear.findFirstOrThrow({ select: { id: true, name: true, startsOn: true, endsOn: true } })
  const cast: Cast = {
    methodist,
    director,
    year,
    mentors: new Map(),
    people: new Map(),
    menteeProfiles: new Map(),
    mentorProfiles: new Map(),
    pairs: new Map(),
  }
  await welcomeFirstMentor(cast)
  await planYear(cast)
  await approvePlan(cast)
  await adoptRegulation(methodist)
  return cast
}

async function describeCentre(methodist: Actor): Promise<void> {
  const { id: _id, createdAt: _createdAt, ...saved } = await organisation()
  await changeOrganisation(methodist, {
    ...saved,
    founder: 'Управление образования Администрации города Зареченска',
    address: '620000, г. Зареченск, ул. Речная, д. 5',
    inn: '6600000000',
    ogrn: '1026600000000',
    siteUrl: 'https://centr.example.ru',
    directorDative: 'О. В. Плотниковой',
    curatorName: glinka.name,
    email: 'centr@example.ru',
    phone: '+73430000005',
    personalDataOfficer: glinka.name,
  })
}

async function welcomeFirstMentor({ methodist, mentors, people }: Cast): Promise<void> {
  const post = {
    post: 'педагог дополнительного образования',
    department: 'отдел технического творчества',
    category: 'highest',
    totalYears: 21,
    teachingYears: 18,
    yearsAsOfOn: '2023-09-01',
  } as const
  const personId = await createPerson(methodist, {
    ...unknown,
    kind: 'staff',
    lastName: 'Соколова',
    firstName: 'Марина',
    middleName: 'Андреевна',
    email: 'sokolova@example.ru',
    phone: '+79120000101',
    directions: ['technical'],
    ...post,
  })
  people.set('Соколова', personId)
  mentors.set('Соколова', await hire(methodist, sokolova, personId))
}

const stageDays = [
  ['2023-09-01', '2023-10-31'],
  ['2023-09-11', '2023-10-06'],
  ['2023-09-18', '2023-10-13'],
  ['2023-10-09', '2023-10-27'],
  ['2023-10-23', '2023-11-17'],
  ['2024-04-15', '2024-05-31'],
  ['2023-09-01', '2024-05-31'],
] as const

async function planYear({ methodist, year }: Cast): Promise<void> {
  const { stages } = await theRoadmap(year.id)
  for (const [index, { id, version }] of stages.entries()) {
    const [startsOn, dueOn] = stageDays[index] ?? [null, null]
    await changeItem(methodist, id, { startsOn, dueOn, responsible: glinka.name, expectedResult: null, version })
  }
}

async function approvePlan({ methodist, director, year }: Cast): Promise<void> {
  await submitRoadmap(methodist, year.id, { orderNumber: null, orderDatedOn: null, version: (await theRoadmap(year.id)).version })
  await approveRoadmap(director, year.id, { orderNumber: '253/1', orderDatedOn: '2023-10-03', version: (await theRoadmap(year.id)).version })
}

async function adoptRegulation(methodist: Actor): Promise<void> {
  const title = 'Положением о системе наставничества МАОУ ДО «ЦОиПО», утверждённым приказом от 15.09.2023 № 231'
  await addLegalBasis(methodist, {
    title,
    level: 'local',
    kind: 'regulation',
    issuer: 'директор',
    issuedOn: '2023-09-15',
    number: '231',
    validFrom: '2023-09-15',
    validTo: null,
    position: 900,
    version: 0,
  })
}
