import { z } from 'zod'
import { childColumn } from '../../surveys/rules/questions.ts'
import type { Row } from '../blending.ts'
import type { Ledger } from './ledger.ts'

type Ids = { gone: number; kept: number }

/** What a person's relations do beyond moving: the account, people avoided, pairs told apart, people named in answers, forms of the name. */
export async function finishPerson(ledger: Ledger, ids: Ids): Promise<void> {
  await moveAccount(ledger, ids)
  await moveAvoided(ledger, ids)
  await moveDistinctions(ledger, ids)
  await moveNamed(ledger, ids)
  await moveLines(ledger, ids)
  // Forms belong to the name that goes; the library makes those of the name that stays.
  for (const forms of await ledger.find('NameForms', { personId: ids.gone })) await ledger.remove('NameForms', forms)
}

/** What a mentee's profile leaves in texts and in the kind of its groups. */
export async function finishMentee(ledger: Ledger, { gone, kept }: Ids): Promise<void> {
  for (const { pairId = null } of await ledger.find('PairMember', { menteeProfileId: kept })) {
    for (const programme of await ledger.find('Programme', { pairId })) await renameAbsent(ledger, Number(programme.id), { gone, kept })
    await settleKind(ledger, Number(pairId))
  }
}

// Two accounts that work are refused before this; of two, a closed one is left without a person.
async function moveAccount(ledger: Ledger, { gone, kept }: Ids): Promise<void> {
  const [moving] = await ledger.find('User', { personId: gone })
  const [own] = await ledger.find('User', { personId: kept })
  if (moving === undefined) return
  const movingStays = own === undefined || moving.disabledAt === null
  if (own !== undefined) await ledger.change('User', movingStays ? own : moving, { personId: null })
  if (movingStays) await ledger.change('User', moving, { personId: kept })
}

// Nobody avoids himself: such a note was about the other record of the same person.
async function moveAvoided(ledger: Ledger, { gone, kept }: Ids): Promise<void> {
  const noted = [
    ...(await ledger.find('MenteeProfile', { avoidedPersonId: gone })),
    ...(await ledger.find('MenteeProfile', { avoidedPersonId: kept, personId: kept })),
  ]
  for (const profile of noted) {
    const avoidedPersonId = profile.personId === kept ? null : kept
    await ledger.change('MenteeProfile', profile, { avoidedPersonId })
  }
}

async function moveDistinctions(ledger: Ledger, { gone, kept }: Ids): Promise<void> {
  for (const row of [...(await ledger.find('DistinctPeople', { oneId: gone })), ...(await ledger.find('DistinctPeople', { otherId: gone }))]) {
    const third = Number(row.oneId === gone ? row.otherId : row.oneId)
    const ordered = { oneId: Math.min(third, kept), otherId: Math.max(third, kept) }
    const known = third === kept || (await ledger.find('DistinctPeople', ordered)).length > 0
    if (known) await ledger.remove('DistinctPeople', row)
    else await ledger.change('DistinctPeople', row, ordered)
  }
}

const named = z.array(z.number())

// «С кем вы хотели бы работать»: the answer is a list of people's ids.
async function moveNamed(ledger: Ledger, { gone, kept }: Ids): Promise<void> {
  const questions = await ledger.find('SurveyQuestion', { type: 'person' })
  for (const key of new Set(questions.map((question) => String(question.key))))
    for (const answer of await ledger.find('Answer', { key })) {
      const people = namesIn(answer)
      if (people?.includes(gone)) await ledger.change('Answer', answer, { value: JSON.stringify([...new Set(people.map((id) => (id === gone ? kept : id)))]) })
    }
}

const lines = z.array(z.record(z.string(), z.string()))

// A teacher's list keeps a line a child (§5.4); when both records of the child stand in it, the line of the kept one stays.
async function moveLines(ledger: Ledger, { gone, kept }: Ids): Promise<void> {
  const [from, to] = [String(gone), String(kept)]
  for (const answer of await ledger.find('Answer', { key: 'children' })) {
    const rows = lines.safeParse(jsonIn(answer)).data
    if (!rows?.some((row) => row[childColumn] === from)) continue
    const knows = rows.some((row) => row[childColumn] === to)
    const left = rows.filter((row) => !knows || row[childColumn] !== from)
    const moved = left.map((row) => (row[childColumn] === from ? { ...row, [childColumn]: to } : row))
    await ledger.change('Answer', answer, { value: JSON.stringify(moved) })
  }
}

function namesIn(answer: Row): number[] | null {
  return named.safeParse(jsonIn(answer)).data ?? null
}

function jsonIn({ value }: Row): unknown {
  try {
    return JSON.parse(String(value))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

async function renameAbsent(ledger: Ledger, programmeId: number, { gone, kept }: Ids): Promise<void> {
  for (const meeting of await ledger.find('Meeting', { programmeId })) {
    const absent = String(meeting.absent).split(' ')
    const renamed = new Set(absent.map((id) => (id === String(gone) ? String(kept) : id)))
    if (absent.includes(String(gone))) await ledger.change('Meeting', meeting, { absent: [...renamed].join(' ') })
  }
}

// Two members became one: a group of one is a pair, unless an order already fixed what it is.
async function settleKind(ledger: Ledger, id: number): Promise<void> {
  const members = await ledger.find('PairMember', { pairId: id })
  for (const pair of await ledger.find('Pair', { id, kind: 'group' }))
    if (members.length === 1 && ['draft', 'agreed'].includes(String(pair.status))) await ledger.change('Pair', pair, { kind: 'pair' })
}
