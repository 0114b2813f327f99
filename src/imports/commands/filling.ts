import type { Tx } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import { keysOf } from '../../people/rules.ts'
import type { Mode } from '../change.ts'
import type { Fillable } from '../fillable.ts'
import { type Fill, fillOf, sizeOf } from '../fills.ts'
import { competitionRow, type NameList, projectRow, representativeRows, type Source } from '../person-rows.ts'
import { fillableCards } from '../queries.ts'
import type { Changes, KeptProfile } from '../stored.ts'
import { type Beside, newMentee, newMentor, nothingBeside, writeBeside } from './people.ts'
import { idsByKeys, type Named } from './names.ts'
import { changeMenteeProfile, changeMentorProfile } from './profiles.ts'

type Target = { rowNumber: number; personId: number; mode: Mode; source: Source }

/**
 * The step of bringing what a list knows to people who are known. Several rows on one person (two projects of a child)
 * are taken one after another; their records grow by one version for the whole list. `made`: people entered by the same
 * list. Returns by row number what was done, for taking it back; a row that brings nothing is left alone.
 */
export async function fillPeople(tx: Tx, targets: Target[], named: Named, made: ReadonlySet<number>): Promise<Map<number, Changes>> {
  const done = new Map<number, Changes>()
  const raised = new Set(made)
  const profiles = new Set<string>()
  for (const wave of waves(targets)) {
    const beside = nothingBeside()
    const cards = await cardsOf(wave)
    for (const target of wave) {
      const card = cards.get(target.personId)
      const fill = card && fillOf(card, target.source, target.mode)
      if (!card || !fill || sizeOf(fill) === 0) continue
      const version = raised.has(card.id) ? card.version : card.version + 1
      raised.add(card.id)
      done.set(target.rowNumber, await takeFill(tx, { card, fill, source: target.source, version, beside, named, profiles }))
    }
    await writeBeside(tx, beside)
  }
  return done
}

/** Rows in portions that name nobody twice. */
function waves(targets: Target[]): Target[][] {
  const parts: Target[][] = []
  const seen = new Map<number, number>()
  for (const target of targets) {
    const turn = seen.get(target.personId) ?? 0
    seen.set(target.personId, turn + 1)
    const part = parts[turn]
    if (part === undefined) parts.push([target])
    else part.push(target)
  }
  return parts
}

async function cardsOf(targets: Target[]): Promise<Map<number, Fillable>> {
  const [first] = targets
  if (first === undefined) return new Map()
  return fillableCards(
    targets.map(({ personId }) => personId),
    first.source.schoolYearId,
  )
}

type Step = { card: Fillable; fill: Fill; source: Source; version: number; beside: Beside; named: Named; profiles: Set<string> }

async function takeFill(tx: Tx, step: Step): Promise<Changes> {
  const { card, fill, version } = step
  // The version grows even when only records beside the card are added: an open form of it must notice.
  const data = { ...fill.person.to, ...keysOf({ ...card, ...fill.person.to }), version }
  assertFresh(await tx.person.updateMany({ where: { id: card.id, version: card.version }, data }))
  const links = addBeside(step)
  const { project, competition } = fill
  if (project?.id) await tx.projectRecord.updateMany({ where: { id: project.id }, data: project.to })
  if (competition?.id) await tx.competitionRecord.updateMany({ where: { id: competition.id }, data: competition.to })
  return {
    ...{ version, fields: Object.keys(fill.person.to), before: fill.person.from },
    ...{ directions: fill.directions, ...links, representative: fill.representative },
    ...{ project: kept(project), competition: kept(competition) },
    mentor: await profileTaken(fill.mentor, (change) => changeMentorProfile(tx, change, step.profiles)),
    mentee: await profileTaken(fill.mentee, (change) => changeMenteeProfile(tx, change, step.profiles)),
  }
}

function addBeside({ card, fill, source, beside, named }: Step) {
  const personId = card.id
  const ids = (list: NameList) => idsByKeys(named, list, fill.names[list])
  const links = { studyGroupIds: ids('studyGroups'), siteIds: ids('sites'), tagIds: ids('tags') }
  beside.directions.push(...fill.directions.map((direction) => ({ personId, direction })))
  beside.groups.push(...links.studyGroupIds.map((studyGroupId) => ({ personId, studyGroupId })))
  beside.sites.push(...links.siteIds.map((siteId) => ({ personId, siteId })))
  beside.tags.push(...links.tagIds.map((tagId) => ({ personId, tagId })))
  if (fill.representative) beside.representatives.push(...representativeRows(personId, source))
  if (fill.project?.id === null) beside.projects.push(projectRow(personId, source))
  if (fill.competition?.id === null) beside.competitions.push(competitionRow(personId, source))
  if (fill.mentor?.id === null) beside.mentors.push(newMentor(personId, source, card.kind))
  if (fill.mentee?.id === null) beside.mentees.push(newMentee(personId, source))
  return links
}

function kept(change: Fill['project']): Changes['project'] {
  return change && { id: change.id, fields: Object.keys(change.to), before: change.from }
}

async function profileTaken(change: Fill['mentor'], take: (change: NonNullable<Fill['mentor']>) => Promise<number>): Promise<KeptProfile | null> {
  if (change === null) return null
  const version = change.id === null ? 0 : await take(change)
  const grades = change.grades.map(({ competencyId, from }) => ({ competencyId, from }))
  return { id: change.id, version, fields: Object.keys(change.to), before: change.from, forms: change.forms, grades }
}
