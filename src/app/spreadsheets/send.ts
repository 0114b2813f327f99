import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { contentDisposition } from './content-disposition.ts'
import { type Sheet, streamXlsx } from './write.ts'

/** Sends a workbook under its Russian name while it is being made; who closes the page stops the making. */
export async function sendXlsx(res: Response, fileName: string, ...sheets: [Sheet, ...Sheet[]]): Promise<void> {
  res.type('xlsx').set('Content-Disposition', contentDisposition(fileName))
  try {
    await pipeline(streamXlsx(...sheets), res)
  } catch (error) {
    const left = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
    if (!left) throw error
  }
}
