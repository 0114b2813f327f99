import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { storeFile } from '../../src/app/uploads.ts'
import { theDataFolder } from '../support/app.ts'

const file = { name: 'протокол.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.4') }
const kept = () => readdirSync(path.join(theDataFolder(), 'uploads'))

test('the bytes of a file stay only when its write does', async () => {
  await write((tx) => storeFile(tx, null, file))
  const [stored] = await read().storedFile.findMany()
  expect(kept()).toEqual([stored?.storedName])

  const refused = write(async (tx) => {
    await write((inner) => storeFile(inner, null, file))
    await storeFile(tx, null, file)
    expect(kept()).toHaveLength(3)
    throw new Error('refused')
  })
  await expect(refused).rejects.toThrow('refused')
  expect([kept(), await read().storedFile.count()]).toEqual([[stored?.storedName], 1])
})
