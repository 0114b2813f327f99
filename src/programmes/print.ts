import type { Organisation } from '../generated/prisma/client.ts'
import { fullName, initialsFirst, linesOf, longDate, shortDate } from '../app/format.ts'
import { initialsFirst as initialsOf } from '../documents/names.ts'
import { capitalised } from '../documents/names-posts.ts'
import type { ActivityRow, MeetingLogData, MeetingRow, ProgrammeData } from '../documents/programme-data.ts'
import { forms, mentoringKinds } from '../pairs/messages.ts'
import { roleModelLabel } from '../pairs/role-models.ts'
import type { FoundActivity, FoundMeeting, FoundProgramme } from './find.ts'
import { modes, shortModes, stages } from './messages.ts'
import { meetingWords, moves } from './messages-pages.ts'
import { orderOf, postOf, serviceOf, signaturesOf } from './participants.ts'
import { recommendationLabel } from './presenter.ts'
import { stampOf } from './print-stamp.ts'
import { markText, stageOf } from './presenter-plan.ts'
import { absentNames, lengthOf, minutesOf } from './presenter-meetings.ts'
import { isOpen } from './rules.ts'

const blankRows = 10

/** The programme as the template prints it (§4.6). Until it is approved every page says that it is a draft. */
export function programmeData(programme: FoundProgramme, centre: Organisation): ProgrammeData {
  return {
    ...headOf(centre),
    ...stampOf(programme, centre),
    agreedOn: null,
    ...cardOf(programme, centre),
    ...textOf(programme),
    stages: stagesOf(programme),
    changes: changesOf(programme),
  }
}

/** The log of meetings as the template prints it (§4.9), the oldest first; an empty log has rows to fill in by hand. */
export function meetingLogData(programme: FoundProgramme, centre: Organisation): MeetingLogData {
  const { pair, meetings } = programme
  const mentor = pair.mentorProfile.person
  const rows = [...meetings].reverse().map((meeting, index) => meetingRow(programme, meeting, index + 1))
  return {
    orgShortName: centre.shortName,
    schoolYear: pair.schoolYear.name,
    mentorName: fullName(mentor),
    mentorPost: postOf(mentor),
    mentees: pair.members.map(({ menteeProfile }) => ({ name: fullName(menteeProfile.person), info: postOf(menteeProfile.person) })),
    topic: pair.topic,
    startsOn: longDate(pair.startsOn),
    endsOn: longDate(pair.endsOn),
    meetings: rows.length > 0 ? rows : Array.from({ length: blankRows }, (_, index) => blankRow(index + 1)),
    total: rows.length > 0 ? meetingWords.printedTotals(meetings.length, minutesOf(meetings)) : null,
    mentorInitials: initialsFirst(mentor),
    curatorInitials: centre.curatorName && initialsOf(centre.curatorName),
  }
}

function headOf(centre: Organisation) {
  const { fullName: orgFullName, shortName: orgShortName, directorInitials, city: place, curatorName } = centre
  return {
    orgFullName,
    orgShortName,
    directorPost: capitalised(centre.directorPost),
    directorInitials,
    place,
    curatorName,
    curatorInitials: curatorName && initialsOf(curatorName),
  }
}

function cardOf({ pair, ...programme }: FoundProgramme, centre: Organisation) {
  const mentor = pair.mentorProfile.person
  const order = orderOf(pair, 'assignment')
  return {
    schoolYear: pair.schoolYear.name,
    topic: pair.topic,
    form: forms[pair.form],
    kind: mentoringKinds[pair.mentoringKind],
    roleModel: roleModelLabel(pair.roleModel),
    mentorName: fullName(mentor),
    mentorInfo: [postOf(mentor), serviceOf(mentor)].filter(Boolean).join(', ') || null,
    mentees: pair.members.map(({ menteeProfile: { person } }) => ({ name: fullName(person), info: postOf(person), years: serviceOf(person) })),
    orderNumber: order?.number ?? null,
    orderDatedOn: order?.datedOn ? shortDate(order.datedOn) : null,
    startsOn: longDate(pair.startsOn),
    endsOn: longDate(pair.endsOn),
    meetingMode: modes[programme.meetingMode],
    meetingFrequency: programme.meetingFrequency,
    mentorInitials: initialsFirst(mentor),
    signatures: signaturesOf(pair, centre),
  }
}

function textOf(programme: FoundProgramme) {
  const { problem, goal, expectedMentee, expectedMentor, conclusion, selfAssessment } = programme
  const tasks = programme.tasks.map(({ text }, index) => ({ n: index + 1, text }))
  return {
    ...{ problem, goal, expectedMentee, expectedMentor, conclusion, selfAssessment, tasks },
    indicators: linesOf(programme.indicators),
    resources: linesOf(programme.resources),
    recommendation: recommendationLabel(programme.recommendation),
  }
}

function stagesOf({ activities }: FoundProgramme) {
  const rows = activities.map((activity, index) => ({ stage: stageOf(activity), row: activityRow(activity, index + 1) }))
  const used = [...new Set(rows.map(({ stage }) => stage))]
  return used.map((stage) => ({ stage: stages[stage], activities: rows.filter((one) => one.stage === stage).map(({ row }) => row) }))
}

function activityRow(activity: FoundActivity, n: number): ActivityRow {
  const { title, workForm, plannedResult, actualResult, comment } = activity
  const actual = [actualResult, isOpen(activity) ? null : comment].filter(Boolean).join('\n') || null
  return {
    n,
    title,
    workForm,
    due: shortDate(activity.dueOn),
    plannedResult,
    actualResult: actual,
    mark: activity.mark === 'planned' ? null : markText(activity),
  }
}

function changesOf({ activities }: FoundProgramme) {
  return activities
    .flatMap(({ title, moves: list }) => list.map((move) => ({ ...move, title })))
    .sort((one, other) => one.movedOn.localeCompare(other.movedOn))
    .map((move) => ({ changedOn: shortDate(move.movedOn), text: moves.text(move.title, shortDate(move.fromOn), shortDate(move.toOn)), basis: move.why }))
}

function meetingRow(programme: FoundProgramme, meeting: FoundMeeting, n: number): MeetingRow {
  const { topic, summary, recommendations, nextStep } = meeting
  return {
    n,
    heldOn: shortDate(meeting.heldOn),
    length: lengthOf(meeting, shortModes),
    topic,
    summary,
    recommendations,
    nextStep,
    absent: absentNames(programme, meeting).join(', ') || null,
  }
}

function blankRow(n: number): MeetingRow {
  return { n, heldOn: null, length: null, topic: null, summary: null, recommendations: null, nextStep: null, absent: null }
}
