import type { PersonKind } from '../generated/prisma/enums.ts'
import { formsFor, mostCapacity } from '../mentors/rules.ts'
import { forms as formLabels } from '../pairs/messages.ts'
import { directions } from '../people/messages.ts'
import type { Change } from './change.ts'
import type { Field } from './fields.ts'
import type { Fill, RecordChange } from './fills.ts'
import { fieldLabels } from './messages.ts'
import { words } from './messages-pages.ts'
import { unfit } from './messages-results.ts'
import { nameLists, parentsIn } from './person-rows.ts'
import type { ProfileChange } from './profile-changes.ts'
import type { RowValues } from './row-values.ts'
import type { Changes } from './stored.ts'
import { gradesText, type Names, plainText } from './value-texts.ts'

/** Columns of projects and competitions by the names they have in a list. */
const projectNames: Record<string, Field> = { topic: 'projectTopic', type: 'projectType', team: 'projectTeam', stage: 'projectStage' }
const competitionNames: Record<string, Field> = { name: 'competition', level: 'competitionLevel', startsOn: 'heldOn', endsOn: 'heldUntilOn' }
const labels: Record<string, string> = fieldLabels

/** What a row would change, one line each: «Телефон: — → +7 912 345-67-89», «Должность: педагог → методист». */
export function fillTexts(fill: Fill, values: Partial<RowValues>, names: Names): string[] {
  return [
    ...plainTexts(fill.person),
    ...added(
      'directions',
      fill.directions.map((direction) => directions[direction]),
    ),
    ...nameLists.flatMap((list) => added(list, [...fill.names[list].values()])),
    ...added('representative', fill.representative ? parentsIn(values).map(({ fullName }) => fullName) : []),
    ...profileTexts(fill.mentor, { label: words.newMentor, status: words.candidate, grades: 'competencies' }, names),
    ...profileTexts(fill.mentee, { label: words.newMentee, status: words.identified, grades: 'requests' }, names),
    ...recordTexts(fill.project, words.project, projectNames),
    ...recordTexts(fill.competition, words.competition, competitionNames),
  ]
}

/** What a row says of a mentor that a card of this kind does not allow (§3.2): it is not taken, and that is said. */
export function unfitTexts({ capacity, forms }: Partial<RowValues>, kind: PersonKind): string[] {
  const most = mostCapacity(kind)
  const wrong = (forms ?? []).filter((form) => !formsFor[kind].includes(form)).map((form) => formLabels[form])
  return [
    ...((capacity ?? 0) > most ? [unfit.tooMany(fieldLabels.capacity, capacity ?? 0, kind, most)] : []),
    ...(wrong.length > 0 ? [unfit.foreignForms(fieldLabels.forms, wrong.join(', '), kind)] : []),
  ]
}

/** Labels of what was changed. */
export function changedLabels(changes: Changes): string[] {
  const profile = (kept: Changes['mentor'], label: string, grades: Field) =>
    kept === null
      ? []
      : kept.id === null
        ? [label]
        : [
            ...kept.fields.map((name) => labels[name] ?? ''),
            ...(kept.forms.length > 0 ? [fieldLabels.forms] : []),
            ...(kept.grades.length > 0 ? [fieldLabels[grades]] : []),
          ]
  return [
    ...changes.fields.flatMap((name) => labels[name] ?? []),
    ...(changes.directions.length > 0 ? [fieldLabels.directions] : []),
    ...(changes.studyGroupIds.length > 0 ? [fieldLabels.studyGroups] : []),
    ...(changes.siteIds.length > 0 ? [fieldLabels.sites] : []),
    ...(changes.tagIds.length > 0 ? [fieldLabels.tags] : []),
    ...(changes.representative ? [fieldLabels.representative] : []),
    ...profile(changes.mentor, words.newMentor, 'competencies'),
    ...profile(changes.mentee, words.newMentee, 'requests'),
    ...(changes.project ? [words.project] : []),
    ...(changes.competition ? [words.competition] : []),
  ]
}

/** The day of the figures of service goes with them and is not told apart. */
function plainTexts({ to, from }: Change, named: Record<string, string> = {}): string[] {
  return Object.keys(to).flatMap((name) => {
    const field = named[name] ?? name
    const label = labels[field]
    return label === undefined ? [] : [changed(label, plainText(field, from[name] ?? null), plainText(field, to[name] ?? null))]
  })
}

function profileTexts(
  change: ProfileChange | null,
  { label, status, grades }: { label: string; status: string; grades: 'competencies' | 'requests' },
  names: Names,
) {
  if (change === null) return []
  const before = gradesText(
    change.grades.flatMap(({ competencyId, from }) => (from === null ? [] : { competencyId, grade: from })),
    names,
  )
  const after = gradesText(
    change.grades.map(({ competencyId, to }) => ({ competencyId, grade: to })),
    names,
  )
  return [
    ...(change.id === null ? [changed(label, null, status)] : []),
    ...plainTexts(change),
    ...added(
      'forms',
      change.forms.map((form) => formLabels[form]),
    ),
    ...(after === null ? [] : [changed(fieldLabels[grades], before, after)]),
  ]
}

/** A new record goes by its name, a known one by what changes in it. */
function recordTexts(change: RecordChange | null, label: string, named: Record<string, Field>): string[] {
  if (change === null) return []
  if (change.id !== null) return plainTexts(change, named)
  const { topic, name, ...rest } = change.to
  return [changed(label, null, String(topic ?? name ?? words.noName)), ...plainTexts({ to: rest, from: {} }, named)]
}

/** Lists grow: what they hold already is not told again. */
function added(field: Field, values: string[]): string[] {
  return values.length === 0 ? [] : [words.added(fieldLabels[field], values.join(', '))]
}

function changed(label: string, from: string | null, to: string | null): string {
  return words.changed(label, from ?? '—', to ?? '—')
}
