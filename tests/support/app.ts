import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Express } from 'express'
import { pino } from 'pino'
import { inject } from 'vitest'
import { releaseBrakes } from '../../src/app/brake.ts'
import { setTimeZone } from '../../src/app/clock.ts'
import { createApp } from '../../src/app/create-app.ts'
import { openDataFolder } from '../../src/app/data-folder.ts'
import { closeDatabase, openDatabase, read } from '../../src/app/db.ts'
import { parseEnv } from '../../src/app/env.ts'
import { SessionStore } from '../../src/app/sessions.ts'
import { allRead } from '../../src/app/background.ts'
import { allBuilt } from '../../src/inspection/commands/building.ts'
import { forgetSetUp } from '../../src/organisation/require-set-up.ts'
import { everyTest } from './every-test.ts'

export const setUpCode = 'TESTCODE'

/** Lines the application logged in this test: failures land here instead of on the screen. */
export const logged: string[] = []

// One folder and one pair of open clients serve every test of this process: opening them takes longer than most tests.
// The folder lies beside the template and goes with it.
const folder = openDataFolder(mkdtempSync(path.join(path.dirname(inject('templateDatabase')), 'data-')))
const template = new Database(inject('templateDatabase'), { readonly: true })
const logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) })

let running: { app: Express; sessions: SessionStore } | null = null

everyTest({
  async begin() {
    await emptyDatabase()
    for (const place of [folder.uploads, folder.folders]) for (const file of readdirSync(place)) rmSync(path.join(place, file), { recursive: true })
    await releaseBrakes()
    forgetSetUp()
    setTimeZone('Asia/Yekaterinburg')
    logged.length = 0
    const sessions = new SessionStore(':memory:')
    running = { app: createApp({ env: parseEnv({ DATA_DIR: folder.folder }), folder, sessions, logger, setUpCode }), sessions }
  },
  async end() {
    // A reading that outlives its test would write into the database of the next one.
    await allRead()
    await allBuilt()
    running?.sessions.close()
    running = null
  },
})

// The pages of the template are written over those of the open file, so that its clients keep what they have compiled.
async function emptyDatabase(): Promise<void> {
  if (!(await isOpen())) {
    await closeDatabase()
    rmSync(folder.database, { force: true })
    await template.backup(folder.database)
    await openDatabase(folder.database)
  } else await template.backup(folder.database)
}

async function isOpen(): Promise<boolean> {
  try {
    const [main] = await read().$queryRaw<{ file: string }[]>`PRAGMA database_list`
    return main?.file === folder.database
  } catch {
    return false
  }
}

/** The application of this test, on a database of its own. */
export function theApp(): Express {
  if (!running) throw new Error('import tests/support/app.ts at the top of the test file')
  return running.app
}

export function theDataFolder(): string {
  return folder.folder
}
