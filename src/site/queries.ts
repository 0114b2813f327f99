import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { materialsOfWithdrawn } from '../consents/queries-withdrawn.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { MentoringForm } from '../generated/prisma/enums.ts'
import { inForce } from '../orders/rules.ts'
import { findRatedRoadmap, type Rated } from '../roadmap/queries.ts'
import { listSchoolYears } from '../school-years/queries.ts'
import { currentYear } from '../school-years/rules.ts'

/** The school year the public pages speak of: the current one, whatever year a signed-in reader works with. */
export async function publicYear() {
  const year = currentYear(await listSchoolYears(), today())
  if (!year) throw new NotFound()
  return year
}

/** Years before or after that have published news, newest first. */
export function yearsWithNews() {
  return read().schoolYear.findMany({ where: { news: { some: { status: 'published' } } }, select: { id: true, name: true }, orderBy: { startsOn: 'desc' } })
}

type Count = { form: MentoringForm; count: number }

/** Working and completed pairs of a year, and mentors of its bank, by form: numbers only. */
export async function figuresOf(schoolYearId: number): Promise<{ pairs: Count[]; mentors: Count[] }> {
  const pairs = await read().pair.groupBy({ by: ['form'], where: { schoolYearId, status: { in: ['active', 'completed'] } }, _count: true })
  const mentors = await read().mentorProfileForm.groupBy({
    by: ['form'],
    where: { mentorProfile: { schoolYearId, status: { in: ['inBank', 'paused'] } } },
    _count: true,
  })
  const counted = (rows: { form: MentoringForm; _count: number }[]) => rows.map(({ form, _count }) => ({ form, count: _count }))
  return { pairs: counted(pairs), mentors: counted(mentors) }
}

/** The roadmap of a year with its statuses once it is approved, else null. */
export async function findApprovedRoadmap(schoolYearId: number): Promise<Rated | null> {
  const rated = await findRatedRoadmap(schoolYearId)
  return rated?.roadmap.status === 'approved' ? rated : null
}

/** Orders in force of a year: number, date, title – never the list of pairs. */
export function listRegisteredOrders(schoolYearId: number) {
  return read().order.findMany({
    where: { schoolYearId, status: { in: [...inForce] } },
    select: { id: true, title: true, number: true, datedOn: true },
    orderBy: [{ datedOn: 'asc' }, { id: 'asc' }],
  })
}

/** Acts in force today, in the order in which a preamble names them; the centre's own ones when they are published, with their files. */
export async function listActs() {
  const day = today()
  const from = { OR: [{ validFrom: null }, { validFrom: { lte: day } }] }
  const to = { OR: [{ validTo: null }, { validTo: { gte: day } }] }
  const open = { OR: [{ published: true }, { level: { not: 'local' as const } }] }
  const acts = await read().legalBasis.findMany({
    where: { AND: [from, to, open] },
    select: { id: true, level: true, title: true, issuedOn: true, number: true, published: true, url: true, files },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return acts.map((act) => (act.published ? act : { ...act, url: null, files: [] }))
}

const files = { select: { file: { select: { id: true, storedName: true, originalName: true, mime: true, size: true } } }, orderBy: { fileId: 'asc' } } as const
const material = {
  id: true,
  kind: true,
  title: true,
  authors: true,
  form: true,
  direction: true,
  summary: true,
  problem: true,
  goal: true,
  steps: true,
  result: true,
  advice: true,
  link: true,
  files,
} as const

// Who has withdrawn the consent to distribution is hidden at once, not when somebody gets round to it (§1.4).
async function publicOnes(): Promise<Prisma.MaterialWhereInput> {
  return { publishedAt: { not: null }, authorsAgreeOn: { not: null }, id: { notIn: [...(await materialsOfWithdrawn()).keys()] } }
}

/** A page of materials that are published with their authors' consent, newest first. */
export async function listMaterials(window: (total: number) => { skip: number; take: number }) {
  const where = await publicOnes()
  const total = await read().material.count({ where })
  return {
    total,
    rows: await read().material.findMany({ where, select: material, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], ...window(total) }),
  }
}

/** A file of a public material. Throws NotFound. */
export async function findMaterialFile(materialId: number, fileId: number) {
  const isId = (id: number) => Number.isInteger(id) && id > 0 && id < 2 ** 31
  if (!isId(materialId) || !isId(fileId)) throw new NotFound()
  const found = await read().materialFile.findFirst({ where: { materialId, fileId, material: await publicOnes() }, select: files.select })
  if (!found) throw new NotFound()
  return found.file
}
