import type { Request, Response } from 'express'
import { pages } from '../app/pages.ts'
import { renderDocx, renderPdf } from '../documents/render.ts'
import { organisation } from '../organisation/queries.ts'
import { individualPlanData } from './individual-plan.ts'
import { print } from './messages-pages.ts'
import { planPrint } from './messages-plan.ts'
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

programmeDocuments.get('/programmes/:id/plan/document', can.seeProgrammes, async (req, res) => {
  const programme = await programmeAt(req)
  const data = individualPlanData(programme, await organisation(), req.query.period)
  await send(req, res, await renderDocx('individual-plan', data), planPrint.file(data.planTitle, titleOfPair(programme.pair), data.period))
})

async function send(req: Request, res: Response, docx: Buffer, name: string): Promise<void> {
  const pdf = req.query.format === 'pdf'
  res.attachment(`${name}.${pdf ? 'pdf' : 'docx'}`).send(pdf ? await renderPdf(docx, name) : docx)
}
