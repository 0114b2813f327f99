// @ts-check
// Runs in a worker thread: a hostile file may exhaust or stop it, not the server.
// Plain JavaScript because a worker is started by file name, and this name is the same for tsx, vitest and dist.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** @typedef {{ mime: string, bytes: Uint8Array }} File */
/** @typedef {{ data: Uint8Array, width: number, height: number, channels: 3 | 4, bgr: boolean }} Bitmap */

const { files, mostPages } = /** @type {{ files: File[], mostPages: number }} */ (workerData)
// 150 dots an inch of A4, and no more of a page of any size.
const scale = 150 / 72
const mostSide = 2400
const mostPixels = 80_000_000

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
const bytes = await readFile(wasm)
await prepareZXingModule({ overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) }, fireImmediately: true })
const pdfium = await PDFiumLibrary.init()

const opened = []
for (const file of files) opened.push(file.mime === 'application/pdf' ? await openPdf(file.bytes) : { count: 1, page: () => photo(file.bytes), close: nothing })
const total = opened.reduce((sum, one) => sum + one.count, 0)
if (total > mostPages) fail('tooMany', total)
if (total === 0) fail('damaged')
tell({ kind: 'total', total })
for (const { count, page, close } of opened) {
  for (let index = 0; index < count; index += 1) {
    const bitmap = await page(index).catch(() => fail('damaged'))
    tell({ kind: 'page', opens: index === 0, ...(await readPage(bitmap)) })
    await once(/** @type {import('node:worker_threads').MessagePort} */ (parentPort), 'message')
  }
  close()
}
tell({ kind: 'end' })

/** @param {Uint8Array} source */
async function openPdf(source) {
  const document = await pdfium.loadDocument(source).catch((/** @type {unknown} */ error) => fail(/password|\b4\b/i.test(String(error)) ? 'locked' : 'damaged'))
  return {
    count: document.getPageCount(),
    close: () => document.destroy(),
    page: async (/** @type {number} */ index) => {
      const page = document.getPage(index)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const fit = Math.min(scale, mostSide / Math.max(originalWidth, originalHeight))
      const { data, width, height } = await page.render({ scale: fit, render: 'bitmap' })
      return /** @type {Bitmap} */ ({ data, width, height, channels: 4, bgr: true })
    },
  }
}

/**
 * A photo as the camera was held.
 * @param {Uint8Array} source
 * @returns {Promise<Bitmap>}
 */
async function photo(source) {
  const picture = sharp(source, { limitInputPixels: mostPixels, failOn: 'error' }).rotate()
  const fitted = picture.resize(mostSide, mostSide, { fit: 'inside', withoutEnlargement: true }).removeAlpha().toColourspace('srgb')
  const { data, info } = await fitted.raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: 3, bgr: false }
}

/** @param {Bitmap} bitmap */
async function readPage({ data, width, height, channels, bgr }) {
  const raw = sharp(data, { raw: { width, height, channels } })
  const grey = await raw.clone().flatten({ background: '#fff' }).toColourspace('b-w').raw().toBuffer()
  const rgba = new Uint8ClampedArray(width * height * 4)
  const points = new Uint32Array(rgba.buffer)
  for (let index = 0; index < points.length; index += 1) points[index] = 0xff000000 | ((grey[index] ?? 255) * 0x010101)
  const found = await readBarcodes({ data: rgba, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 4 })
  const colours = bgr ? raw.clone().recomb([[0, 0, 1], [0, 1, 0], [1, 0, 0]]) : raw // prettier-ignore
  const read = found.filter(({ isValid }) => isValid)
  // A code is printed upright: a page that was scanned head down, or lying, is kept as it is read.
  const turned = Math.round((read[0]?.rotation ?? 0) / 90) * 90
  const jpeg = await colours.flatten({ background: '#fff' }).rotate(-turned).jpeg({ quality: 78 }).toBuffer()
  return { jpeg, codes: read.map(({ text }) => text.slice(0, 200)) }
}

/** @param {unknown} message */
function tell(message) {
  parentPort?.postMessage(message)
}

/**
 * @param {string} code
 * @param {number} [pages]
 * @returns {never}
 */
function fail(code, pages = 0) {
  tell({ kind: 'problem', code, pages })
  process.exit()
}

function nothing() {
  return undefined
}
