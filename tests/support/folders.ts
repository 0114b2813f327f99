import { existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const memory = '/dev/shm'
const enough = 256 * 1024 * 1024

/** A new folder for data that no test needs tomorrow: in memory where the system has room there, since every commit waits for its disk. */
export function makeFolder(name: string): string {
  return mkdtempSync(path.join(hasRoom() ? memory : tmpdir(), `nastavnik-${name}-`))
}

function hasRoom(): boolean {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > enough
}
