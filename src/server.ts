import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { pino } from 'pino'
import { setTimeZone } from './app/clock.ts'
import { createApp } from './app/create-app.ts'
import { openDataFolder } from './app/data-folder.ts'
import { closeDatabase, openDatabase } from './app/db.ts'
import type { Env } from './app/env.ts'
import { started, startProblems } from './app/messages.ts'
import { migrate, SchemaMismatch } from './app/migrations.ts'
import { SessionStore } from './app/sessions.ts'
import { anyUser } from './accounts/queries.ts'
import { forgetOldMergesAtStart } from './duplicates/commands/forgetting.ts'
import { findOrganisation } from './organisation/queries.ts'
import { takeOverdue } from './surveys/commands/closing.ts'
import { startBuilding } from './inspection/commands/building.ts'
import { failInterrupted, forgetOldFolders } from './inspection/commands/terms.ts'
import { setInspectionPlace } from './inspection/place.ts'
import { removeOldViews } from './personal-data/commands/expiry.ts'
import { forgetUnmatchedNames } from './surveys/commands/forgetting.ts'

const drainTime = 10_000
const hour = 3600_000
const day = 24 * hour

async function forgetExpired(): Promise<void> {
  await removeOldViews()
  await forgetUnmatchedNames()
  await forgetOldFolders()
}

/** Brings the data folder up to date and answers requests until SIGTERM or SIGINT. */
export async function serve(env: Env): Promise<Server> {
  const folder = openDataFolder(env.dataFolder)
  await migrate(folder.database, folder.backups)
  await openDatabase(folder.database)
  await forgetOldMergesAtStart()
  const centre = await findOrganisation()
  if (centre) setTimeZone(centre.timeZone)
  const logger = pino({ level: env.LOG_LEVEL })
  setInspectionPlace(folder.folders)
  await forgetExpired()
  setInterval(() => void forgetExpired().catch((err: unknown) => logger.error({ err }, 'what is over stays')), day).unref()
  await takeOverdue(folder.linkSecret)
  setInterval(() => void takeOverdue(folder.linkSecret).catch((err: unknown) => logger.error({ err }, 'saved answers wait for the closing')), hour).unref()
  const sessions = new SessionStore(folder.sessions)
  const setUpCode = randomBytes(4).toString('hex').toUpperCase()
  const app = createApp({ env, folder, sessions, logger, setUpCode })
  await failInterrupted()
  startBuilding(logger)
  const server = app.listen(env.PORT, env.HOST)
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
  stopGently(server, sessions)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : env.PORT
  console.log(started.ready(`http://localhost:${port}`))
  if (!(await anyUser())) console.log(started.setUpCode(setUpCode))
  return server
}

function stopGently(server: Server, sessions: SessionStore): void {
  const stop = () => {
    server.close(() => void finish(sessions))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), drainTime).unref()
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
}

async function finish(sessions: SessionStore): Promise<void> {
  await closeDatabase()
  sessions.close()
}

/** What to print when the program cannot start; a failure nobody foresaw is thrown on. */
export function startFailure(error: unknown, env: Env): string {
  if (error instanceof SchemaMismatch) return startProblems[error.code](error.migration)
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return startProblems.portTaken(env.PORT)
  throw error
}
