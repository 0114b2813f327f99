import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { oncePerPage } from '../app/once.ts'
import { inForce } from './rules.ts'

const row = {
  id: true,
  level: true,
  kind: true,
  issuer: true,
  issuedOn: true,
  number: true,
  title: true,
  validFrom: true,
  validTo: true,
  position: true,
  citable: true,
  published: true,
  version: true,
} as const
const files = { select: { file: { select: { id: true, storedName: true, originalName: true, mime: true, size: true } } }, orderBy: { fileId: 'asc' } } as const

/** Every act, in the order in which a preamble names them: the highest level first. */
export const listLegalBases = oncePerPage(async () => read().legalBasis.findMany({ select: row, orderBy: [{ position: 'asc' }, { id: 'asc' }] }))

/** Acts that an order dated that day (YYYY-MM-DD), or some day up to `until`, may cite: in force then and meant for preambles. */
export async function listInForce(day: string, until = day) {
  return (await listLegalBases()).filter((act) => act.citable && inForce(act, day, until))
}

/** An act with its files. Throws NotFound. */
export async function findLegalBasis(id: number) {
  const act = await read().legalBasis.findUnique({ where: { id }, select: { ...row, adopted: true, agreed: true, url: true, files } })
  if (!act) throw new NotFound()
  return act
}

/** A file of an act. Throws NotFound when the file belongs to another one. */
export async function findActFile(legalBasisId: number, fileId: number) {
  const found = await read().legalBasisFile.findUnique({ where: { legalBasisId_fileId: { legalBasisId, fileId } }, select: files.select })
  if (!found) throw new NotFound()
  return found.file
}

/** A file of an act that stands on the public page. Throws NotFound for anything unpublished. */
export async function findPublishedFile(legalBasisId: number, fileId: number) {
  const found = await read().legalBasisFile.findFirst({ where: { legalBasisId, fileId, legalBasis: { published: true } }, select: files.select })
  if (!found) throw new NotFound()
  return found.file
}

/** Acts of the centre itself with their files, latest first. */
export function listLocalActs() {
  return read().legalBasis.findMany({
    where: { level: 'local' },
    select: { ...row, adopted: true, agreed: true, url: true, _count: { select: { files: true } } },
    orderBy: [{ issuedOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  })
}

/** Orders of a year that have their number: they are local acts too. */
export function listIssuedOrders(schoolYearId: number) {
  return read().order.findMany({
    where: { schoolYearId, status: { in: ['registered', 'executed', 'cancelled'] } },
    select: { id: true, title: true, number: true, datedOn: true, status: true, effectiveOn: true, endsOn: true, _count: { select: { files: true } } },
    orderBy: [{ datedOn: 'desc' }, { id: 'desc' }],
  })
}
