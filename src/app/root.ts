import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder that holds package.json, whether the code runs from src/ or from dist/src/. */
export const root = findRoot(import.meta.dirname)

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder
  const parent = path.dirname(folder)
  if (parent === folder) throw new Error('package.json not found above ' + import.meta.dirname)
  return findRoot(parent)
}
