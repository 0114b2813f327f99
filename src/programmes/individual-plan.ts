import type { Organisation } from '../generated/prisma/client.ts'
import { fullName, initialsFirst, shortDate } from '../app/format.ts'
import type { IndividualPlanData } from '../documents/individual-plan-data.ts'
import type { FoundProgramme } from './find.ts'
import { planPrint as words } from './messages-plan.ts'
import { postOf, signaturesOf } from './participants.ts'
import { markText } from './presenter-plan.ts'

type Period = { key: string; label: string; startsOn: string; endsOn: string }

const blankRows = 8

/** Periods an individual plan can be printed for: the whole term, then its quarters, then its months. */
export function planPeriods({ pair }: Pick<FoundProgramme, 'pair'>): Period[] {
  const whole = { key: 'year', label: words.year(pair.schoolYear.name), startsOn: pair.startsOn, endsOn: pair.endsOn }
  const months = monthsOf(pair.startsOn.slice(0, 7), pair.endsOn.slice(0, 7))
  const quarters = [...new Set(months.map(quarterOf))]
  return [whole, ...quarters.map(quarter), ...months.map((key) => ({ key, label: words.month(key), startsOn: `${key}-01`, endsOn: `${key}-31` }))]
}

/** The plan of a period as the template prints it (§4.7); with nothing planned, or asked for blank, rows to fill in by hand. */
export function individualPlanData(programme: FoundProgramme, centre: Organisation, key: unknown): IndividualPlanData {
  const { pair, activities, status } = programme
  const periods = planPeriods(programme)
  const period = periods.find((one) => one.key === key) ?? periods[0]
  const rows = activities.filter(({ dueOn }) => period !== undefined && period.startsOn <= dueOn && dueOn <= period.endsOn)
  const mentor = pair.mentorProfile.person
  return {
    isDraft: status !== 'approved' && status !== 'completed',
    planTitle: pair.members.some(({ menteeProfile }) => menteeProfile.person.kind === 'student') ? words.route : words.plan,
    orgShortName: centre.shortName,
    period: period?.label ?? '',
    mentorName: fullName(mentor),
    mentorPost: postOf(mentor),
    mentees: pair.members.map(({ menteeProfile: { person } }) => ({ name: fullName(person), info: postOf(person), years: null })),
    topic: pair.topic,
    goal: programme.goal,
    activities: rows.length > 0 ? rows.map(rowOf) : Array.from({ length: blankRows }, (_, index) => blankRow(index + 1)),
    mentorInitials: initialsFirst(mentor),
    signatures: signaturesOf(pair, centre),
  }
}

function rowOf(activity: FoundProgramme['activities'][number], index: number) {
  const { title, workForm, dueOn, mark } = activity
  return { n: index + 1, title, workForm, due: shortDate(dueOn), mark: mark === 'planned' ? null : markText(activity) }
}

function blankRow(n: number) {
  return { n, title: null, workForm: null, due: null, mark: null }
}

/** «2023-10», «2023-11»… of both ends. */
function monthsOf(first: string, last: string): string[] {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const name = (value: number) => `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, '0')}`
  return Array.from({ length: Math.max(0, number(last) - number(first) + 1) }, (_, index) => name(number(first) + index))
}

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
}

function quarter(key: string): Period {
  const [year = '', number = '1'] = key.split('-Q')
  const month = (value: number) => `${year}-${String(value).padStart(2, '0')}`
  return { key, label: words.quarter(Number(number), year), startsOn: `${month(Number(number) * 3 - 2)}-01`, endsOn: `${month(Number(number) * 3)}-31` }
}
