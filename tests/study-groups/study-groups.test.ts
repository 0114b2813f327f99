import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

test('a study group is added once', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/study-groups', { name: 'Робототехника', direction: 'technical' })
  expect(textOf(await methodist.follow(answer))).toContain('Объединение добавлено')
  const again = await methodist.post('/study-groups', { name: ' РОБОТОТЕХНИКА ' })
  expect([again.status, errorAt(again, 'name')]).toEqual([422, 'Объединение с таким названием уже есть'])
  const group = await read().studyGroup.findFirstOrThrow()
  expect(group).toMatchObject({ name: 'Робототехника', direction: 'technical' })
  expect(await journalOf('studyGroup', group.id)).toEqual(['studyGroup.created'])
})
