import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { portions } from '../app/portions.ts'
import { wholeList } from '../banks/every-row.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ImportStatus } from '../generated/prisma/enums.ts'
import { countActs, findImport, isAllThere } from './queries.ts'
import { type ImportFacts, type InTheWay, type Usage, usages } from './rules.ts'
import { type Changes, unpackChanges, unpackMapping } from './stored.ts'

const shown = 5
const name = { id: true, lastName: true, firstName: true, middleName: true } as const

/** A mentee's profile that is more than the list made of it. */
const goneFurther: Prisma.MenteeProfileWhereInput[] = [
  { version: { gt: 0 } },
  { status: { not: 'identified' } },
  { memberships: { some: {} } },
  { choice: { isNot: null } },
]

/** A mentor's profile that is more than the list made of it. */
const mentorGoneFurther: Prisma.MentorProfileWhereInput[] = [
  { version: { gt: 0 } },
  { status: { not: 'candidate' } },
  { pairs: { some: {} } },
  { choices: { some: {} } },
]

/** What the rules of an import need to know. Throws NotFound. */
export async function importFacts(id: number): Promise<{ status: ImportStatus; facts: ImportFacts }> {
  const list = await findImport(id)
  const { created, filled } = await countActs(list)
  const way = list.appliedAt === null ? [] : [...(await usedPeople(id, list.appliedAt)), ...(await editedPeople(id, list.appliedAt))]
  const application = { id, mapping: unpackMapping(list.kind, list.mapping), taken: created + filled, allThere: await isAllThere(id) }
  const reversal = { appliedAt: list.appliedAt, now: new Date(), inTheWay: way.slice(0, shown), more: Math.max(0, way.length - shown) }
  return { status: list.status, facts: { application, reversal } }
}

/** Records beside a person that the import did not make: all it makes carries the moment of the application. */
function conditions(createdAt: Date): Record<Usage, Prisma.PersonWhereInput> {
  const added = { some: { createdAt: { not: createdAt } } }
  return {
    edited: { OR: [{ version: { gt: 0 } }, { leftOn: { not: null } }] },
    user: { user: { isNot: null } },
    mentor: { mentorProfiles: { some: { OR: [{ createdAt: { not: createdAt } }, ...mentorGoneFurther] } } },
    mentee: { menteeProfiles: { some: { OR: [{ createdAt: { not: createdAt } }, ...goneFurther] } } },
    activity: { OR: [{ projects: added }, { competitions: added }] },
    consent: { consents: { some: {} } },
    training: { attendances: { some: {} } },
    order: { acquaintances: { some: {} } },
    act: { actsRead: { some: {} } },
    survey: { invitations: { some: {} } },
    news: { newsMentions: { some: {} } },
    avoided: { avoidedBy: { some: {} } },
  }
}

async function usedPeople(importId: number, appliedAt: Date): Promise<InTheWay[]> {
  const found = new Map<number, InTheWay>()
  const conditionOf = conditions(appliedAt)
  for (const usage of usages) {
    const where: Prisma.PersonWhereInput = { AND: [{ importRows: { some: { importId, status: 'created' } } }, conditionOf[usage]] }
    const people = await read().person.findMany({ where, select: name, orderBy: { nameKey: 'asc' } })
    for (const person of people) if (!found.has(person.id)) found.set(person.id, { personId: person.id, name: fullName(person), usage })
  }
  return [...found.values()]
}

/** Cards that the import completed or corrected and somebody edited since, and their profiles that went further. */
async function editedPeople(importId: number, createdAt: Date): Promise<InTheWay[]> {
  const profile = { id: true, version: true } as const
  const further = {
    menteeProfiles: { where: { createdAt, OR: goneFurther }, select: profile },
    mentorProfiles: { where: { createdAt, OR: mentorGoneFurther }, select: profile },
  }
  const where = { importId, status: 'updated' } as const
  const select = { changes: true, person: { select: { ...name, version: true, ...further } } } as const
  const rows = await wholeList((window) => read().importRow.findMany({ where, select, orderBy: { rowNumber: 'asc' }, ...window }))
  const versions = await profileVersions(rows.map((row) => unpackChanges(row.changes)))
  const found = rows.flatMap(({ changes, person }): InTheWay[] => {
    if (person === null) return []
    const { version, mentor, mentee } = unpackChanges(changes)
    const isOther = (bank: 'mentor' | 'mentee', kept: typeof mentor) => Boolean(kept?.id) && versions[bank].get(kept?.id ?? 0) !== kept?.version
    const usages: Record<string, boolean> = {
      edited: person.version !== version,
      mentor: person.mentorProfiles.length > 0 || isOther('mentor', mentor),
      mentee: person.menteeProfiles.length > 0 || isOther('mentee', mentee),
    }
    const usage = (['edited', 'mentor', 'mentee'] as const).find((one) => usages[one])
    return usage === undefined ? [] : [{ personId: person.id, name: fullName(person), usage }]
  })
  return [...new Map(found.map((one) => [one.personId, one])).values()]
}

/** Versions that the changed records of the banks have now, by their ids. */
async function profileVersions(changes: Changes[]) {
  const versions = { mentor: new Map<number, number>(), mentee: new Map<number, number>() }
  const ids = (part: Changes[], bank: 'mentor' | 'mentee') => ({
    where: { id: { in: part.flatMap((change) => change[bank]?.id ?? []) } },
    select: { id: true, version: true },
  })
  for (const part of portions(changes)) {
    for (const { id, version } of await read().mentorProfile.findMany(ids(part, 'mentor'))) versions.mentor.set(id, version)
    for (const { id, version } of await read().menteeProfile.findMany(ids(part, 'mentee'))) versions.mentee.set(id, version)
  }
  return versions
}
