import { read, write } from '../../src/app/db.ts'
import type { Prisma } from '../../src/generated/prisma/client.ts'
import { theYear } from '../support/people.ts'

type ConsentFields = Partial<Prisma.ConsentUncheckedCreateInput>

/** A consent to distribution that holds: received, signed by both, name and photo allowed. */
export async function aDistribution(personId: number, fields: ConsentFields = {}) {
  const year = await theYear()
  const data = {
    schoolYearId: year.id,
    personId,
    kind: 'dataDistribution',
    receivedOn: '2023-10-02',
    signedBySelf: true,
    signedByRepresentative: true,
    allowed: 'name photo',
    ...fields,
  } as const
  return write((tx) => tx.consent.create({ data }))
}

type NewsFields = Partial<Omit<Prisma.NewsUncheckedCreateInput, 'people'>> & { named?: number[]; shown?: number[] }

/** A news item of the test's year, a draft unless said otherwise. */
export async function aNews({ named = [], shown = [], ...fields }: NewsFields = {}) {
  const year = await theYear()
  const ids = [...new Set([...named, ...shown])]
  const people = { create: ids.map((personId) => ({ personId, named: named.includes(personId), shown: shown.includes(personId) })) }
  const data = { schoolYearId: year.id, title: 'Неделя наставничества', body: 'Прошла неделя наставничества.', happenedOn: '2024-03-11', people, ...fields }
  return write((tx) => tx.news.create({ data }))
}

/** The item of the year's roadmap with this code. */
export function anItem(code: string) {
  return read().roadmapItem.findFirstOrThrow({ where: { code } })
}

export const newsForm = {
  title: 'Неделя наставничества',
  happenedOn: '11.03.2024',
  roadmapItemId: '',
  body: 'Прошла неделя наставничества.',
  officialUrl: '',
  version: '0',
}
