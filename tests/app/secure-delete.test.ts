import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
import '../support/app.ts'

test('what is erased is overwritten in the file of the database, not only let go', async () => {
  expect(await write((tx) => tx.$queryRaw`PRAGMA secure_delete`)).toEqual([{ secure_delete: 1n }])
})
