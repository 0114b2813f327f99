import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openDataFolder } from '../src/app/data-folder.ts'
import { closeDatabase, openDatabase } from '../src/app/db.ts'
import { parseEnv } from '../src/app/env.ts'
import { migrate } from '../src/app/migrations.ts'
import { setUploadFolder } from '../src/app/uploads.ts'
import { serve, startFailure } from '../src/server.ts'
import { lastStage, play } from './seed/play.ts'
import { logins } from './seed/stage-1.ts'

const defaultPort = '3100'
const roles = { methodist: 'методист', director: 'директор', mentor: 'наставник' } as const

await main()

/** Serves an invented centre from a folder that is gone when the program ends. */
async function main(): Promise<void> {
  const refusal = refusalOf(process.env)
  const stage = askedStage()
  if (refusal !== null || stage === null) return fail(refusal ?? `Этап – число от 1 до ${lastStage}: npm run demo -- --stage 5`)
  const folder = mkdtempSync(path.join(tmpdir(), 'nastavnik-demo-'))
  process.once('exit', () => forget(folder))
  const env = parseEnv({ ...process.env, DATA_DIR: folder, PORT: process.env.PORT ?? defaultPort, LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' })
  console.log(`Готовлю вымышленный центр на конец этапа ${stage} из ${lastStage}…`)
  await fill(folder, stage)
  try {
    await serve(env)
  } catch (error) {
    return fail(startFailure(error, env))
  }
  for (const { role, login, password } of logins) console.log(`${roles[role]}: ${login} / ${password}`)
  console.log('Все люди вымышлены. Данные исчезнут, когда вы остановите программу (Ctrl + C).')
}

function forget(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Windows keeps files that are still open; the folder for temporary files is emptied by the system.
  }
}

function refusalOf({ NODE_ENV, DATA_DIR }: NodeJS.ProcessEnv): string | null {
  if (NODE_ENV === 'production') return 'Показ на вымышленных данных не запускается, когда NODE_ENV=production.'
  if (DATA_DIR !== undefined && existsSync(path.join(DATA_DIR, 'nastavnik.sqlite')))
    return 'DATA_DIR указывает на настоящую базу. Для показа уберите эту настройку.'
  return null
}

function askedStage(): number | null {
  const { values } = parseArgs({ options: { stage: { type: 'string', default: String(lastStage) } }, strict: false })
  const stage = Number(values.stage)
  return Number.isInteger(stage) && stage >= 1 && stage <= lastStage ? stage : null
}

async function fill(folder: string, stage: number): Promise<void> {
  const { database, backups, uploads } = openDataFolder(folder)
  await migrate(database, backups)
  await openDatabase(database)
  setUploadFolder(uploads)
  await play(stage)
  await closeDatabase()
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
