import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ImportStatus } from '../generated/prisma/enums.ts'
import { countActs, findImport } from './queries.ts'
import { type ImportFacts, type InTheWay, type Usage, usages } from './rules.ts'
import { unpackChanges, unpackMapping } from './stored.ts'

const shown = 5
const name = { id: true, lastName: true, firstName: true, middleName: true } as const

/** A mentee's profile that is more than the list made of it. */
const goneFurther: Prisma.MenteeProfileWhereInput[] = [
  { version: { gt: 0 } },
  { status: { not: 'identified' } },
  { memberships: { some: {} } },
  { requests: { some: {} } },
  { choice: { isNot: null } },
]

/** What the rules of an import need to know. Throws NotFound. */
export async function importFacts(id: number): Promise<{ status: ImportStatus; facts: ImportFacts }> {
  const list = await findImport(id)
  const { created, filled } = await countActs(id)
  const way = list.appliedAt === null ? [] : [...(await usedPeople(id, list.appliedAt)), ...(await editedPeople(id, list.appliedAt))]
  const application = { id, mapping: unpackMapping(list.kind, list.mapping), taken: created + filled }
  const reversal = { appliedAt: list.appliedAt, now: new Date(), inTheWay: way.slice(0, shown), more: Math.max(0, way.length - shown) }
  return { status: list.status, facts: { application, reversal } }
}

/** Records beside a person that the import did not make: all it makes carries the moment of the application. */
function conditions(createdAt: Date): Record<Usage, Prisma.PersonWhereInput> {
  const added = { some: { createdAt: { not: createdAt } } }
  return {
    edited: { OR: [{ version: { gt: 0 } }, { leftOn: { not: null } }] },
    user: { user: { isNot: null } },
    mentor: { mentorProfiles: { some: {} } },
    mentee: { menteeProfiles: { some: { OR: [{ createdAt: { not: createdAt } }, ...goneFurther] } } },
    activity: { OR: [{ projects: added }, { competitions: added }] },
    consent: { consents: { some: {} } },
    training: { attendances: { some: {} } },
    order: { acquaintances: { some: {} } },
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

/** Cards that the import completed and somebody edited since, and their profiles of mentees that went further. */
async function editedPeople(importId: number, createdAt: Date): Promise<InTheWay[]> {
  const person = {
    select: { ...name, version: true, menteeProfiles: { where: { createdAt, OR: goneFurther }, select: { id: true } } },
  } as const
  const rows = await read().importRow.findMany({ where: { importId, status: 'updated' }, select: { changes: true, person } })
  return rows.flatMap(({ changes, person }): InTheWay[] => {
    const usage = person?.version !== unpackChanges(changes).version ? 'edited' : person.menteeProfiles.length > 0 ? 'mentee' : null
    return person === null || usage === null ? [] : [{ personId: person.id, name: fullName(person), usage }]
  })
}
