import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { apply, statuses, theImport, uploaded } from './web.ts'

test('a list of staff goes from the file to people', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  expect(await statuses(id)).toEqual({ good: 60, duplicate: 1, bad: 1 })
  const page = textOf(await methodist.get(`/imports/${id}`))
  expect(page).toContain('Готовы 60 Предупреждения 0 Ошибки 1 Повторы 1')
  expect(page).toContain('строка 67 – итоговая строка')
  expect(await read().person.count()).toBe(0)
  const answer = await apply(methodist, id)
  expect(answer.status).toBe(303)
  expect(textOf(await methodist.follow(answer))).toContain('60 человек внесено')
  expect(await statuses(id)).toEqual({ created: 60, skipped: 1, bad: 1 })
  expect(await read().person.count({ where: { kind: 'staff' } })).toBe(60)
  expect(await journalOf('import', id)).toEqual(['import.uploaded', 'import.read', 'import.applied'])
  expect((await theImport(id)).status).toBe('applied')
})
