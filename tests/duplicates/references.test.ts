import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/app/root.ts'
import { references, referencesTo } from '../../src/duplicates/references.ts'

const schema = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')

/** «Table.column» of every relation of the data model to a table. */
function relationsTo(table: string): string[] {
  const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)]
  return models.flatMap(([, model, body = '']) =>
    [...body.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\([^)]*fields: \[(\w+)\]/gm)].filter(([, to]) => to === table).map(([, , column]) => `${model}.${column}`),
  )
}

test('merges follow every relation', () => {
  expect(relationsTo('Person')).toContain('Consent.personId')
  for (const table of Object.keys(references)) {
    const followed = referencesTo(table).map(([child, { column }]) => `${child}.${column}`)
    expect(followed.toSorted(), `references to ${table}`).toEqual(relationsTo(table).toSorted())
  }
})

test('whatever a merge makes one has its own relations followed', () => {
  const united = Object.keys(references).flatMap((table) => referencesTo(table).filter(([, { how }]) => how === 'unite'))
  const pointedAt = united.map(([child]) => child).filter((child) => relationsTo(child).length > 0)
  expect(new Set(pointedAt)).toEqual(new Set(Object.keys(references).filter((table) => table !== 'Person')))
})

test('columns that hold the number of a person without a relation are known', () => {
  const models = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)]
  const columns = models.flatMap(([, model, body = '']) => [...body.matchAll(/^\s+(\w+)\s+Int\b/gm)].map(([, column = '']) => ({ model, column, body })))
  const loose = columns.filter(({ column, body }) => /person|profile|keptId|removedId/i.test(column) && !body.includes(`fields: [${column}]`))
  // PersonMerge names both records of its own accord: history and the taking back read them.
  expect(loose.map(({ model, column }) => `${model}.${column}`)).toEqual(['PersonMerge.keptId', 'PersonMerge.removedId'])
})
