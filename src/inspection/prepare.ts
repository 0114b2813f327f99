import { createWriteStream } from 'node:fs'
import { access, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setImmediate as turn } from 'node:timers/promises'
import type { Logger } from 'pino'
import { streamXlsx } from '../app/spreadsheets/write.ts'
import { pathOf } from '../app/uploads.ts'
import { renderPdf } from '../documents/render.ts'
import { filesOf, type Item, type Source } from './item.ts'
import { sections, words } from './messages.ts'
import { extensionOf, namesOf } from './names.ts'
import type { Packed } from './pack.ts'

type Tools = { parts: string; log: Logger; progress: (files: number) => Promise<void> }

/** An item with its files ready to be packed, and what went wrong with those that are not there. */
export type Prepared = { item: Item; files: Packed[]; problems: string[] }

/** Makes the documents of the items one at a time. A document that fails stands in the inventory and does not break the folder. */
export async function prepare(items: readonly Item[], tools: Tools): Promise<Prepared[]> {
  const names = new Map(Object.entries(sections).map(([section]) => [section, namesOf()]))
  const prepared: Prepared[] = []
  let number = 0
  for (const item of items) {
    const named = (extension: string) => `${sections[item.section]}/${names.get(item.section)?.(item.title, extension) ?? ''}`
    const one: Prepared = { item, files: [], problems: [] }
    for (const source of item.sources) {
      number += 1
      const made = await makeOne(source, item.title, path.join(tools.parts, String(number)), tools)
      if (typeof made === 'string') one.problems.push(made)
      else one.files.push(...made.map((file) => ({ name: named(file.extension), path: file.path })))
      await tools.progress(filesOf(source))
      await turn()
    }
    prepared.push(one)
  }
  return prepared
}

type Made = { extension: string; path: string }[]

async function makeOne(source: Source, title: string, target: string, { log }: Tools): Promise<Made | string> {
  try {
    if (source.kind === 'document') return await makeDocument(source.docx, title, target)
    if (source.kind === 'table') return await makeTable(source.sheet, target)
    return await keepUpload(source.upload)
  } catch (error) {
    if (source.kind === 'stored') return words.lost
    log.error({ err: error, section: 'inspection' }, 'a document of the folder could not be made')
    return words.notMade
  }
}

async function makeDocument(docx: () => Promise<Buffer>, title: string, target: string): Promise<Made> {
  const word = await docx()
  await writeFile(`${target}.docx`, word)
  await writeFile(`${target}.pdf`, await renderPdf(word, title))
  return ['docx', 'pdf'].map((extension) => ({ extension, path: `${target}.${extension}` }))
}

async function makeTable(sheet: Extract<Source, { kind: 'table' }>['sheet'], target: string): Promise<Made> {
  await pipeline(streamXlsx(await sheet()), createWriteStream(`${target}.xlsx`))
  return [{ extension: 'xlsx', path: `${target}.xlsx` }]
}

async function keepUpload({ storedName, originalName }: Extract<Source, { kind: 'stored' }>['upload']): Promise<Made> {
  await access(pathOf(storedName))
  return [{ extension: extensionOf(originalName), path: pathOf(storedName) }]
}
