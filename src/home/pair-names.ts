import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { Task } from './tasks.ts'

type Name = { lastName: string; firstName: string; middleName: string | null }
type NameRow = Name & { pairId: number | bigint; isMentor: number | bigint }

/** Tasks of pairs with the names of those pairs that are shown, looked up at once for all of them. */
export async function withPairNames(tasks: Task[]): Promise<Task[]> {
  const ids = tasks.flatMap(({ pairId, whose }) => (pairId === undefined || whose === null ? [] : pairId))
  const names = ids.length === 0 ? new Map<number, string>() : await pairNames(ids)
  return tasks.map(({ pairId, ...task }) => {
    const name = pairId === undefined || task.whose === null ? null : (names.get(pairId) ?? '')
    return name === null ? task : { ...task, whose: task.whose ? `${task.whose} (${name})` : name }
  })
}

async function pairNames(ids: number[]): Promise<Map<number, string>> {
  const rows = await read().$queryRaw<NameRow[]>`
    SELECT r.id AS "pairId", 1 AS "isMentor", -1 AS place, h."lastName", h."firstName", h."middleName"
    FROM "Pair" r JOIN "MentorProfile" m ON m.id = r."mentorProfileId" JOIN "Person" h ON h.id = m."personId" WHERE r.id IN (${Prisma.join(ids)})
    UNION ALL
    SELECT pm."pairId", 0, pm.position, h."lastName", h."firstName", h."middleName"
    FROM "PairMember" pm JOIN "MenteeProfile" m ON m.id = pm."menteeProfileId" JOIN "Person" h ON h.id = m."personId" WHERE pm."pairId" IN (${Prisma.join(ids)})
    ORDER BY 1, 3`
  const of = (id: number, isMentor: number) => rows.filter((row) => Number(row.pairId) === id && Number(row.isMentor) === isMentor)
  return new Map(ids.map((id) => [id, pairName(of(id, 1)[0], of(id, 0))]))
}

// «Иванов Пётр Ильич – Шевченко Анна Сергеевна»; a long group is cut to its first name.
function pairName(mentor: Name | undefined, [first, ...others]: Name[]): string {
  const more = others.length > 0 ? ` + ${others.length}` : ''
  return `${mentor ? fullName(mentor) : ''} – ${first ? fullName(first) : '…'}${more}`
}
