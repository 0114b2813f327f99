import type { Sheet } from '../app/spreadsheets/write.ts'
import type { Section } from './messages.ts'

/** A file kept by the program as it was uploaded. */
export type Upload = { storedName: string; originalName: string }

/** Where a file of the folder comes from; what is made is made when its turn comes, so that one document at a time is in memory. */
export type Source =
  | { kind: 'stored'; upload: Upload }
  /** Goes into the folder as Word and as PDF. */
  | { kind: 'document'; docx: () => Promise<Buffer> }
  | { kind: 'table'; sheet: () => Promise<Sheet> }

/** What an inspector would miss, and the page where it is supplied. */
export type Lack = { text: string; url: string | null }

/** A line of the inventory: a document of the folder, or one that should be there; `paper` tells where its original lies. */
export type Item = { section: Section; title: string; sources: Source[]; lacks: Lack[]; paper?: string | null }

/** A document that the program makes. */
export function made(section: Section, title: string, docx: () => Promise<Buffer>, lacks: Lack[] = []): Item {
  return { section, title, sources: [{ kind: 'document', docx }], lacks }
}

/** A document with files as they were uploaded; without any it is absent. */
export function kept(section: Section, title: string, uploads: Upload[], lack: Lack | null): Item {
  const sources = uploads.map((upload) => ({ kind: 'stored' as const, upload }))
  return { section, title, sources, lacks: uploads.length === 0 && lack ? [lack] : [] }
}

/** A document that is not there. */
export function absent(section: Section, title: string, text: string, url: string | null): Item {
  return { section, title, sources: [], lacks: [{ text, url }] }
}

/** How many files of the folder a source gives. */
export function filesOf({ kind }: Source): number {
  return kind === 'document' ? 2 : 1
}
