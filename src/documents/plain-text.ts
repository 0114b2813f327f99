import PizZip from 'pizzip'
import { main } from './fill.ts'

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The words of a document, a line for each paragraph; of a template, with its placeholders. */
export function plainText(docx: Buffer): string {
  const xml = new PizZip(docx).file(main)?.asText() ?? ''
  return xml
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<w:br\/>|<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_whole, name: string) => entities[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
