import type { Request } from 'express'
import { yearOf } from '../app/actor.ts'
import { NotFound } from '../app/errors.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { renderDocx, renderPdf } from '../documents/render.ts'
import { organisation } from '../organisation/queries.ts'
import { print, words } from './messages.ts'
import { can } from './policy.ts'
import { printPage } from './presenter-print.ts'
import { approvedPrint, headLines, workingPrint } from './print.ts'
import { findRatedRoadmap } from './queries.ts'

export const roadmapPrints = pages()

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

roadmapPrints.get('/roadmap/print', can.seeRoadmap, async (req, res) => {
  const { approved, working, isWorking } = await printsOf(req)
  const title = words.title(yearOf(req).name)
  await render(res, 'roadmap/print', {
    ...printPage(title, isWorking),
    document: { ...headLines(approved), approved: approved.stages, working: working.stages },
  })
})

roadmapPrints.get('/roadmap/document', can.seeRoadmap, async (req, res) => {
  const { approved, working, isWorking } = await printsOf(req)
  const docx = await (isWorking ? renderDocx('roadmap-working', working) : renderDocx('roadmap-approved', approved))
  const pdf = req.query.format === 'pdf'
  const name = print.file(yearOf(req).name, isWorking)
  res.attachment(`${name}.${pdf ? 'pdf' : 'docx'}`).type(pdf ? 'application/pdf' : docxType)
  res.send(pdf ? await renderPdf(docx, name) : docx)
})

async function printsOf(req: Request) {
  const rated = await findRatedRoadmap(yearOf(req).id)
  if (!rated) throw new NotFound()
  const centre = await organisation()
  return { approved: approvedPrint(rated.roadmap, centre), working: workingPrint(rated.roadmap, centre, rated.ratings), isWorking: req.query.columns === '6' }
}
