import Database from 'better-sqlite3'
import { searchKey } from '../../src/app/search-key.ts'

// The commonest names, as many as ten thousand people of one town share: a few hundred have a namesake in full.
const lastNames = `Иванов Ёлкин Попов-Савин Шевелев Крылов Зуев Рогов Кузьмин Быков Соловьёв Жуков Овчинников Смирнов Кузнецов Попов Васильев
  Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров
  Никитин Захаров Зайцев Борисов Яковлев Григорьев`.split(/\s+/)
const firstNames = `Пётр Артём Роман Андрей Семён Фёдор Тимофей Максим Алексей Кирилл Иван Дмитрий Сергей Никита Егор Илья Матвей Михаил Даниил
  Глеб Лев Марк Степан Павел`.split(/\s+/)
const middleNames = [...'Ильич Олегович Юрьевич Павлович Андреевич Сергеевич Иванович Петрович Романович Львович Максимович'.split(' '), null]
const namesakesFrom = 9700
const posts = ['педагог дополнительного образования', 'методист', 'педагог-организатор', 'концертмейстер']
const directions = ['technical', 'science', 'sport', 'art', 'tourism', 'social']
const slots = ['mon-evening wed-evening sat-morning', 'tue-day thu-day', 'fri-evening sat-day', '']
/** The id of a draft of the current year that names sixty pairs. */
export const bigOrder = 1000
const at = '2023-10-10T08:00:00.000Z'

type Row = Record<string, string | number | null>
/** `groups` are study groups, `texts` news and materials of a year, `invited` people of each survey, `lines` of the journal. */
export type Size = {
  staff: number
  students: number
  mentors: number
  mentees: number
  pairs: number
  groups: number
  texts: number
  invited: number
  lines: number
}

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

/** The folder's database after five school years; year 1 is the current one. The same numbers give the same rows. */
export function fillFiveYears(file: string, size: Size): void {
  const db = new Database(file)
  db.pragma('foreign_keys = ON')
  const insert = (table: string, rows: Row[]) => {
    if (!rows[0]) return
    const names = Object.keys(rows[0])
    const statement = db.prepare(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
    for (const row of rows) statement.run(...names.map((name) => row[name] ?? null))
  }
  db.transaction(() => {
    insert(
      'SchoolYear',
      [2022, 2021, 2020, 2019].map((from, index) => year(index + 2, from)),
    )
    insert(
      'Person',
      times(size.staff + size.students, (index) => person(index, index < size.staff)),
    )
    const all = size.staff + size.students
    insert(
      'PersonDirection',
      times(all, (index) => ({ personId: index + 1, direction: pick(directions, index) })),
    )
    insert('StudyGroup', times(size.groups, (index) => ({ id: index + 1, createdAt: at, name: `Объединение ${index + 1}`, nameKey: `объединение ${index + 1}`, direction: pick(directions, index), leaderId: index + 1 }))) // prettier-ignore
    insert('PersonStudyGroup', times(size.students, (index) => ({ personId: size.staff + index + 1, studyGroupId: (index % size.groups) + 1, yearOfStudy: 1 + (index % 3) }))) // prettier-ignore
    insert('LegalRepresentative', times(size.students, (index) => ({ createdAt: at, personId: size.staff + index + 1, fullName: `${person(index * 7, true).lastName} Анна Петровна`, relation: 'мать', phone: '+79120000001' }))) // prettier-ignore
    const competencies = db.prepare<[], { id: number }>('SELECT id FROM "Competency" WHERE "areaId" IS NOT NULL ORDER BY id').all()
    const forms = db.prepare<[], { id: number }>('SELECT id FROM "SurveyTemplate" ORDER BY id LIMIT 4').all()
    for (let number = 1; number <= 5; number += 1) for (const [table, rows] of yearRows(number, size, { competencies: competencies.map(({ id }) => id), templates: forms.map(({ id }) => id) })) insert(table, rows) // prettier-ignore
    insert('AuditEntry', times(size.lines, (index) => ({ createdAt: at, actorId: 1, actorName: 'Глинка Наталья Игоревна', action: 'person.changed', subjectKind: 'person', subjectId: (index % all) + 1, details: '{}' }))) // prettier-ignore
  })()
  db.exec('ANALYZE')
  db.close()
}

function year(id: number, from: number): Row {
  return { id, createdAt: at, name: `${from}-${from + 1}`, startsOn: `${from}-09-01`, endsOn: `${from + 1}-08-31` }
}

function person(index: number, staff: boolean) {
  const [last, rest] = [index % lastNames.length, Math.floor((index % namesakesFrom) / lastNames.length)]
  const name = { lastName: pick(lastNames, last), firstName: pick(firstNames, rest), middleName: pick(middleNames, Math.floor(rest / firstNames.length)) }
  const own = { createdAt: at, ...name, nameKey: searchKey(name.lastName, name.firstName, name.middleName) }
  if (staff) {
    const post = pick(posts, index)
    return {
      kind: 'staff',
      ...own,
      detailsKey: searchKey(post, 'технический отдел'),
      post,
      department: 'технический отдел',
      school: null,
      grade: null,
      birthOn: null,
    }
  }
  const [school, grade] = [`МАОУ СОШ № ${(index % 9) + 1}`, `${(index % 11) + 1}А`]
  const birthOn = `20${String(6 + (index % 9)).padStart(2, '0')}-05-12`
  return { kind: 'student', ...own, detailsKey: searchKey(school, grade), post: null, department: null, school, grade, birthOn }
}

type Reference = { competencies: number[]; templates: number[] }

/** Profiles, pairs, papers, programmes and surveys of a school year, in the order in which they refer to one another. */
function yearRows(number: number, size: Size, { competencies, templates }: Reference): [string, Row[]][] {
  const past = number > 1
  const [mentorFrom, menteeFrom, pairFrom] = [(number - 1) * size.mentors, (number - 1) * size.mentees, (number - 1) * size.pairs]
  const staffMentors = Math.floor(size.mentors * 0.6)
  const mentorPerson = (index: number) => (index < staffMentors ? 1 + index : size.staff + 1 + index)
  const staffMentees = Math.floor(size.mentees / 5)
  const menteePerson = (index: number) => (index < staffMentees ? size.staff - index : size.staff + size.students - index)
  const inYear = { schoolYearId: number, createdAt: at }
  const mentorOf = (index: number) => (index < staffMentees ? index % staffMentors : index % size.mentors)
  const form = (index: number) => (index < staffMentees ? 'teacherTeacher' : mentorOf(index) < staffMentors ? 'teacherStudent' : 'studentStudent')
  const status = (index: number) => (past ? 'completed' : index % 10 === 0 ? 'draft' : index % 10 === 1 ? 'agreed' : 'active')
  const worked = times(size.pairs, (index) => index).filter((index) => ['active', 'completed'].includes(status(index)))
  const two = (from: number) => [pick(competencies, from), pick(competencies, from + 11)]
  const orders = 6
  return [
    ['MentorProfile', times(size.mentors, (index) => ({ id: mentorFrom + index + 1, ...inYear, personId: mentorPerson(index), status: 'inBank', includedOn: '2023-10-05', capacity: 2, slots: pick(slots, index), interests: 'робототехника' }))], // prettier-ignore
    ['MentorProfileForm', times(size.mentors, (index) => ({ mentorProfileId: mentorFrom + index + 1, form: index < staffMentors ? 'teacherStudent' : 'studentStudent' }))], // prettier-ignore
    ['MentorProfileForm', times(staffMentors, (index) => ({ mentorProfileId: mentorFrom + index + 1, form: 'teacherTeacher' }))],
    ['MentorCompetency', times(size.mentors, (index) => two(index).map((competencyId) => ({ mentorProfileId: mentorFrom + index + 1, competencyId, level: 1 + (index % 3) }))).flat()], // prettier-ignore
    ['MenteeProfile', times(size.mentees, (index) => ({ id: menteeFrom + index + 1, ...inYear, personId: menteePerson(index), status: index < size.pairs ? (past ? 'completed' : 'inProgramme') : 'inBank', includedOn: '2023-10-06', needsMentor: 'yes', mainRequest: 'Подготовка проекта', slots: pick(slots, index), waitingSinceOn: index < size.pairs ? null : '2023-10-06' }))], // prettier-ignore
    ['MenteeRequest', times(size.mentees, (index) => two(index * 3).map((competencyId) => ({ menteeProfileId: menteeFrom + index + 1, competencyId, priority: 1 + (index % 3) }))).flat()], // prettier-ignore
    ['ProjectRecord', times(size.mentees - staffMentees, (index) => ({ ...inYear, personId: menteePerson(staffMentees + index), topic: `Проект ${index}` }))],
    ['CompetitionRecord', times(size.mentees - staffMentees, (index) => ({ ...inYear, personId: menteePerson(staffMentees + index), name: 'Большие вызовы', discipline: 'робототехника' }))], // prettier-ignore
    ['Pair', times(size.pairs, (index) => ({ id: pairFrom + index + 1, ...inYear, kind: 'pair', form: form(index), roleModel: 'expertNovice', topic: `Тема ${index}`, topicKey: `тема ${index}`, status: status(index), startsOn: '2023-10-16', endsOn: '2024-05-25', mentorProfileId: mentorFrom + mentorOf(index) + 1 }))], // prettier-ignore
    ['PairMember', times(size.pairs, (index) => ({ pairId: pairFrom + index + 1, menteeProfileId: menteeFrom + index + 1 }))],
    ['Order', times(orders, (index) => ({ id: (number - 1) * orders + index + 1, ...inYear, status: index === 0 ? 'draft' : 'registered', title: 'О закреплении наставнических пар', startsOn: '2023-10-16', endsOn: '2024-05-25', number: index === 0 ? null : String(250 + index), datedOn: index === 0 ? null : '2023-10-16' }))], // prettier-ignore
    ['OrderPair', worked.map((index) => ({ orderId: (number - 1) * orders + 1 + (index % orders), pairId: pairFrom + index + 1, position: index }))],
    ...(past
      ? []
      : bigOrderRows(
          worked.slice(0, 60).map((index) => pairFrom + index + 1),
          inYear,
        )),
    ['Programme', worked.map((index) => ({ id: pairFrom + index + 1, createdAt: at, pairId: pairFrom + index + 1, status: past ? 'completed' : pick(['approved', 'approved', 'submitted', 'draft'], index), goal: 'Провести открытое занятие' }))], // prettier-ignore
    ['Activity', worked.flatMap((index) => times(12, (step) => ({ createdAt: at, programmeId: pairFrom + index + 1, position: step, title: `Мероприятие ${step + 1}`, dueOn: '2024-02-01', mark: past || step < 9 ? 'done' : 'planned' })))], // prettier-ignore
    ['Meeting', worked.flatMap((index) => times(10, (step) => ({ createdAt: at, programmeId: pairFrom + index + 1, heldOn: `2023-11-${10 + step}`, topic: 'Встреча', createdById: 1 })))], // prettier-ignore
    ['Consent', [...times(size.mentors, mentorPerson), ...times(size.mentees, menteePerson)].flatMap((personId, index) => times(3, (kind) => ({ ...inYear, personId, kind: pick(['dataProcessing', 'participation', 'extraDuties'], kind), receivedOn: index % 5 === 0 && kind > 0 ? null : '2023-10-01', form: 'paper', signedBySelf: 1, signedByRepresentative: 1 })))], // prettier-ignore
    ['Training', times(6, (index) => ({ id: (number - 1) * 6 + index + 1, ...inYear, kind: 'session', title: `Занятие ${index + 1}`, heldOn: '2023-10-20' }))],
    ['TrainingAttendance', times(size.mentors, (index) => ({ trainingId: (number - 1) * 6 + 1 + (index % 6), personId: mentorPerson(index), attended: index % 3 === 0 ? 0 : 1 }))], // prettier-ignore
    ['Campaign', templates.map((templateId, index) => ({ id: (number - 1) * 4 + index + 1, ...inYear, templateId, title: `Опрос ${index + 1}`, status: past ? 'closed' : 'open' }))], // prettier-ignore
    ['Invitation', templates.flatMap((_, campaign) => times(size.invited, (index) => ({ id: ((number - 1) * 4 + campaign) * size.invited + index + 1, createdAt: at, campaignId: (number - 1) * 4 + campaign + 1, personId: menteePerson(index) })))], // prettier-ignore
    ['Response', templates.flatMap((_, campaign) => times(size.invited, (index) => ({ id: ((number - 1) * 4 + campaign) * size.invited + index + 1, createdAt: at, campaignId: (number - 1) * 4 + campaign + 1, invitationId: ((number - 1) * 4 + campaign) * size.invited + index + 1, submittedAt: at })))], // prettier-ignore
    ['Answer', templates.flatMap((_, campaign) => times(size.invited, (index) => times(10, (key) => ({ responseId: ((number - 1) * 4 + campaign) * size.invited + index + 1, key: `q${key}`, value: '8' }))).flat())], // prettier-ignore
    [
      'Material',
      times(size.texts, (index) => ({ ...inYear, kind: 'practice', title: `Практика ${index + 1}`, titleKey: `практика ${index + 1}`, publishedAt: at })),
    ],
    ['News', times(size.texts, (index) => ({ id: (number - 1) * size.texts + index + 1, ...inYear, status: 'published', title: `Новость ${index + 1}`, body: 'Текст новости.', happenedOn: '2023-11-01', publishedAt: at }))], // prettier-ignore
    ['NewsPerson', times(size.texts, (index) => ({ newsId: (number - 1) * size.texts + index + 1, personId: mentorPerson(index), named: 1, shown: 0 }))],
  ]
}

function bigOrderRows(pairIds: number[], inYear: Row): [string, Row[]][] {
  const order = { id: bigOrder, ...inYear, status: 'draft', title: 'О закреплении наставнических пар', startsOn: '2023-10-16', endsOn: '2024-05-25' }
  return [
    ['Order', [order]],
    ['OrderPair', pairIds.map((pairId, position) => ({ orderId: bigOrder, pairId, position }))],
  ]
}

/** A director and a mentor who sign in with the methodist's password. */
export function addAccounts(file: string): void {
  const db = new Database(file)
  const sql = `INSERT INTO "User" ("createdAt", login, name, role, "personId", "passwordHash", "mustChangePassword") SELECT "createdAt", ?, ?, ?, ?, "passwordHash", 0 FROM "User" WHERE id = 1`
  db.prepare(sql).run('director', 'Плотникова Ольга Викторовна', 'director', null)
  db.prepare(sql).run('mentor', 'Иванов Пётр Ильич', 'mentor', 1)
  db.close()
}
