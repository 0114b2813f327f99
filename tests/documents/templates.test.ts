import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { readTags, type Tag } from '../../src/document-templates/tags.ts'
import { plain } from '../../src/documents/typography.ts'
import { punctuated } from '../../src/app/punctuation.ts'
import { buildTemplate } from '../../src/documents/dev/build-template.ts'
import { readTemplate } from '../../src/documents/in-force.ts'
import { renderDocx, renderPdf } from '../../src/documents/render.ts'
import type { TemplateName } from '../../src/documents/types.ts'
import { samples, templateNames } from './samples/all.ts'
import { questionnaire } from './samples/questionnaire.ts'
import { contentOfPdf, textOfDocx } from './text-of.ts'

describe.each(templateNames)('%s', (name) => {
  const { full, empty } = samples[name]

  test('is what its source builds', async () => {
    expect(xmlOf(readTemplate(name))).toEqual(xmlOf(await buildTemplate(name)))
  })

  test('asks for nothing that its data does not have', () => {
    const known = new Set(keys([...full, empty]))
    expect(tags(name).filter((tag) => tag !== '.' && !known.has(tag))).toEqual([])
  })

  test('prints every value of its data', async () => {
    const filled = await Promise.all(full.map((data) => render(name, data)))
    const printed = squeeze(filled.map(textOfDocx).join('\n'))
    expect(full.flatMap(values).filter((value) => !printed.includes(squeeze(punctuated(value))))).toEqual(notPrinted[name] ?? [])
  })

  test('prints lines to fill in when nothing is known', async () => {
    const text = textOfDocx(await render(name, empty))
    expect(text).not.toMatch(/undefined|null|\[object|[{}]/)
    expect(text).toContain('____')
  })

  test('says the same on paper', async () => {
    const docx = await render(name, full[0] ?? empty)
    const pdf = contentOfPdf(await renderPdf(docx, 'Проба'))
    const missing = textOfDocx(docx)
      .split(/\s+/)
      .filter((word) => /[А-Яа-яЁё]{4}/.test(word) && !pdf.text.includes(word))
    expect(missing).toEqual([])
    expect(pdf.fonts.length).toBeGreaterThan(0)
    expect(pdf.fonts.every((font) => font.includes('Tinos'))).toBe(true)
  })

  // Programs draw them as one table, with the lines of one of them.
  test('never lets a ruled table touch another', async () => {
    const touching = /<w:tbl>(?:(?!<w:tbl>).)*<\/w:tbl><w:tbl>.*?<\/w:tblPr>/gs
    const files = await Promise.all([...full, empty].map((data) => render(name, data)))
    const found = files.flatMap((file) => xmlOf(file).join('').match(touching) ?? [])
    expect(found.filter((tables) => tables.includes('<w:insideH w:val="single"')).map((tables) => tables.replace(/<[^>]+>/g, ' '))).toEqual([])
  })

  test('gives the same file for the same data', async () => {
    expect((await render(name, empty)).equals(await render(name, empty))).toBe(true)
  })
})

test('a consent to publication has every detail that order 18 of Roskomnadzor wants, §1.4', () => {
  const text = plain(textOfDocx(readTemplate('consent-data-distribution')))
  const details = [
    '{fullName}',
    '{contacts}',
    'адрес: {orgAddress}, ИНН {inn}, ОГРН {ogrn}',
    'Информационные ресурсы',
    'в целях',
    'Категории персональных данных',
  ]
  for (const detail of [...details, 'Условия и запреты', 'только по внутренней сети', 'без передачи', 'Срок действия согласия']) expect(text).toContain(detail)
})

// A sheet for publication asks for contacts, not for the address of the representative.
const notPrinted: Partial<Record<TemplateName, string[]>> = {
  // A drawing, not a text.
  questionnaire: [questionnaire.phone?.code ?? ''],
  'consent-data-distribution': ['г. Артёмовский, ул. Мира, д. 3'],
}

function render(name: TemplateName, data: unknown): Promise<Buffer> {
  return renderDocx(name, data as never)
}

function xmlOf(docx: Buffer): (string | undefined)[] {
  const zip = new PizZip(docx)
  return Object.keys(zip.files).map((file) => zip.file(file)?.asText())
}

function tags(name: TemplateName): string[] {
  const namesIn = (found: readonly Tag[]): string[] => found.flatMap((tag) => [tag.name, ...namesIn(tag.tags)])
  return namesIn(readTags(readTemplate(name)).tags)
}

function keys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keys)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [key, ...keys(item)])
}

function values(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n')
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(values)
}

const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

test('a point of the working roadmap without a number leaves its cell empty', async () => {
  const [stage] = samples['roadmap-working'].full.flatMap(({ stages }) => stages)
  const items = stage!.items.slice(0, 1).map((item) => ({ ...item, n: '' }))
  const text = textOfDocx(await renderDocx('roadmap-working', { ...samples['roadmap-working'].full[0]!, stages: [{ ...stage!, items }] }))
  expect(text.slice(text.indexOf(stage!.title))).not.toContain('___')
})
