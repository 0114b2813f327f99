import { defineConfig } from 'prisma/config'

// `prisma generate` and `prisma validate` run on the bundled WebAssembly; only the migration commands need the
// native schema engine. It cannot be downloaded everywhere, so any executable stands in for it here.
// Migrations are written by prisma/write-migration.ts and applied by src/app/migrations.ts.
if (process.argv.some((argument) => ['generate', 'validate', 'format'].includes(argument))) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
