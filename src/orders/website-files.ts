import { shortDate } from '../app/format.ts'
import { renderPdf } from '../documents/render.ts'
import { stripMetadata } from '../documents/strip-metadata.ts'
import { siteDocx } from './document.ts'
import { words } from './messages.ts'
import { websiteWords } from './messages-website.ts'
import type { FoundOrder } from './source.ts'

type PublicFile = { bytes: Buffer; name: string }

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The version for the website as Word, without metadata. */
export async function siteWord(order: FoundOrder): Promise<PublicFile> {
  return { bytes: await stripped(await siteDocx(order), word), name: `${nameOf(order)}.docx` }
}

/** The version for the website as PDF, without metadata. */
export async function sitePdf(order: FoundOrder): Promise<PublicFile> {
  const pdf = await renderPdf(await siteDocx(order), words.name(order.number, order.datedOn, true))
  return { bytes: await stripped(pdf, 'application/pdf'), name: `${nameOf(order)}.pdf` }
}

async function stripped(bytes: Buffer, mime: string): Promise<Buffer> {
  const clean = await stripMetadata(bytes, mime)
  if (clean === null) throw new Error('a document of our own could not be cleaned')
  return clean
}

function nameOf({ number, datedOn }: FoundOrder): string {
  return websiteWords.fileName(number ?? '', datedOn ? shortDate(datedOn) : '')
}
