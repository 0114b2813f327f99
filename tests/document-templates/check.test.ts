import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../src/app/root.ts'
import { refusalOf } from '../../src/document-templates/archive.ts'
import { checkTemplate, isSound, paths } from '../../src/document-templates/check.ts'
import { explain } from '../../src/document-templates/explain.ts'
import { fieldWords } from '../../src/document-templates/messages-fields.ts'
import { sampleData } from '../../src/document-templates/sample.ts'
import { buildFields } from '../../src/documents/dev/build-fields.ts'
import { documentNames, fieldsOf } from '../../src/documents/fields.ts'
import { fill } from '../../src/documents/fill.ts'
import { readTemplate } from '../../src/documents/in-force.ts'
import { textOfDocx } from '../documents/text-of.ts'
import { edited, reworded } from './files.ts'

const rels = 'word/_rels/document.xml.rels'
const relation = (type: string, target: string) => (xml: string) =>
  xml.replace('</Relationships>', `<Relationship Id="rId99" Type="http://x/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`)
const inBody = (more: string) => (xml: string) => xml.replace('<w:body>', `<w:body>${more}`)
const field = (instruction: string) =>
  inBody(`<w:p><w:r><w:instrText>${instruction.slice(0, 3)}</w:instrText></w:r><w:r><w:instrText>${instruction.slice(3)}</w:instrText></w:r></w:p>`)
const compound = (stream: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])

describe('a file that is no template is refused by what it holds', () => {
  test.each<[string, Buffer, string | null]>([
    ['a built-in template', readTemplate('programme'), null],
    ['a renamed program', Buffer.from('MZ\u0090 program'), 'program'],
    ['an old document', compound('WordDocument'), 'oldWord'],
    ['a protected document', compound('EncryptedPackage'), 'password'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'notWord'],
    ['a workbook', readFileSync(path.join(root, 'tests/fixtures/staffA.xlsx')), 'notWord'],
    ['a bomb', readFileSync(path.join(root, 'tests/fixtures/atk_bomb.xlsx')), 'tooLarge'],
    ['half a document', readTemplate('programme').subarray(0, 4000), 'damaged'],
    ['a macro file', edited('programme', { 'word/vbaProject.bin': () => 'x' }), 'macros'],
    [
      'a macro file by its type',
      edited('programme', { '[Content_Types].xml': (xml) => xml.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main') }),
      'macros',
    ],
    [
      'an attached template',
      edited('programme', { 'word/_rels/settings.xml.rels': () => relation('attachedTemplate', 'http://evil/t.dotm')('<Relationships></Relationships>') }),
      'external',
    ],
    ['a remote picture', edited('programme', { [rels]: relation('image', 'http://evil/i.png') }), 'external'],
    ['an ordinary link', edited('programme', { [rels]: relation('hyperlink', 'http://centr.ru') }), null],
    ['a field that fetches', edited('programme', { 'word/document.xml': field('INCLUDEPICTURE "http://evil"') }), 'external'],
    ['a field that runs', edited('programme', { 'word/document.xml': field('DDEAUTO c:\\\\cmd.exe') }), 'external'],
    ['an attachment', edited('programme', { 'word/embeddings/oleObject1.bin': () => 'x' }), 'embedded'],
    ['another document in the text', edited('programme', { 'word/document.xml': inBody('<w:altChunk r:id="rId5"/>') }), 'embedded'],
    ['entities', edited('programme', { 'word/document.xml': (xml) => xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "b">]>') }), 'doctype'],
  ])('%s', async (_what, bytes, refusal) => {
    expect(await refusalOf(bytes)).toBe(refusal)
  })
})

describe.each(documentNames())('%s', (name) => {
  test('the built-in template passes its own check and every field is explained', () => {
    expect(checkTemplate(name, readTemplate(name))).toEqual({ broken: [], unknown: [], missing: [], dropped: [] })
    expect(
      paths(fieldsOf(name))
        .map((one) => explain(name, one))
        .filter((text) => text === ''),
    ).toEqual([])
  })

  test('it can be tried before there is any real document', () => {
    expect(textOfDocx(fill(readTemplate(name), sampleData(name), true))).toMatch(/‹[а-яА-Я]/)
  })
})

test('no words are kept for a field that no document has', () => {
  const printed = documentNames().flatMap((name) => paths(fieldsOf(name)).map((path) => [name, ...path]))
  const asked = new Set(printed.flatMap((path) => [path.at(-1) ?? '', path.slice(-2).join('.')]))
  expect(Object.keys(fieldWords).filter((key) => !asked.has(key))).toEqual([])
})

test('the fields of the documents are those of the types of their data', () => {
  expect(Object.fromEntries(documentNames().map((name) => [name, fieldsOf(name)]))).toEqual(buildFields())
})

describe('what is wrong with a template is named', () => {
  const check = (from: string, to: string) => checkTemplate('order-assignment', reworded('order-assignment', from, to))

  test('an unknown field, with the one that was meant', () => {
    const { unknown, missing } = check('{preamble}', '{preambule}')
    expect(unknown).toEqual([{ tag: 'preambule', why: 'unknown', hint: 'preamble' }])
    expect(missing).toEqual([{ path: ['preamble'], required: true }])
  })

  test('a mark of a draft that was taken away is not a matter of taste, a switch of wording is', () => {
    const bare = (xml: string) => xml.replace(/\{[^}]*\}/g, '')
    const headers = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`word/header${number}.xml`, bare]))
    expect(checkTemplate('mentor-report', edited('mentor-report', headers)).missing).toEqual([{ path: ['isDraft'], required: true }])
    const one = reworded('consent-participation-self', '{#isMentor}наставника{/isMentor}{^isMentor}наставляемого{/isMentor}', 'наставляемого')
    expect(checkTemplate('consent-participation-self', one).missing.filter(({ required }) => required)).toEqual([])
  })

  test('a field of a list outside its list', () => {
    expect(check('{title}', '{title} {mentor}').unknown).toEqual([{ tag: 'mentor', why: 'elsewhere', hint: 'pairs' }])
  })

  test('a list printed as a word, and raw code', () => {
    expect(check('{title}', '{title} {pairs}').unknown).toEqual([{ tag: 'pairs', why: 'notText', hint: null }])
    expect(isSound(check('{title}', '{@title}'))).toBe(false)
  })

  test.each([
    ['{title}', '{title', 'unclosed_tag', 'title'],
    ['{title}', '{title} {#pairs}', 'unclosed_loop', 'pairs'],
    ['{title}', '{title} {/pairs}', 'unopened_loop', 'pairs'],
    ['{title}', '{{title}}', 'duplicate_open_tag', 'titl'],
  ])('%s written as %s', (from, to, code, tag) => {
    const { broken } = check(from, to)
    expect(broken[0]).toMatchObject({ code, tag })
    expect(isSound({ broken, unknown: [] })).toBe(false)
  })

  test('a field that Word has split into several runs is read as one', () => {
    const split = reworded('order-assignment', '{title}', '{ti</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>tle}')
    expect(checkTemplate('order-assignment', split)).toEqual({ broken: [], unknown: [], missing: [], dropped: [] })
    expect(textOfDocx(fill(split, sampleData('order-assignment'), true))).toContain('‹заголовок›')
  })

  test('what the paper will not show', () => {
    const boxed = edited('order-assignment', {
      'word/document.xml': inBody('<w:p><w:r><w:txbxContent/></w:r></w:p>'),
    })
    expect(checkTemplate('order-assignment', boxed).dropped).toEqual(['textBox'])
  })
})
