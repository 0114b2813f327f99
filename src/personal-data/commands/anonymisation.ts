import { unlink } from 'node:fs/promises'
import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { searchKey } from '../../app/search-key.ts'
import { pathOf } from '../../app/uploads.ts'
import { record } from '../../journal/record.ts'
import { anonymisationFacts } from '../facts.ts'
import { anonymousName } from '../messages.ts'
import { missingForAnonymisation } from '../rules.ts'
import { eraseBanks, erasePairs } from './erasure-banks.ts'
import { eraseFiles } from './erasure-files.ts'
import { eraseAnswers, eraseTies } from './erasure-ties.ts'

/**
 * Replaces people by «Обезличено № N» for good: what tells who they were goes, what statistics count stays (§8.4 B14).
 * All or nothing. Throws RuleViolation when one of them must still be kept, NotFound when one is unknown.
 */
export async function anonymise(actor: Actor, personIds: readonly number[]): Promise<void> {
  const storedNames = await write(async (tx) => {
    const found = await anonymisationFacts(personIds)
    if (found.length === 0 || found.length !== new Set(personIds).size) throw new NotFound()
    const reasons = found.flatMap(({ facts }) => missingForAnonymisation(facts))
    if (reasons.length > 0) throw new RuleViolation(reasons)
    const files: string[] = []
    for (const { person, facts } of found) {
      files.push(...(await eraseOne(tx, actor, person.id)))
      await record(tx, actor, 'person.anonymised', { kind: 'person', id: person.id }, { because: facts.due })
    }
    return files
  })
  // After the commit: a file without a record is litter, a record without a file would be a loss.
  for (const name of storedNames) await unlink(pathOf(name)).catch(ignoreMissing)
}

async function eraseOne(tx: Tx, actor: Actor, personId: number): Promise<string[]> {
  const files = await eraseFiles(tx, actor, personId)
  await eraseBanks(tx, personId)
  await erasePairs(tx, personId)
  await eraseAnswers(tx, personId)
  await eraseTies(tx, personId)
  await erasePerson(tx, personId)
  return files
}

async function erasePerson(tx: Tx, id: number): Promise<void> {
  const { birthOn, leftOn, version } = await tx.person.findUniqueOrThrow({ where: { id }, select: { birthOn: true, leftOn: true, version: true } })
  const name = anonymousName(id)
  await tx.person.update({
    where: { id },
    data: {
      ...{ ...name, middleName: null, nameKey: searchKey(name.lastName, name.firstName), detailsKey: '' },
      // Ages are counted on 31 December (§6.2): the first day of the year gives the same age.
      birthOn: birthOn && `${birthOn.slice(0, 4)}-01-01`,
      leftOn: leftOn ?? today(),
      ...{ email: null, phone: null, post: null, department: null, organisation: null, hiredOn: null, school: null, grade: null },
      ...{ education: null, category: null, categoryUntilOn: null, totalYears: null, noRecordOn: null, curatorNote: null },
      ...{ anonymisedAt: new Date(), version: version + 1 },
    },
  })
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}
