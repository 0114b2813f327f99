import { pino } from 'pino'
import request from 'supertest'
import { expect, test } from 'vitest'
import { createApp } from '../../src/app/create-app.ts'
import { openDataFolder } from '../../src/app/data-folder.ts'
import { loggedPath } from '../../src/app/errors.ts'
import { parseEnv } from '../../src/app/env.ts'
import { SessionStore } from '../../src/app/sessions.ts'
import { theDataFolder } from '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { aCentre } from '../support/people.ts'
import { a1 } from './a1.ts'
import { aCampaign, linkFor } from './surveys.ts'

test('the log of an answered section holds neither the link nor the answers', async () => {
  await aCentre()
  const teacher = await aTeacher()
  const link = await linkFor(await aCampaign('a1'), teacher.id)
  const lines: string[] = []
  const folder = openDataFolder(theDataFolder())
  const sessions = new SessionStore(folder.sessions)
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const app = createApp({ env: parseEnv({ DATA_DIR: theDataFolder() }), folder, sessions, logger, setUpCode: 'TESTCODE' })
  await request(app)
    .post(`${link}/1`)
    .set({ Host: 'nastavnik.test', 'Sec-Fetch-Site': 'same-origin', Referer: `http://nastavnik.test${link}` })
    .type('form')
    .send(a1[1])
    .expect(303)
  sessions.close()
  const log = lines.join('')
  expect(log).toContain('/s/…/1')
  expect(log).not.toContain(link.split('.')[1])
  expect(log).not.toContain('from1')
})

test('neither the code of a common link nor the token of a sheet of paper reaches the log', () => {
  const paths = ['/c/1.abc', '/s/1.abc/2?x=1', '/surveys/7/sheets/1.abc/2', '/surveys/7/sheets', '/surveys/7/links']
  expect(paths.map(loggedPath)).toEqual(['/c/…', '/s/…/2', '/surveys/7/sheets/…/2', '/surveys/7/sheets', '/surveys/7/links'])
})
