import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'
import { knownMigrations } from '../src/app/migrations.ts'
import { root } from '../src/app/root.ts'

type Engine = {
  diff: (request: object) => Promise<{ stdout: string | null }>
  free: () => void
}
type EngineModule = {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void
  SchemaEngine: { new: (options: object, log: () => void, adapter: unknown) => Promise<Engine> }
}

/** The SQL that schema.prisma has and the migrations lack; empty when they agree. */
export async function missingSql(): Promise<string> {
  const schema = path.join(root, 'prisma', 'schema.prisma')
  const files = [{ path: schema, content: readFileSync(schema, 'utf8') }]
  const scratch = await mkdtemp(path.join(tmpdir(), 'schema-'))
  try {
    const file = path.join(scratch, 'scratch.sqlite')
    replay(file)
    const engine = await startEngine(files, file)
    const from = { tag: 'schemaDatasource', configDir: scratch, files }
    const filters = { externalTables: [], externalEnums: [] }
    const { stdout } = await engine.diff({ from, to: { tag: 'schemaDatamodel', files }, script: true, exitCode: null, filters })
    engine.free()
    return stdout === null || stdout.includes('This is an empty migration') ? '' : stdout.trim()
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function replay(file: string): void {
  const db = new Database(file)
  for (const migration of knownMigrations()) db.exec(migration.sql)
  db.close()
}

// The package's own entry point needs a newer Node than 20, so its two halves are put together here.
async function startEngine(files: { path: string; content: string }[], file: string): Promise<Engine> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const engine = (await import(pathToFileURL(entry).href)) as EngineModule
  const wasm = await WebAssembly.instantiate(readFileSync(entry.replace(/\.js$/, '.wasm')), { './schema_engine_bg.js': engine as never })
  engine.__wbg_set_wasm(wasm.instance.exports)
  const begin = wasm.instance.exports.__wbindgen_start
  if (typeof begin === 'function') Reflect.apply(begin, undefined, [])
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaBetterSqlite3({ url: 'file:' + file }))
  return engine.SchemaEngine.new({ datamodels: files.map((part) => [part.path, part.content]) }, () => undefined, adapter)
}
