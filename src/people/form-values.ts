import type { Values } from '../app/forms.ts'
import { shortDate } from '../app/format.ts'
import type { PersonCard } from './queries.ts'

/** A saved person as the values of the form. */
export function personValues(person: PersonCard): Values {
  const { directions, sites, studyGroups, representatives, achievements, certificates, tags: _tags, ...rest } = person
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, plain(name, value)])),
    directions: directions.map((row) => row.direction),
    siteIds: sites.map((row) => String(row.siteId)),
    studyGroupIds: studyGroups.map((row) => String(row.studyGroupId)),
    yearOfStudy: studyGroups.map((row) => cell(row.yearOfStudy)),
    representativeName: representatives.map((row) => row.fullName),
    representativeRelation: representatives.map((row) => cell(row.relation)),
    representativePhone: representatives.map((row) => cell(row.phone)),
    representativeEmail: representatives.map((row) => cell(row.email)),
    achievementYear: achievements.map((row) => cell(row.year)),
    achievementName: achievements.map((row) => row.name),
    achievementLevel: achievements.map((row) => cell(row.level)),
    achievementResult: achievements.map((row) => cell(row.result)),
    certificateTitle: certificates.map((row) => row.title),
    certificateHours: certificates.map((row) => cell(row.hours)),
    certificateOn: certificates.map((row) => shortDate(row.completedOn)),
    certificateDocument: certificates.map((row) => cell(row.document)),
  }
}

function cell(value: string | number | null): string {
  return value === null ? '' : String(value)
}

function plain(name: string, value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  return name.endsWith('On') ? shortDate(value) : value
}
