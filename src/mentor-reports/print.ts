import { dayOf } from '../app/clock.ts'
import { fullName, initialsFirst, linesOf, longDate } from '../app/format.ts'
import type { MentorReportData } from '../documents/mentor-report-data.ts'
import { initialsFirst as initialsOf } from '../documents/names.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { forms } from '../pairs/messages.ts'
import { eventLevels, eventResults } from '../people/messages.ts'
import { postOf } from '../programmes/participants.ts'
import { figuresOf } from './figures.ts'
import { kindAdjectives, readiness, words } from './messages.ts'
import type { FoundReport } from './queries.ts'

/** The report as the template prints it (§4.8); what is not written yet stays a line to fill in by hand. */
export function reportData(report: FoundReport, centre: Organisation): MentorReportData {
  const { written, expected, kind, programme, achievements } = report
  const { meetings, minutes, done, planned } = figuresOf(programme, expected)
  return {
    isDraft: written !== null && written.status !== 'accepted',
    orgShortName: centre.shortName,
    ...cardOf(report),
    reportKind: kindAdjectives[kind],
    periodStartsOn: longDate(expected.startsOn),
    periodEndsOn: longDate(expected.endsOn),
    meetings: words.meetings(meetings, minutes),
    activities: words.activities(done, planned),
    ...textOf(report),
    hasAchievements: achievements.length > 0,
    achievements: achievements.map(({ name, year, level, result }, index) => ({
      n: index + 1,
      name: year === null ? name : `${name}, ${words.ofYear(year)}`,
      level: level && eventLevels[level],
      result: result && eventResults[result],
    })),
    submittedOn: written?.submittedAt ? longDate(dayOf(written.submittedAt)) : null,
    decision: decisionOf(report),
    curatorInitials: centre.curatorName && initialsOf(centre.curatorName),
  }
}

function cardOf({ programme: { pair } }: FoundReport) {
  const mentor = pair.mentorProfile.person
  return {
    schoolYear: pair.schoolYear.name,
    mentorName: fullName(mentor),
    mentorPost: postOf(mentor),
    mentees: pair.members.map(({ menteeProfile: { person } }) => ({ name: fullName(person), info: postOf(person) })),
    form: forms[pair.form],
    topic: pair.topic,
    startsOn: longDate(pair.startsOn),
    endsOn: longDate(pair.endsOn),
    mentorInitials: initialsFirst(mentor),
  }
}

function textOf({ written }: FoundReport) {
  return {
    solved: written?.solved ?? null,
    results: written?.results ?? null,
    indicators: linesOf(written?.indicators ?? null),
    difficulties: written?.difficulties ?? null,
    notDone: written?.notDone ?? null,
    readiness: written?.readiness ? readiness[written.readiness] : null,
    proposals: written?.proposals ?? null,
    needsHelp: written?.needsHelp ?? null,
  }
}

function decisionOf({ written }: FoundReport): string | null {
  if (!written?.decidedAt) return null
  const day = longDate(dayOf(written.decidedAt))
  if (written.status === 'accepted') return words.acceptedOn(day)
  return written.status === 'returned' ? words.returnedOn(day, written.returnRemark ?? '') : null
}
