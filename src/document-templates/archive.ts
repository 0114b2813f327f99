import { text } from 'node:stream/consumers'
import PizZip from 'pizzip'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { listArchive } from '../app/spreadsheets/zip-guard.ts'
import { UnreadableFile } from '../app/spreadsheets/unreadable-file.ts'

/** Why a file cannot be a template; worded in messages.ts. */
export type Refusal = 'program' | 'oldWord' | 'password' | 'notWord' | 'damaged' | 'tooLarge' | 'macros' | 'template' | 'external' | 'embedded' | 'doctype'

const mostXml = 4_000_000
const ooxml = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** Looks into a received file and says why it cannot be a template; null when it can. Nothing is unpacked before its size is known. */
export async function refusalOf(bytes: Buffer): Promise<Refusal | null> {
  return signatureRefusal(bytes) ?? (await contentRefusal(bytes))
}

function signatureRefusal(bytes: Buffer): Refusal | null {
  if (bytes.subarray(0, 2).toString('latin1') === 'MZ') return 'program'
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password' : 'oldWord'
  }
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) ? null : 'notWord'
}

async function contentRefusal(bytes: Buffer): Promise<Refusal | null> {
  try {
    const names = [...(await listArchive(bytes))]
    if (names.some((name) => /vbaproject|vbadata|macrosheets/i.test(name))) return 'macros'
    if (names.some((name) => /\/(embeddings|activeX|afchunk)/i.test(name))) return 'embedded'
    if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml')) return 'notWord'
    const parts = await readXml(bytes)
    return partsRefusal(parts) ?? (opens(bytes) ? null : 'damaged')
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code === 'tooLarge' ? 'tooLarge' : 'damaged'
    throw error
  }
}

function partsRefusal(parts: Map<string, string>): Refusal | null {
  const types = parts.get('[Content_Types].xml') ?? ''
  const all = [...parts.values()]
  if (all.some((xml) => /<!DOCTYPE|<!ENTITY/i.test(xml) || xml.includes('\0'))) return 'doctype'
  if (/macroEnabled/i.test(types)) return 'macros'
  if (types.includes(`${ooxml}template.main+xml`)) return 'template'
  if (!types.includes(`${ooxml}document.main+xml`)) return 'notWord'
  if ([...parts].some(([name, xml]) => name.endsWith('.rels') && (reachesOut(xml) || /attachedTemplate/i.test(xml)))) return 'external'
  if (all.some((xml) => fetching.test(instructions(xml)))) return 'external'
  return all.some((xml) => /<w:(altChunk|object|control)[ >/]/.test(xml)) ? 'embedded' : null
}

// Fields of Word that fetch or run something when a document is opened.
const fetching = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\b/i

/** What the fields of a part tell Word to do; Word splits an instruction over several runs. */
function instructions(xml: string): string {
  const long = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, instruction = '']) => instruction)
  const short = [...xml.matchAll(/<w:fldSimple[^>]*w:instr="([^"]*)/g)].map(([, instruction = '']) => instruction)
  return [long.join(''), ...short].join('\n')
}

/** Whether relations lead out of the file; an ordinary link in the text may. */
function reachesOut(relations: string): boolean {
  const links = relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? []
  return links.some((link) => /TargetMode\s*=\s*["']External["']/i.test(link) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(link))
}

function opens(bytes: Buffer): boolean {
  try {
    return new PizZip(bytes).file('word/document.xml')?.asText().includes('<w:body') === true
  } catch {
    return false
  }
}

/** Texts of the XML parts; an entry that is larger than it says, or named twice, makes the file damaged. */
function readXml(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (failure, zip) => {
      if (failure) reject(new UnreadableFile('damaged'))
      else collect(zip, resolve, reject)
    })
  })
}

function collect(zip: ZipFile, resolve: (parts: Map<string, string>) => void, reject: (error: Error) => void): void {
  const parts = new Map<string, string>()
  const refuse = (error: unknown) => reject(error instanceof UnreadableFile ? error : new UnreadableFile('damaged'))
  zip.on('error', refuse)
  zip.on('end', () => resolve(parts))
  zip.on('entry', (entry: Entry) => {
    const take = (content: string) => {
      if (parts.has(entry.fileName)) throw new UnreadableFile('damaged')
      parts.set(entry.fileName, content)
      zip.readEntry()
    }
    readEntry(zip, entry).then(take).catch(refuse)
  })
  zip.readEntry()
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName)
  if (isXml && entry.uncompressedSize > mostXml) throw new UnreadableFile('tooLarge')
  // Everything is read, pictures too: yauzl stops at an entry that unpacks to more than its name in the directory promises.
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failure, stream) => {
      if (failure) reject(failure)
      else text(stream).then((content) => resolve(isXml ? content : ''), reject)
    })
  })
}
