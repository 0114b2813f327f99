import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import '../support/app.ts'
import { aMentee, aMentor, aStudent, aTeacher } from '../support/factories.ts'
import { signIn } from '../support/people.ts'

// Counts statements on their way to SQLite: a list that asks once per row would show here.
const prepared = vi.spyOn(Database.prototype, 'prepare')
afterEach(() => prepared.mockClear())

test.each(['/people?q=иван', '/mentors?free=yes&competency=14', '/mentors', '/mentees', '/mentees?tab=projects&alone=yes', '/study-groups'])(
  '%s needs at most twenty statements however many rows it shows',
  async (path) => {
    const methodist = await signIn('methodist')
    for (let number = 1; number <= 12; number += 1) {
      const teacher = await aTeacher(`Иванов Пётр${'аеиоуыэюядлм'[number]}`, { direction: 'technical' })
      await aMentor(teacher.id, { competencies: { 14: 3, 15: 2 } })
      await aMentee(teacher.id, { requests: { 14: 1 } })
      await aMentee((await aStudent(`Петров Лев${'аеиоуыэюядлм'[number]}`)).id)
    }
    prepared.mockClear()
    const page = await methodist.get(encodeURI(path))
    const statements = prepared.mock.calls.map(([sql]) => sql).filter((sql) => /^\s*SELECT/i.test(sql) && !/FROM session/.test(sql))
    expect(page.status).toBe(200)
    expect(statements.length).toBeGreaterThan(4)
    expect(statements.length).toBeLessThanOrEqual(20)
  },
)
