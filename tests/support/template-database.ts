import { rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/app/migrations.ts'
import { makeFolder } from './folders.ts'

declare module 'vitest' {
  interface ProvidedContext {
    templateDatabase: string
  }
}

/** Applies the migrations once; every test starts from a copy of the result. */
export default async function makeTemplate(project: TestProject): Promise<() => void> {
  const folder = makeFolder('template')
  const file = path.join(folder, 'template.sqlite')
  await migrate(file, folder)
  project.provide('templateDatabase', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
