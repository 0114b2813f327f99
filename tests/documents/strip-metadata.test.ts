import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import PizZip from 'pizzip'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { renderDocx, renderPdf } from '../../src/documents/render.ts'
import { stripMetadata } from '../../src/documents/strip-metadata.ts'
import { acquaintanceSheet } from './samples/acts.ts'
import { textOfDocx } from './text-of.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const secret = 'Sekretareva'

const photo = () =>
  sharp({ create: { width: 60, height: 30, channels: 3, background: '#336699' } })
    .jpeg()
    .withMetadata({ orientation: 6, exif: { IFD0: { Artist: secret }, IFD3: { GPSLatitudeRef: 'N' } } })
    .toBuffer()

test('a Word file loses author, company, remarks’ names and the data of cameras, and keeps its text', async () => {
  const zip = new PizZip(await renderDocx('acquaintance-sheet', acquaintanceSheet))
  zip.file('docProps/core.xml', `<cp:coreProperties><dc:creator>${secret}</dc:creator></cp:coreProperties>`)
  zip.file('docProps/custom.xml', `<Properties>${secret}</Properties>`)
  zip.file('word/comments.xml', `<w:comments><w:comment w:id="1" w:author="${secret}" w:initials="${secret}" w:date="2023-10-03T10:00:00Z"/></w:comments>`)
  zip.file(
    '[Content_Types].xml',
    (zip.file('[Content_Types].xml')?.asText() ?? '').replace('</Types>', '<Override PartName="/docProps/custom.xml" ContentType="x"/></Types>'),
  )
  zip.file('word/media/photo.jpg', await photo())
  const dirty = zip.generate({ type: 'nodebuffer' })
  const clean = (await stripMetadata(dirty, word))!
  const parts = new PizZip(clean)
  const all = Object.keys(parts.files).map((name) => parts.file(name)?.asBinary() ?? '')
  expect(all.join('\n')).not.toContain(secret)
  expect(parts.file('[Content_Types].xml')?.asText()).not.toContain('custom.xml')
  expect(textOfDocx(clean)).toBe(textOfDocx(dirty))
  expect((await sharp(Buffer.from(parts.file('word/media/photo.jpg')!.asUint8Array())).metadata()).width).toBe(60)
})

test('a PDF loses Info, XMP and the data of cameras in its pictures; nothing of them stays in the bytes', async () => {
  const pdf = await PDFDocument.load(await renderPdf(await renderDocx('acquaintance-sheet', acquaintanceSheet), 'Лист'))
  pdf.setAuthor(secret)
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(pdf.context.stream(`<x:xmpmeta>${secret}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' })))
  pdf.catalog.set(PDFName.of('PieceInfo'), pdf.context.obj({ App: PDFString.of(secret) }))
  pdf.getPage(0).drawImage(await pdf.embedJpg(await photo()))
  const dirty = Buffer.from(await pdf.save({ useObjectStreams: false }))
  const hidden = PDFHexString.fromText(secret).toString()
  expect([dirty.includes(secret), dirty.includes(hidden)]).toEqual([true, true])
  const clean = (await stripMetadata(dirty, 'application/pdf'))!
  expect([clean.includes(secret), clean.includes(hidden), clean.includes('/Producer'), clean.includes('xmpmeta')]).toEqual([false, false, false, false])
  const again = await PDFDocument.load(clean, { updateMetadata: false })
  expect([again.getPageCount(), again.getAuthor(), again.getTitle()]).toEqual([1, undefined, undefined])
})

test('a photo loses EXIF and stands as it was turned', async () => {
  const bytes = await photo()
  expect(bytes.includes(secret)).toBe(true)
  const clean = (await stripMetadata(bytes, 'image/jpeg'))!
  const { width, height, exif } = await sharp(clean).metadata()
  expect([clean.includes(secret), width, height, exif]).toEqual([false, 30, 60, undefined])
})

test.each([
  ['application/pdf', Buffer.from('%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>')],
  [word, Buffer.from('PK\u0003\u0004broken')],
  ['image/jpeg', Buffer.from('no picture')],
  ['video/mp4', Buffer.from('whatever')],
])('what cannot be cleaned is not given out (%s)', async (mime, bytes) => {
  expect(await stripMetadata(bytes, mime)).toBeNull()
})
