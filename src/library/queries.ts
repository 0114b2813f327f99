import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { materialsOfWithdrawn, type Withdrawn } from '../consents/queries-withdrawn.ts'
import { searchKey } from '../app/search-key.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { Direction, MaterialKind, MentoringForm } from '../generated/prisma/enums.ts'
import type { PublicationFacts } from './rules.ts'

const file = { select: { file: { select: { id: true, storedName: true, originalName: true, mime: true, size: true } } }, orderBy: { fileId: 'asc' } } as const
const row = {
  id: true,
  kind: true,
  title: true,
  authors: true,
  forMentors: true,
  publishedAt: true,
  form: true,
  schoolYear: { select: { name: true } },
  _count: { select: { files: true } },
} as const

/** Units of the library; it grows through the years, so the year is a filter and not a border. */
export async function listMaterials(list: ListQuery) {
  const where = filterOf(list)
  const total = await read().material.count({ where })
  const direction = list.descending ? 'desc' : 'asc'
  const orderBy: Prisma.MaterialOrderByWithRelationInput[] =
    list.sort === 'title' ? [{ titleKey: direction }] : [{ createdAt: direction === 'asc' ? 'desc' : 'asc' }]
  const rows = await read().material.findMany({ where, select: row, orderBy: [...orderBy, { id: 'desc' }], ...window(list, total) })
  return { rows, total }
}

/** A unit with its files. Throws NotFound. */
export async function findMaterial(id: number) {
  const material = await read().material.findUnique({
    where: { id },
    include: { files: file, schoolYear: { select: { name: true } }, pair: { select: { id: true, status: true, topic: true } } },
  })
  if (!material) throw new NotFound()
  return material
}

/** Who named in a unit that stands on the site has withdrawn the consent to distribution; while there are any, visitors do not see it. */
export async function withdrawnIn(materialId: number): Promise<Withdrawn[]> {
  return (await materialsOfWithdrawn()).get(materialId) ?? []
}

/** A file of a unit. Throws NotFound when the file belongs to another one. */
export async function findMaterialFile(id: number, fileId: number) {
  const found = await read().materialFile.findUnique({ where: { materialId_fileId: { materialId: id, fileId } }, select: file.select })
  if (!found) throw new NotFound()
  return found.file
}

/** Pairs of a year a practice may describe. */
export function listPairsToDescribe(schoolYearId: number) {
  return read().pair.findMany({
    where: { schoolYearId, status: { in: ['active', 'completed'] } },
    select: { id: true, topic: true, mentorProfile: { select: { person: { select: { lastName: true, firstName: true, middleName: true } } } } },
    orderBy: { mentorProfile: { person: { nameKey: 'asc' } } },
  })
}

export function publicationFacts(material: Awaited<ReturnType<typeof findMaterial>>): PublicationFacts {
  return {
    authorsAgreed: material.authorsAgreeOn !== null,
    hasContent: [material.summary, material.steps, material.link].some(Boolean) || material.files.length > 0,
    pairStatus: material.pair?.status ?? null,
    url: `/library/${material.id}/edit`,
  }
}

function filterOf({ q, filters }: ListQuery): Prisma.MaterialWhereInput {
  const where: Prisma.MaterialWhereInput = {
    AND: searchKey(q)
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ titleKey: { contains: word } })),
  }
  const { kind, form, direction, shown } = filters
  if (kind && kind in MaterialKind) where.kind = kind as MaterialKind
  if (form && form in MentoringForm) where.form = form as MentoringForm
  if (direction && direction in Direction) where.direction = direction as Direction
  if (shown === 'site') where.publishedAt = { not: null }
  if (shown === 'mentors') where.forMentors = true
  return where
}
