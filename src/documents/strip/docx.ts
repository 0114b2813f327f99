import PizZip from 'pizzip'
import { pack } from '../pack.ts'
import { stripJpeg } from './jpeg.ts'

const core =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
const app =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'

/**
 * Removes from a Word file who wrote it, when and where: its properties, the names and days of remarks and corrections,
 * the data of cameras in its pictures. The text stays.
 */
export function stripDocx(bytes: Buffer): Buffer {
  const zip = new PizZip(bytes)
  const told = /^docProps\/(custom\.xml|thumbnail\.\w+)$|^customXml\/|^word\/people\.xml$/
  for (const name of Object.keys(zip.files).filter((file) => told.test(file))) zip.remove(name)
  for (const name of Object.keys(zip.files)) {
    if (name === 'docProps/core.xml') zip.file(name, core)
    else if (name === 'docProps/app.xml') zip.file(name, app)
    else if (/\.rels$|^\[Content_Types\]\.xml$/.test(name)) zip.file(name, withoutRemoved(text(zip, name)))
    else if (/^word\/[^/]+\.xml$/.test(name)) zip.file(name, nameless(text(zip, name)))
    else if (/\.jpe?g$/i.test(name)) zip.file(name, stripJpeg(Buffer.from(zip.file(name)?.asUint8Array() ?? [])))
  }
  return pack(zip)
}

const text = (zip: PizZip, name: string): string => zip.file(name)?.asText() ?? ''

// Word refuses a file that names a part which is not there.
function withoutRemoved(xml: string): string {
  return xml.replace(
    /<(?:Relationship|Override)\b[^>]*\b(?:Target|PartName)="[^"]*(?:docProps\/custom\.xml|docProps\/thumbnail\.\w+|customXml\/[^"]*|people\.xml)"[^>]*\/>/g,
    '',
  )
}

// Remarks and corrections are signed with a name and a day; rsid tells which pieces were typed in one sitting.
function nameless(xml: string): string {
  return xml
    .replace(/(\bw:author=")[^"]*"/g, '$1"')
    .replace(/\sw:(?:initials|date)="[^"]*"/g, '')
    .replace(/\sw:rsid\w*="[^"]*"/g, '')
    .replace(/<w:rsids>.*?<\/w:rsids>/gs, '')
}
