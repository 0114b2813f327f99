import type { Request, Response } from 'express'
import { pages } from '../app/pages.ts'
import { renderDocx, renderPdf } from '../documents/render.ts'
import { organisation } from '../organisation/queries.ts'
import { print } from './messages-pages.ts'
import { titleOfPair } from './participants.ts'
import { can } from './policy.ts'
import { meetingLogData, programmeData } from './print.ts'
import { programmeAt } from './request.ts'

export const programmeDocuments = pages()

programmeDocuments.get('/programmes/:id/document', can.seeProgrammes, async (req, res) => {
  const programme = await programmeAt(req)
  await send(req, res, await renderDocx('programme', programmeData(programme, await organisation())), print.programme(titleOfPair(programme.pair)))
})

programmeDocuments.get('/programmes/:id/meetings/document', can.seeProgrammes, async (req, res) => {
  const programme = await programmeAt(req)
  await send(req, res, await renderDocx('meeting-log', meetingLogData(programme, await organisation())), print.log(titleOfPair(programme.pair)))
})

async function send(req: Request, res: Response, docx: Buffer, name: string): Promise<void> {
  const pdf = req.query.format === 'pdf'
  res.attachment(`${name}.${pdf ? 'pdf' : 'docx'}`).send(pdf ? await renderPdf(docx, name) : docx)
}
