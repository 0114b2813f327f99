import { today } from '../app/clock.ts'
import { NotFound } from '../app/errors.ts'
import { fullName } from '../app/format.ts'
import { type Print, print } from '../documents/batch.ts'
import { addresseeOf } from '../name-forms/queries.ts'
import { organisation } from '../organisation/queries.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { distributionWithdrawal, printOf, templateOf } from './blank-prints.ts'
import { type BlankSource, loadSources } from './blank-source.ts'
import { blankWords as words } from './blank-words.ts'
import { listCode } from './codes.ts'
import type { PaperRef } from './form.ts'
import { findConsent, findParticipant } from './queries.ts'
import { consentKinds, requiredConsents, signersOf, type Signer } from './rules.ts'
import { printedSheets, sheetKey } from './sheets.ts'
import { textInForce } from './texts.ts'

type Year = { id: number; name: string }
type Blank = { person: BlankSource; kind: PaperRef['kind']; signer: Signer }

/**
 * Blanks to print, a sheet for every signature (§4.5), by study group and then by name. Before the sheets of each group lies
 * a list to tick off, unless one person is printed alone; empty when there is nothing to print.
 */
export async function blankPrints(refs: readonly PaperRef[], year: Year, centre: Organisation): Promise<Print[]> {
  const personIds = [...new Set(refs.map(({ personId }) => personId))]
  const sources = await loadSources(personIds, year.id)
  const printed = await printedSheets(personIds, year.id)
  const addressee = await addresseeOf(centre)
  const blanks = blanksOf(refs, sources, centre)
  const texts = await textsOf(blanks)
  const groups = inGroups(blanks).map((group) => [
    ...(personIds.length > 1 ? coversOf(group, year, centre) : []),
    ...group.map(({ person, kind, signer }) => {
      const { codes, validUntil = null } = printed.get(sheetKey(person.id, kind, signer)) ?? {}
      const code = codes?.get(texts.get(templateOf(kind, signer)) ?? '')
      return { ...printOf(kind, { person, centre, addressee, yearName: year.name, signer, validUntil }), code }
    }),
  ])
  return groups.flat()
}

/** Another copy of a received paper, with the code it was issued with unless the text has changed since. Throws NotFound when it was not received. */
export async function sparePrints({ personId, kind }: PaperRef, year: Year): Promise<Print[]> {
  const owed = requiredConsents(await findParticipant(personId, year.id))
  const { current } = await findConsent(personId, kind, year.id)
  if (!current?.receivedOn || current.withdrawnOn !== null) throw new NotFound()
  if (kind !== 'dataDistribution' && !owed.includes(kind)) throw new NotFound()
  return blankPrints([{ personId, kind }], year, await organisation())
}

/** Only the list that lies before the blanks, for the first study group among them; empty when there is nothing to print. */
export async function coverListPrint(refs: readonly PaperRef[], year: Year, centre: Organisation): Promise<Print[]> {
  const sources = await loadSources([...new Set(refs.map(({ personId }) => personId))], year.id)
  return inGroups(blanksOf(refs, sources, centre))
    .slice(0, 1)
    .flatMap((group) => coversOf(group, year, centre))
}

function blanksOf(refs: readonly PaperRef[], sources: ReadonlyMap<number, BlankSource>, centre: Organisation): Blank[] {
  return refs.flatMap(({ personId, kind }) => {
    const person = sources.get(personId)
    return person ? signersOf(person, today(), centre).map((signer) => ({ person, kind, signer })) : []
  })
}

// A code stands for the words over it: a sheet of another text has another one.
async function textsOf(blanks: readonly Blank[]): Promise<Map<string, string>> {
  const names = [...new Set(blanks.map(({ kind, signer }) => templateOf(kind, signer)))]
  return new Map(await Promise.all(names.map(async (name) => [name, (await textInForce(name)).sha256] as const)))
}

function inGroups(blanks: readonly Blank[]): Blank[][] {
  const keyOf = ({ person }: Blank) => person.studyGroups[0]?.studyGroup.nameKey ?? '\uFFFF'
  const order = (one: Blank, other: Blank) =>
    compare(keyOf(one), keyOf(other)) ||
    compare(one.person.nameKey, other.person.nameKey) ||
    one.person.id - other.person.id ||
    consentKinds.indexOf(one.kind) - consentKinds.indexOf(other.kind)
  const groups = new Map<string, Blank[]>()
  for (const blank of [...blanks].sort(order)) groups.set(keyOf(blank), [...(groups.get(keyOf(blank)) ?? []), blank])
  return [...groups.values()]
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

// Every sheet of a list bears the code, so none of them is taken for a consent when it is scanned.
const mostRows = 16 // with names of two lines they fill an A4 sheet and leave the corner to the code

function coversOf(group: readonly Blank[], year: Year, centre: Organisation): Print[] {
  const rows = group.map(({ person, kind, signer }, index) => ({
    number: String(index + 1),
    name: fullName(person),
    paper: words.papers[kind],
    signer: words.signers[signer],
  }))
  const name = group[0]?.person.studyGroups[0]?.studyGroup.name ?? words.withoutGroup
  const common = { orgShortName: centre.shortName, schoolYear: year.name, group: name, total: words.sheets(group.length) }
  return Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, part) => ({
    ...print('consent-cover-list', { ...common, rows: rows.slice(part * mostRows, (part + 1) * mostRows) }),
    code: listCode,
  }))
}

/** The demand to stop the distribution, filled for whoever signs first, with what the consent allowed. Throws NotFound for other kinds of consent. */
export async function withdrawalPrint({ personId, kind }: PaperRef, year: Year, consent: { allowed: string } | null): Promise<Print> {
  const person = (await loadSources([personId], year.id)).get(personId)
  if (!person || !consent || kind !== 'dataDistribution') throw new NotFound()
  const centre = await organisation()
  const signers = signersOf(person, today(), centre)
  const signer = signers.find((one) => one === 'representative') ?? 'self'
  return distributionWithdrawal(
    { person, centre, addressee: await addresseeOf(centre), yearName: year.name, signer, validUntil: null },
    consent.allowed.split(' '),
  )
}
