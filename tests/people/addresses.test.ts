import { expect, test } from 'vitest'
import '../support/app.ts'
import { signIn } from '../support/people.ts'

test.each([
  '/people/abc',
  '/people/9999',
  '/mentors/abc',
  '/mentees/abc',
  '/study-groups/abc',
  '/competencies/abc/edit',
  '/banks/none/decision',
  '/mentors/new?person=abc',
  '/mentees/new?person=',
])('%s is a page that does not exist', async (path) => {
  const methodist = await signIn('methodist')
  expect((await methodist.get(path)).status).toBe(404)
})
