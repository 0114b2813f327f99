import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { read, type Tx, write } from '../../app/db.ts'
import type { ConsentKind } from '../../generated/prisma/enums.ts'
import { recordEach } from '../../journal/record.ts'
import { organisation } from '../../organisation/queries.ts'
import { templateOf } from '../blank-prints.ts'
import { newCode } from '../codes.ts'
import { type PaperRef, writeRef } from '../form.ts'
import { consentFactsFor } from '../queries.ts'
import { consentKinds, isToRenew, signersOf, type Signer } from '../rules.ts'
import { type InForce, textInForce } from '../texts.ts'

/**
 * Notes that blanks were printed for these papers and gives each sheet its code; a paper that was issued or received before keeps its
 * day, a sheet that was printed before with the same text keeps its code.
 */
export function issueBlanks(actor: Actor, schoolYearId: number, refs: readonly PaperRef[]): Promise<void> {
  return write(async (tx) => {
    const ids = await openConsents(tx, schoolYearId, refs)
    for (const kind of consentKinds) {
      const issued = await tx.consent.findMany({ where: { id: { in: [...ids.values()] }, kind, blankIssuedOn: null, receivedOn: null }, select: { id: true } })
      const fresh = issued.map(({ id }) => id)
      await tx.consent.updateMany({ where: { id: { in: fresh } }, data: { blankIssuedOn: today() } })
      await recordEach(tx, actor, 'consent.blankIssued', 'consent', fresh, { kind })
    }
    await giveCodes(tx, schoolYearId, refs, ids)
  })
}

/** Ids of the consents of these papers by `writeRef`; those that are absent, withdrawn or about to end begin anew. */
async function openConsents(tx: Tx, schoolYearId: number, refs: readonly PaperRef[]): Promise<Map<string, number>> {
  const personIds = [...new Set(refs.map(({ personId }) => personId))]
  const known = async () => {
    const rows = await tx.consent.findMany({
      where: { schoolYearId, personId: { in: personIds }, withdrawnOn: null },
      select: { id: true, personId: true, kind: true, receivedOn: true, withdrawnOn: true, validUntil: true },
      orderBy: { id: 'asc' },
    })
    return new Map(rows.filter((row) => !isToRenew(row, today())).map((row) => [writeRef(row), row.id]))
  }
  const before = await known()
  const absent = refs.filter((ref) => !before.has(writeRef(ref)))
  await tx.consent.createMany({ data: absent.map(({ personId, kind }) => ({ personId, kind, schoolYearId })) })
  const after = await known()
  return new Map(refs.flatMap((ref) => [[writeRef(ref), after.get(writeRef(ref)) ?? 0] as const]))
}

async function giveCodes(tx: Tx, schoolYearId: number, refs: readonly PaperRef[], ids: Map<string, number>): Promise<void> {
  const ages = await organisation()
  const facts = await consentFactsFor([...new Set(refs.map(({ personId }) => personId))], schoolYearId)
  const people = new Map(facts.map((one) => [one.personId, one]))
  const texts = await textsOf(tx, refs)
  const wanted = refs.flatMap((ref) => {
    const person = people.get(ref.personId)
    return (person ? signersOf(person, today(), ages) : []).map((signer) => ({
      ...{ consentId: ids.get(writeRef(ref)) ?? 0, signer, textId: texts.get(templateOf(ref.kind, signer)) ?? 0 },
    }))
  })
  const keyOf = (sheet: { consentId: number; signer: Signer; textId: number }) => `${sheet.consentId}:${sheet.signer}:${sheet.textId}`
  const printed = await tx.consentSheet.findMany({
    where: { consentId: { in: [...ids.values()] } },
    select: { consentId: true, signer: true, textId: true },
  })
  const known = new Set(printed.map(keyOf))
  await tx.consentSheet.createMany({ data: wanted.filter((sheet) => !known.has(keyOf(sheet))).map((sheet) => ({ ...sheet, code: newCode() })) })
}

/** Ids of the texts in force by the name of the template; a text that is new is kept (§1.4: the text as it was agreed to). */
async function textsOf(tx: Tx, refs: readonly PaperRef[]): Promise<Map<string, number>> {
  const names = new Map<string, number>()
  for (const kind of new Set(refs.map((ref) => ref.kind)))
    for (const template of new Set([templateOf(kind, 'self'), templateOf(kind, 'representative')]))
      names.set(template, await textIdOf(tx, kind, await textInForce(template)))
  return names
}

async function textIdOf(tx: Tx, kind: ConsentKind, { text, sha256 }: InForce): Promise<number> {
  const known = await read().consentText.findUnique({ where: { sha256 }, select: { id: true } })
  return (known ?? (await tx.consentText.create({ data: { kind, sha256, text }, select: { id: true } }))).id
}
