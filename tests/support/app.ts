import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Express } from 'express'
import { pino } from 'pino'
import { afterAll, afterEach, beforeEach, inject } from 'vitest'
import { createApp } from '../../src/app/create-app.ts'
import { openDataFolder } from '../../src/app/data-folder.ts'
import { closeDatabase, openDatabase } from '../../src/app/db.ts'
import { parseEnv } from '../../src/app/env.ts'
import { SessionStore } from '../../src/app/sessions.ts'
import { forgetSetUp } from '../../src/organisation/require-set-up.ts'

export const setUpCode = 'TESTCODE'

/** Lines the application logged in this test: failures land here instead of on the screen. */
export const logged: string[] = []

let running: { app: Express; folder: string; sessions: SessionStore } | null = null
const folders: string[] = []

beforeEach(async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'nastavnik-test-'))
  folders.push(dataFolder)
  const folder = openDataFolder(dataFolder)
  copyFileSync(inject('templateDatabase'), folder.database)
  await openDatabase(folder.database)
  const sessions = new SessionStore(folder.sessions)
  forgetSetUp()
  logged.length = 0
  const logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) })
  const env = parseEnv({ DATA_DIR: dataFolder })
  running = { app: createApp({ env, folder, sessions, logger, setUpCode }), folder: dataFolder, sessions }
})

afterEach(async () => {
  await closeDatabase()
  running?.sessions.close()
  running = null
})

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** The application of this test, on a database of its own. */
export function theApp(): Express {
  if (!running) throw new Error('import tests/support/app.ts at the top of the test file')
  return running.app
}

export function theDataFolder(): string {
  if (!running) throw new Error('no data folder outside a test')
  return running.folder
}
