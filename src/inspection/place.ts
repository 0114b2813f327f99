import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'

let folder: string | null = null

/** Tells where folders for an inspection are made and kept; called once by create-app. */
export function setInspectionPlace(place: string): void {
  folder = place
}

/** Where a finished archive lies. */
export function archiveAt(storedName: string): string {
  if (folder === null) throw new Error('the place of folders is not set')
  return path.join(folder, path.basename(storedName))
}

/** Where its documents are made, one by one, before they are packed. */
export async function makePartsFolder(storedName: string): Promise<string> {
  const parts = `${archiveAt(storedName)}.parts`
  await mkdir(parts, { recursive: true, mode: 0o700 })
  return parts
}

/** Removes the documents once they are packed. */
export function removeParts(storedName: string): Promise<void> {
  return rm(`${archiveAt(storedName)}.parts`, { recursive: true, force: true })
}

/** Removes an archive with everything half made of it. */
export async function removeArchive(storedName: string): Promise<void> {
  await rm(archiveAt(storedName), { force: true })
  await removeParts(storedName)
}

/** Removes what belongs to none of these archives: the program was stopped while it made them. */
export async function removeAllBut(storedNames: readonly string[]): Promise<void> {
  const there = await readdir(archiveAt('.')).catch(() => [])
  for (const name of there.filter((one) => !storedNames.includes(one))) await rm(archiveAt(name), { recursive: true, force: true })
}
