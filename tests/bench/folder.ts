// The folder for an inspection of a year with 1,000 files: how much memory making and downloading it takes.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { DataFolder } from '../../src/app/data-folder.ts'
import { alone, type Heavy } from './heavy.ts'

const scans = 1000
const scanBytes = 400_000

/** Asks for the folder, waits for it and downloads it, in a process of its own. */
export function measureFolder(folder: DataFolder, password: string): Promise<Heavy> {
  addScans(folder)
  const task = { title: `Folder for an inspection, ${scans.toLocaleString('en')} scans beside its documents`, mostSeconds: null, mostMegabytes: 150, runs: 1 }
  return alone(folder.folder, password, task, (app, cookie) => async () => {
    const headers = { cookie, 'Sec-Fetch-Site': 'same-origin' }
    const asked = await fetch(app.url + '/inspection/folders', { method: 'POST', redirect: 'manual', headers })
    const location = asked.headers.get('location')
    if (location === null) throw new Error(`the folder answered ${asked.status}`)
    for (;;) {
      const page = await (await fetch(app.url + location, { headers })).text()
      if (page.includes(`${location}/file`)) break
      if (!page.includes('<progress')) throw new Error('the folder was not made')
      await pause(500)
    }
    const bytes = await download(app.url + location + '/file', headers)
    if (bytes < scans * scanBytes) throw new Error(`the folder has ${bytes} bytes`)
  })
}

async function download(url: string, headers: Record<string, string>): Promise<number> {
  let bytes = 0
  const reader = (await fetch(url, { headers })).body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) bytes += part.value.byteLength
  return bytes
}

// Scans hang on the consents of people in pairs of the year that is worked with.
function addScans({ database, uploads }: DataFolder): void {
  mkdirSync(uploads, { recursive: true })
  const db = new Database(database)
  const consents = db
    .prepare<[number], { id: number }>(
      `SELECT c.id FROM Consent c WHERE c.receivedOn IS NOT NULL AND c.schoolYearId = (SELECT id FROM SchoolYear ORDER BY startsOn DESC LIMIT 1)
       AND c.personId IN (SELECT m.personId FROM Pair p JOIN MentorProfile m ON m.id = p.mentorProfileId WHERE p.schoolYearId = c.schoolYearId AND p.status <> 'draft'
       UNION SELECT n.personId FROM PairMember pm JOIN MenteeProfile n ON n.id = pm.menteeProfileId
       JOIN Pair p ON p.id = pm.pairId WHERE p.schoolYearId = c.schoolYearId AND p.status <> 'draft') LIMIT ?`,
    )
    .all(scans)
  if (consents.length === 0) throw new Error('there are no consents to hang scans on')
  const store = db.prepare("INSERT INTO StoredFile (storedName, originalName, mime, size, sha256) VALUES (?, ?, 'application/pdf', ?, '')")
  const text = db.prepare("INSERT INTO ConsentText (kind, sha256, text) VALUES ('participation', 'bench', '')").run().lastInsertRowid
  const sheet = db.prepare("INSERT INTO ConsentSheet (consentId, signer, code, textId, scanId) VALUES (?, 'self', ?, ?, ?)")
  db.transaction(() => {
    for (let number = 0; number < scans; number += 1) {
      const name = `bench-scan-${number}`
      writeFileSync(path.join(uploads, name), Buffer.alloc(scanBytes, number))
      const { lastInsertRowid } = store.run(name, `скан ${number}.pdf`, scanBytes)
      sheet.run(consents[number % consents.length]?.id, name, text, lastInsertRowid)
    }
  })()
  db.close()
}
