import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'supertest'
import yauzl from 'yauzl'
import { allBuilt } from '../../src/inspection/commands/building.ts'
import type { Browser } from '../support/people.ts'

export type Archive = Map<string, Buffer>

/** Files of an archive by name, in the order in which they stand there. */
export async function filesIn(bytes: Buffer): Promise<Archive> {
  const files: Archive = new Map()
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        const parts: Buffer[] = []
        const keep = new Writable({ write: (part: Buffer, _encoding, done) => (parts.push(part), done()) })
        pipeline(stream, keep).then(() => (files.set(entry.fileName, Buffer.concat(parts)), zip.readEntry()), reject)
      })
    })
    zip.once('end', resolve).once('error', reject)
    zip.readEntry()
  })
  return files
}

/** Asks for a folder, waits until it is made and downloads it. */
export async function makeFolder(browser: Browser, pairId?: number): Promise<{ url: string; answer: Response; files: Archive }> {
  const url = (await browser.post('/inspection/folders', pairId === undefined ? {} : { pairId }).expect(303)).headers.location ?? ''
  await allBuilt()
  const answer = await browser
    .get(`${url}/file`)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => done(null, Buffer.concat(parts)))
    })
  return { url, answer, files: answer.status === 200 ? await filesIn(answer.body as Buffer) : new Map<string, Buffer>() }
}
