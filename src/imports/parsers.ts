import type { Cell } from '../app/spreadsheets/read.ts'
import { mostCapacity, oldestMentee, youngestMentee } from '../mentors/rules.ts'
import {
  parseExperience,
  parseFormats,
  parseForms,
  parseHours,
  parseKind,
  parseLevel,
  parseMentoringKind,
  parseNumber,
  parseProjectTeam,
  parseProjectType,
  parseReason,
  parseRole,
  parseStage,
} from './bank-choices.ts'
import { parseActivity, parseCategory, parseDirections, parseGrade, parseNames, parseNeedsMentor, parseYears } from './choices.ts'
import { type ClassifierEntry, parseGrades } from './competencies.ts'
import { parseContacts, parseEmail, parseParentEmail, parseParentPhone, parsePhone, parseRelation, parseRepresentative } from './contacts.ts'
import { parseBirthDay, parseDay, parsePastDay } from './days.ts'
import { type Field, type ImportKind, peopleOf } from './fields.ts'
import type { RowValues } from './row-values.ts'
import { parseSlots } from './slots.ts'
import { type Parsed, upTo } from './value.ts'

export type PlainField = Exclude<Field, 'fullName' | 'lastName' | 'firstName' | 'middleName'>
/** What a cell is understood against. `today` is «YYYY-MM-DD». */
export type Setting = { kind: ImportKind; today: string; classifier?: ClassifierEntry[] }
export type Parser<T> = (cell: Cell, setting: Setting) => Parsed<T>

/** Children of the centre are 5 to 18; a graduate may stay in the list for a few years. */
const CHILD = { from: 5, to: 21 }
const ADULT = { from: 14, to: 90 }
const ANYONE = { from: CHILD.from, to: ADULT.to }

/** How a cell of each field is understood; texts are as long as the card takes them. */
export const parsers: { [F in PlainField]: Parser<NonNullable<RowValues[F]>> } = {
  birthOn: (cell, { today, kind }) => parseBirthDay(cell, today, agesOf(kind)),
  post: upTo(150),
  department: upTo(150),
  directions: parseDirections,
  studyGroups: parseNames,
  education: upTo(300),
  category: parseCategory,
  categoryUntilOn: (cell, { today }) => parseDay(cell, today),
  totalYears: parseYears,
  teachingYears: parseYears,
  yearsAsOfOn: (cell, { today }) => parsePastDay(cell, today),
  sites: parseNames,
  tags: parseNames,
  curatorNote: upTo(2000),
  hiredOn: (cell, { today }) => parsePastDay(cell, today),
  school: upTo(150),
  grade: parseGrade,
  teacher: upTo(200),
  activity: parseActivity,
  projectTopic: upTo(300),
  competition: upTo(300),
  needsMentor: parseNeedsMentor,
  representative: parseRepresentative,
  representativeRelation: parseRelation,
  representativePhone: parseParentPhone,
  representativeEmail: parseParentEmail,
  secondRepresentative: parseRepresentative,
  secondRelation: parseRelation,
  secondPhone: parseParentPhone,
  secondEmail: parseParentEmail,
  contacts: parseContacts,
  phone: parsePhone,
  email: parseEmail,
  personKind: parseKind,
  organisation: upTo(200),
  noRecordOn: (cell, { today }) => parsePastDay(cell, today),
  forms: parseForms,
  competencies: (cell, { classifier }) => parseGrades(cell, classifier ?? []),
  capacity: parseNumber(1, mostCapacity('staff')),
  hoursPerMonth: parseHours,
  mentoringYears: parseYears,
  menteesBefore: parseNumber(0, 500),
  achievements: upTo(3000),
  interests: upTo(1000),
  preferredMentee: upTo(300),
  menteeAgeFrom: parseNumber(youngestMentee, oldestMentee),
  menteeAgeTo: parseNumber(youngestMentee, oldestMentee),
  workFormats: parseFormats,
  slots: parseSlots,
  includedOn: (cell, { today }) => parsePastDay(cell, today),
  source: upTo(200),
  inclusionReason: parseReason,
  mainRequest: upTo(1000),
  requests: (cell, { classifier }) => parseGrades(cell, classifier ?? []),
  expectedResult: upTo(1000),
  preferredKind: parseMentoringKind,
  preferredMentor: upTo(150),
  mentorRole: parseRole,
  recommendedBy: upTo(150),
  needsMentorWhy: upTo(500),
  projectStage: parseStage,
  projectType: parseProjectType,
  projectTeam: parseProjectTeam,
  supervisor: upTo(200),
  presentedAt: upTo(200),
  defenceOn: (cell, { today }) => parseDay(cell, today),
  competitionLevel: parseLevel,
  discipline: upTo(200),
  heldOn: (cell, { today }) => parseDay(cell, today),
  heldUntilOn: (cell, { today }) => parseDay(cell, today),
  experience: parseExperience,
  goal: upTo(200),
  notes: upTo(2000),
}

export function isPlain(field: Field): field is PlainField {
  return field in parsers
}

/** A list of children speaks of children, one of the staff of adults, mentors are both. */
function agesOf(kind: ImportKind): { from: number; to: number } {
  const { known } = peopleOf[kind]
  return known.includes('student') ? (known.length > 1 ? ANYONE : CHILD) : ADULT
}
