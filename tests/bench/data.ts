import { write } from '../../src/app/db.ts'
import { searchKey } from '../../src/app/search-key.ts'

const lastNames = ['Иванов', 'Ёлкин', 'Попов-Савин', 'Шевелев', 'Крылов', 'Зуев', 'Рогов', 'Кузьмин', 'Быков', 'Соловьёв', 'Жуков', 'Овчинников']
const firstNames = ['Пётр', 'Артём', 'Роман', 'Андрей', 'Семён', 'Фёдор', 'Тимофей', 'Максим', 'Алексей', 'Кирилл']
const middleNames = ['Ильич', 'Олегович', 'Юрьевич', 'Павлович', null]
const posts = ['педагог дополнительного образования', 'методист', 'педагог-организатор', 'концертмейстер']
const directions = ['technical', 'science', 'sport', 'art', 'tourism', 'social'] as const

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/**
 * Fills the open database with invented people, every tenth teacher a mentor and every tenth student a mentee.
 * The same numbers give the same people, so that two runs measure the same pages.
 */
export async function fillBanks(schoolYearId: number, staff: number, students: number): Promise<void> {
  const people = Array.from({ length: staff + students }, (_, index) => person(index, index < staff))
  await write(async (tx) => {
    for (let from = 0; from < people.length; from += 500) await tx.person.createMany({ data: people.slice(from, from + 500) })
    const ids = (await tx.person.findMany({ select: { id: true, kind: true }, orderBy: { id: 'asc' } })).map((row, index) => ({ ...row, index }))
    await tx.personDirection.createMany({ data: ids.map(({ id, index }) => ({ personId: id, direction: pick(directions, index) })) })
    const tenth = ids.filter(({ index }) => index % 10 === 0)
    const profile = (personId: number) => ({ personId, schoolYearId, status: 'inBank' as const, includedOn: '2023-10-05' })
    await tx.mentorProfile.createMany({ data: tenth.filter((row) => row.kind === 'staff').map(({ id }) => ({ ...profile(id), capacity: 2 })) })
    await tx.menteeProfile.createMany({ data: tenth.filter((row) => row.kind === 'student').map(({ id }) => profile(id)) })
  })
}

function person(index: number, staff: boolean) {
  const name = { lastName: pick(lastNames, index), firstName: pick(firstNames, Math.floor(index / 3)), middleName: pick(middleNames, Math.floor(index / 7)) }
  const nameKey = searchKey(name.lastName, name.firstName, name.middleName)
  if (staff) return { kind: 'staff' as const, ...name, nameKey, post: pick(posts, index), school: null, grade: null, birthOn: null }
  return {
    kind: 'student' as const,
    ...name,
    nameKey,
    post: null,
    school: `МАОУ СОШ № ${(index % 9) + 1}`,
    grade: `${(index % 11) + 1}`,
    birthOn: `20${String(6 + (index % 9)).padStart(2, '0')}-05-12`,
  }
}
