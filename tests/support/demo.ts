import { copyFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { pino } from 'pino'
import { inject } from 'vitest'
import type { Role } from '../../src/app/actor.ts'
import { createApp } from '../../src/app/create-app.ts'
import { openDataFolder } from '../../src/app/data-folder.ts'
import { closeDatabase, openDatabase, read } from '../../src/app/db.ts'
import { parseEnv } from '../../src/app/env.ts'
import { SessionStore } from '../../src/app/sessions.ts'
import { setUploadFolder } from '../../src/app/uploads.ts'
import { setTemplateSource } from '../../src/documents/in-force.ts'
import { forgetSetUp } from '../../src/organisation/require-set-up.ts'
import { tokenOf } from '../../src/surveys/links.ts'
import { play } from '../../prisma/seed/play.ts'
import { logins } from '../../prisma/seed/stage-1.ts'
import { openCampaign } from '../../prisma/seed/survey.ts'
import { handOver } from './every-test.ts'
import { makeFolder } from './folders.ts'

export type Demo = Awaited<ReturnType<typeof openDemo>>

/** The centre of the seed after its last stage, with one questionnaire open, answering on a port of its own. */
export async function openDemo() {
  const giveBack = handOver()
  await closeDatabase()
  const dataFolder = makeFolder('demo')
  const folder = openDataFolder(dataFolder)
  copyFileSync(inject('templateDatabase'), folder.database)
  await openDatabase(folder.database)
  setUploadFolder(folder.uploads)
  forgetSetUp()
  const cast = await play(7)
  await openCampaign(cast, { template: 'a1', title: 'Запросы педагогов на новый год' })
  const sessions = new SessionStore(folder.sessions)
  const failures: string[] = []
  const logger = pino({ level: 'error' }, { write: (line: string) => void failures.push(line) })
  const app = createApp({ env: parseEnv({ DATA_DIR: dataFolder }), folder, sessions, logger, setUpCode: 'TESTCODE' })
  const server: Server = await new Promise((resolve) => {
    const opened = app.listen(0, '127.0.0.1', () => resolve(opened))
  })
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const invitation = await read().invitation.findFirstOrThrow({ where: { campaign: { status: 'open' } }, select: { id: true, linkNumber: true } })
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await closeDatabase()
    // Files that follow in this process may print without any database.
    setTemplateSource(() => Promise.resolve(null))
    sessions.close()
    rmSync(dataFolder, { recursive: true, force: true })
    giveBack()
  }
  return { url, database: folder.database, failures, surveyLink: `/s/${tokenOf(folder.linkSecret, invitation)}`, close }
}

/** What a role types to sign in. */
export function credentials(role: Role): { login: string; password: string } {
  const { login, password } = logins.find((one) => one.role === role)!
  return { login, password }
}
