import { act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { fullName, longDate, shortDate } from '../app/format.ts'
import type { FoundMeeting, FoundProgramme } from './find.ts'
import { modes, type shortModes } from './messages.ts'
import { buttons, meetingWords } from './messages-pages.ts'
import { mayCorrect } from './policy.ts'
import { wordedFor } from './presenter.ts'
import { blocksMarking, blocksMeetings, isOpen } from './rules.ts'

/** The log of meetings, the newest first, with its totals. */
export function meetingsPage(actor: Actor, programme: FoundProgramme) {
  const { meetings } = programme
  const blocked = blocksMeetings(programme)
  const open = actor.role !== 'director' && blocked.length === 0
  return {
    totals: meetings.length > 0 ? meetingWords.totals(meetings.length, minutesOf(meetings)) : null,
    add: open ? link(buttons.addMeeting, `/programmes/${programme.id}/meetings/new`, 'primary') : null,
    blocked: actor.role === 'director' ? [] : wordedFor(actor, blocked),
    meetings: meetings.map((meeting) => ({
      ...meetingCard(programme, meeting),
      actions: open && mayCorrect(actor, meeting) ? actsOn(programme.id, meeting) : [],
    })),
    documents: `/programmes/${programme.id}/meetings/document`,
  }
}

/** What the form of a meeting offers: members of a group, and activities that may be marked along with it. */
export function meetingOptions(programme: FoundProgramme, isNew: boolean) {
  const { members } = programme.pair
  const markable = isNew && blocksMarking(programme).length === 0 ? programme.activities.filter(isOpen) : []
  return {
    modes: Object.entries(modes).map(([value, label]) => ({ value, label })),
    members:
      members.length > 1
        ? members.map(({ menteeProfileId, menteeProfile }) => ({ value: String(menteeProfileId), label: fullName(menteeProfile.person) }))
        : [],
    activities: markable.map((activity) => ({ value: String(activity.id), label: meetingWords.markToo(activity.title, shortDate(activity.dueOn)) })),
  }
}

/** First values of a new entry: today, and the length and the way of the last meeting. */
export function newMeeting({ meetings, meetingMode }: FoundProgramme, activityId: string) {
  const [last] = meetings
  return { heldOn: shortDate(today()), minutes: last?.minutes ? String(last.minutes) : '', mode: last?.mode ?? meetingMode, activityId, version: '0' }
}

/** An entry as the form shows it again. */
export function meetingValues({ heldOn, minutes, mode, topic, summary, recommendations, nextStep, absent, version }: FoundMeeting) {
  const texts = { topic, summary: summary ?? '', recommendations: recommendations ?? '', nextStep: nextStep ?? '' }
  return { heldOn: shortDate(heldOn), minutes: minutes === null ? '' : String(minutes), mode, ...texts, absent: absent.split(' '), version: String(version) }
}

export function minutesOf(meetings: { minutes: number | null }[]): number {
  return meetings.reduce((sum, meeting) => sum + (meeting.minutes ?? 0), 0)
}

/** Names of those who were not there. */
export function absentNames({ pair }: FoundProgramme, { absent }: FoundMeeting): string[] {
  const ids = absent.split(' ')
  return pair.members.filter((member) => ids.includes(String(member.menteeProfileId))).map((member) => fullName(member.menteeProfile.person))
}

/** «45 мин, очно». */
export function lengthOf({ minutes, mode }: FoundMeeting, names: typeof modes | typeof shortModes = modes): string {
  return [...(minutes === null ? [] : [meetingWords.minutes(minutes)]), names[mode]].join(', ')
}

function meetingCard(programme: FoundProgramme, meeting: FoundMeeting) {
  return {
    day: longDate(meeting.heldOn),
    length: lengthOf(meeting),
    topic: meeting.topic,
    summary: meeting.summary,
    recommendations: meeting.recommendations,
    nextStep: meeting.nextStep,
    absent: absentNames(programme, meeting).join(', ') || null,
  }
}

function actsOn(programmeId: number, { id }: FoundMeeting) {
  const url = `/programmes/${programmeId}/meetings/${id}`
  return [link(buttons.change, url), act(buttons.removeMeeting, url + '/removal', { tone: 'danger', confirm: buttons.confirmRemoveMeeting })]
}
