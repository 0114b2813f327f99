// npm run migration -- NAME      writes prisma/migrations/<time>_NAME/migration.sql: what schema.prisma has and the migrations lack
// npm run migration -- --check   fails when there is anything to write
//
// Prisma's own `migrate dev` needs a native engine that has to be downloaded; its WebAssembly build does the same
// comparison offline. Read the SQL before committing it: data moves and triggers are added by hand.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../src/app/root.ts'
import { missingSql } from './schema-diff.ts'
import { withChecks } from './enum-checks.ts'

const migrations = path.join(root, 'prisma', 'migrations')
const name = process.argv[2]
if (!name) throw new Error('usage: npm run migration -- NAME | --check')

const sql = await missingSql()
if (name === '--check') {
  console.log(sql === '' ? 'migrations match schema.prisma' : sql)
  process.exitCode = sql === '' ? 0 : 1
} else if (sql === '') {
  console.log('nothing to migrate')
} else {
  const schema = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrations, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), withChecks(sql, schema))
  writeFileSync(path.join(migrations, 'migration_lock.toml'), 'provider = "sqlite"\n')
  console.log(`wrote ${path.relative(root, folder)}/migration.sql`)
}
