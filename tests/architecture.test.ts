import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../src/app/root.ts'

type File = { name: string; text: string }

function filesOf(folder: string, extension: string): File[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .filter((name) => name.endsWith(extension) && !name.startsWith('src/generated/'))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }))
}

const sources = filesOf('src', '.ts')
const views = filesOf('views', '.ejs')
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
const speaking =
  /(^|\/)(messages|form|fields|format|names|words|[a-z]+-words|[a-z]+-text|typography|standard-roadmap|role-models)(-[\w-]+)?\.ts$|\/(messages|forms?|templates|dev|words)\//

test('Russian is written only where words belong', () => {
  const strays = sources.filter((file) => !speaking.test(file.name) && /[а-яё]{3}/i.test(withoutComments(file.text)))
  expect(strays.map((file) => file.name)).toEqual([])
})

test('only app/db.ts holds a Prisma client', () => {
  const holders = sources.filter((file) => /\bnew PrismaClient\b/.test(file.text))
  expect(holders.map((file) => file.name)).toEqual(['src/app/db.ts'])
})

test('the kernel knows no feature but in create-app.ts', () => {
  const features = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !['app', 'generated'].includes(entry.name),
  )
  const pattern = new RegExp(`from '\\.\\./(${features.map((entry) => entry.name).join('|')})/`)
  const leaks = sources.filter((file) => file.name.startsWith('src/app/') && file.name !== 'src/app/create-app.ts' && pattern.test(file.text))
  expect(leaks.map((file) => file.name)).toEqual([])
})

test('a feature writes to the database only in its commands', () => {
  const allowed = /commands(\.ts$|\/|-)|^src\/(app|journal)\//
  const writers = sources.filter(
    (file) => !allowed.test(file.name) && /\bwrite\(|\.(create|createMany|update|updateMany|upsert|delete|deleteMany)\(\{/.test(withoutComments(file.text)),
  )
  expect(writers.map((file) => file.name)).toEqual([])
})

test('a page that is read calls no command; the access journal is the one write of a GET', () => {
  const guilty = sources.flatMap(({ name, text }) => {
    const commands = [...text.matchAll(/import \{([^}]*)\} from '[^']*commands[^']*'/g)].flatMap(([, names = '']) => names.split(',').map((one) => one.trim()))
    const handlers = [...text.matchAll(/^\w+\.get\('[\s\S]*?(?=\n\n)/gm)].map(([handler]) => handler)
    return handlers.flatMap((handler) =>
      commands.filter((command) => command !== '' && handler.includes(command + '(')).map((command) => `${name}: ${command}`),
    )
  })
  expect(guilty).toEqual([])
  const noting = sources.filter(({ name, text }) => /\.once\('finish'/.test(text) && name !== 'src/journal/views.ts')
  expect(noting.map(({ name }) => name)).toEqual([])
})

test('every command file writes the journal', () => {
  const silent = sources.filter((file) => /\/commands(\.ts|\/[^/]+\.ts)$/.test(file.name) && /\bwrite\(/.test(file.text) && !/\brecord\w*\(/.test(file.text))
  expect(silent.map((file) => file.name)).toEqual([])
})

test('views print through the escape; only includes and the layout print raw', () => {
  const raw = views.flatMap((file) => [...file.text.matchAll(/<%-(?!\s*include\()([^%]*)%>/g)].map((match) => `${file.name}: ${match[1]?.trim() ?? ''}`))
  expect(raw).toEqual(['views/layout.ejs: body'])
})

test('pages hold no inline style or script and nothing of third parties', () => {
  const bad = views.filter((file) => /<style|style="|<script(?![^>]*\bsrc=)|\son\w+="|(src|href)="https?:/i.test(file.text))
  expect(bad.map((file) => file.name)).toEqual([])
})

test('a view sets its title on the first line, and titles are Russian', () => {
  const untitled = views.filter((file) => !/\/(parts\/|_|layout)/.test(file.name.replace('views/', '/')) && !/^<%\s*page\.title = /.test(file.text))
  expect(untitled.map((file) => file.name)).toEqual([])
})

test('a rule of a style sheet does not swallow the rules after it', () => {
  const nested = filesOf('public/css', '.css').flatMap(({ name, text }) => {
    const blocks = withoutComments(text).replace(/@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/g, '$1')
    return [...blocks.matchAll(/[^{}]*\{[^{}]*\{/g)].map(([rule]) => `${name}: ${rule.trim().slice(0, 60)}`)
  })
  expect(nested).toEqual([])
})

test('files stay small', () => {
  const long = [...sources.filter((file) => file.text.split('\n').length > 201), ...views.filter((file) => file.text.split('\n').length > 121)]
  expect(long.map((file) => file.name)).toEqual([])
})
