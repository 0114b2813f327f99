import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../src/app/root.ts'
import { kinds, register, technical } from '../../src/personal-data/register.ts'

const schema = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8')
const covered = ['Person', 'MentorProfile', 'MenteeProfile', ...new Set(technical.map((place) => place.split('.')[0] ?? ''))]

/** «Model.field» of every column and relation of a model. */
function fieldsOf(model: string): string[] {
  const body = new RegExp(`^model ${model} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(schema)?.[1] ?? ''
  return [...body.matchAll(/^ {2}(\w+) +\w/gm)].map((match) => `${model}.${match[1]}`)
}

test('every column and relation of a person stands in the register of data, once', () => {
  const described = [...kinds.flatMap((kind) => [...register[kind].of]), ...technical]
  const stored = [...new Set(covered)].flatMap(fieldsOf)
  expect(stored.filter((place) => !described.includes(place))).toEqual([])
  expect(described.filter((place) => covered.includes(place.split('.')[0] ?? '') && !stored.includes(place))).toEqual([])
  expect(described.filter((place, index) => described.indexOf(place) !== index)).toEqual([])
  expect(stored.length).toBeGreaterThan(100)
})
