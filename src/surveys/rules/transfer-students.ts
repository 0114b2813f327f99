import { optionalDay } from '../../app/fields.ts'
import type { NeedsMentor, PreferredMentor, ProjectStage, ProjectTeam, ProjectType } from '../../generated/prisma/enums.ts'
import { type Answers, answerTo, shapes } from './answers.ts'

const competenciesByStrength: Readonly<Record<string, readonly number[]>> = {
  projects: [48],
  design: [16],
  robots: [14],
  code: [15],
  sport: [25],
}
const hoursByAnswer: Readonly<Record<string, number>> = { upTo1: 4, from1: 8, over2: 12 }
const stageBy: Readonly<Record<string, ProjectStage>> = {
  topic: 'idea',
  plan: 'planning',
  making: 'making',
  writing: 'writing',
  ready: 'readyToDefend',
  defended: 'defended',
}
const typeBy: Readonly<Record<string, ProjectType>> = {
  research: 'research',
  technical: 'technical',
  creative: 'creative',
  social: 'social',
  information: 'informational',
}
const teamBy: Readonly<Record<string, ProjectTeam>> = { alone: 'individual', pair: 'pair', team: 'team' }
const roleBy: Readonly<Record<string, PreferredMentor>> = { teacher: 'teacher', student: 'olderStudent', any: 'anyone' }
const needsBy: Readonly<Record<string, NeedsMentor>> = { very: 'yes', rather: 'yes', no: 'no' }

/** Entries of the classifier a student candidate is strong in, level one each (§5.3): the methodist raises it after a talk. */
export function strengthsFrom(answers: Answers): Map<number, number> {
  const chosen = answerTo(answers, 'good_at', shapes.many)?.chosen ?? []
  return new Map(chosen.flatMap((value) => competenciesByStrength[value] ?? []).map((id) => [id, 1]))
}

/** Hours a month of a student candidate, who is asked about hours a week. */
export function studentHoursFrom(answers: Answers): number | null {
  return hoursByAnswer[answerTo(answers, 'hours', shapes.one) ?? ''] ?? null
}

/** How a student candidate likes to work, as the banks keep it. */
export function studentFormatFrom(answers: Answers): string {
  const said = answerTo(answers, 'format', shapes.one)
  return said === null ? '' : said === 'alone' ? 'individual' : 'group'
}

/** Whether a student needs a mentor and whom (§3.4); «желательно» counts as a need. */
export function needsFrom(answers: Answers): { needsMentor: NeedsMentor | null; mentorRole: PreferredMentor | null } {
  const said = (key: string) => answerTo(answers, key, shapes.one) ?? ''
  return { needsMentor: needsBy[said('need_mentor')] ?? null, mentorRole: roleBy[said('mentor_type')] ?? null }
}

/** True when the student works on a project this year or wants to begin one. */
export function hasProject(answers: Answers): boolean {
  return ['now', 'want'].includes(answerTo(answers, 'does_project', shapes.one) ?? '')
}

/** Type, team and stage of a project, as far as they were said. */
export function projectFrom(answers: Answers) {
  const said = (key: string) => answerTo(answers, key, shapes.one) ?? ''
  return {
    type: typeBy[said('type')] ?? null,
    team: teamBy[said('mode')] ?? null,
    stage: stageBy[said('stage')] ?? null,
    defenceOn: answerTo(answers, 'due', shapes.day),
  }
}

/** The competitions a student prepares for, as they were named, each with its date when it reads as one; one without a name when none was. */
export function competitionsFrom(answers: Answers): { name: string | null; discipline: string | null; startsOn: string | null }[] {
  const takesPart = answerTo(answers, 'takes_part', shapes.one)
  if (takesPart === null || takesPart === 'no') return []
  const rows = (answerTo(answers, 'next', shapes.table) ?? []).filter(({ title }) => title)
  return (rows.length > 0 ? rows : [{}]).map(({ title, discipline, date }: Record<string, string>) => {
    const day = optionalDay().safeParse(date ?? '')
    return { name: title || null, discipline: discipline || null, startsOn: day.success ? day.data : null }
  })
}
