import { shortDate } from '../app/format.ts'
import { options } from '../banks/presenter.ts'
import type { Competition, Project } from './form.ts'
import { eventLevels, eventResults } from '../people/messages.ts'
import { projectStages, projectTeams, projectTypes, recordWords as words, usual } from './messages.ts'

/** Choices of the form of projects and competitions. */
export const activityChoices = {
  types: options(projectTypes),
  teams: options(projectTeams),
  stages: options(projectStages),
  levels: options(eventLevels),
  experiences: options(eventResults),
  ...usual,
}

/** A project in one line: «Умная теплица, исследовательский, реализация, НПК, защита 15.03.2024». */
export function projectText({ topic, type, team, stage, presentedAt, defenceOn, supervisor, notes }: Project): string {
  const parts = [
    topic ?? words.noTopic,
    type && projectTypes[type],
    team && projectTeams[team],
    stage && projectStages[stage],
    presentedAt,
    defenceOn && words.defence(shortDate(defenceOn)),
    supervisor && words.supervisor(supervisor),
    notes,
  ]
  return parts.filter(Boolean).join(', ')
}

/** A competition in one line: «НТО, всероссийский, 10.02.2024 – 12.02.2024, опыт: призёр, цель: победить». */
export function competitionText({ name, level, discipline, startsOn, endsOn, experience, goal, notes }: Competition): string {
  const parts = [
    name ?? words.noName,
    level && eventLevels[level],
    discipline,
    termText(startsOn, endsOn),
    experience && words.experience(eventResults[experience]),
    goal && words.goal(goal),
    notes,
  ]
  return parts.filter(Boolean).join(', ')
}

function termText(startsOn: string | null, endsOn: string | null): string | null {
  if (startsOn && endsOn && endsOn !== startsOn) return words.days(shortDate(startsOn), shortDate(endsOn))
  return startsOn ? shortDate(startsOn) : endsOn && words.until(shortDate(endsOn))
}
