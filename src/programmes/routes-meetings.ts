import type { Request, Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { blank, parseForm, reject, type Rejected } from '../app/forms.ts'
import { formProblems } from '../app/messages.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { addMeeting, changeMeeting, removeMeeting } from './commands/meetings.ts'
import type { FoundProgramme } from './find.ts'
import { meetingForm } from './form.ts'
import { notices } from './messages.ts'
import { can, mayCorrect } from './policy.ts'
import { headOf } from './presenter.ts'
import { meetingOptions, meetingsPage, meetingValues, newMeeting } from './presenter-meetings.ts'
import { idIn, meetingAt, programmeAt } from './request.ts'
import { blocksMeetings } from './rules.ts'

export const programmeMeetings = pages()

programmeMeetings.get('/programmes/:id/meetings', can.seeProgrammes, async (req, res) => {
  const programme = await programmeAt(req)
  const actor = actorOf(req)
  await render(res, 'programmes/meetings', { ...headOf(actor, programme, 'meetings'), ...meetingsPage(actor, programme) })
})

programmeMeetings.get('/programmes/:id/meetings/new', can.keepMeetings, async (req, res) => {
  const programme = await programmeAt(req)
  const activityId = typeof req.query.activity === 'string' ? req.query.activity : ''
  await meetingPage(req, res, programme, blank(newMeeting(programme, activityId)))
})

programmeMeetings.post('/programmes/:id/meetings', can.keepMeetings, async (req, res) => {
  const programme = await programmeAt(req)
  const form = parseForm(req, meetingForm(programme.pair))
  if (!form.ok) return meetingPage(req, res, programme, form, 422)
  await addMeeting(actorOf(req), programme.id, form.data)
  toLog(req, res, notices.meetingAdded)
})

programmeMeetings.get('/programmes/:id/meetings/:meetingId', can.keepMeetings, async (req, res) => {
  const { programme, meeting } = await meetingAt(req)
  if (!mayCorrect(actorOf(req), meeting)) return res.redirect(303, `/programmes/${programme.id}/meetings`)
  await meetingPage(req, res, programme, blank(meetingValues(meeting)))
})

programmeMeetings.post('/programmes/:id/meetings/:meetingId', can.keepMeetings, async (req, res) => {
  const { programme, meeting } = await meetingAt(req)
  const form = parseForm(req, meetingForm(programme.pair))
  if (!form.ok) return meetingPage(req, res, programme, form, 422)
  const saved = await unlessStale(() => changeMeeting(actorOf(req), programme.id, meeting.id, form.data))
  if (!saved)
    return meetingPage(req, res, programme, reject({ values: { ...form.values, version: String(meeting.version) } }, { form: formProblems.stale }), 409)
  toLog(req, res, notices.meetingSaved)
})

programmeMeetings.post('/programmes/:id/meetings/:meetingId/removal', can.keepMeetings, async (req, res) => {
  await removeMeeting(actorOf(req), idIn(req, 'id'), idIn(req, 'meetingId'))
  toLog(req, res, notices.meetingRemoved)
})

async function meetingPage(req: Request, res: Response, programme: FoundProgramme, form: Pick<Rejected, 'values' | 'errors'>, status = 200): Promise<void> {
  if (blocksMeetings(programme).length > 0) return res.redirect(303, `/programmes/${programme.id}/meetings`)
  const isNew = req.params.meetingId === undefined
  const action = `/programmes/${programme.id}/meetings${isNew ? '' : `/${idIn(req, 'meetingId')}`}`
  await render(res, 'programmes/meeting', { ...form, ...headOf(actorOf(req), programme), ...meetingOptions(programme, isNew), isNew, action }, status)
}

function toLog(req: Request, res: Response, text: string): void {
  flash(req, { tone: 'ok', text })
  res.redirect(303, `/programmes/${idIn(req, 'id')}/meetings`)
}
