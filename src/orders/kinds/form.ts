import { z } from 'zod'
import { checkbox, day, id, ids, oneOf, optionalDay, optionalText, rows, text, version } from '../../app/fields.ts'
import { AwardKind, type OrderAct, OrderKind } from '../../generated/prisma/enums.ts'
import { initiatorKeys } from '../../pairs/form.ts'
import { kindProblems as problems } from './messages.ts'

/** A change as it is drafted; what its act does not need is null. */
export type NewChange = {
  act: OrderAct
  pairId: number
  effectiveOn: string
  mentorProfileId: number | null
  menteeProfileId: number | null
  newEndsOn: string | null
  newTopic: string | null
  initiator: string | null
  noticeOn: string | null
  why: string | null
}
export type NewAward = { pairId: number; personId: number; kind: AwardKind; reason: string }

/** What an order is about, apart from its words. */
export type Subject = {
  pairIds: number[]
  changes: NewChange[]
  awards: NewAward[]
  changesOrderId: number | null
  finalEventId: number | null
  curatorName: string | null
  /** the warning about three working days was read (§1.2) */
  acknowledged: boolean
}

const nothing: Subject = { pairIds: [], changes: [], awards: [], changesOrderId: null, finalEventId: null, curatorName: null, acknowledged: false }
const unset = { mentorProfileId: null, menteeProfileId: null, newEndsOn: null, newTopic: null, initiator: null, noticeOn: null, why: null }

const one = { pairId: id(problems.pair), effectiveOn: day() }
const several = { pairIds: ids().refine((chosen) => chosen.length > 0, problems.pairs), effectiveOn: day() }
const why = optionalText(500)

const changing = (...changes: NewChange[]): Subject => ({ ...nothing, changes, pairIds: [...new Set(changes.map(({ pairId }) => pairId))] })
const only = (change: Pick<NewChange, 'act' | 'pairId' | 'effectiveOn'> & Partial<NewChange>): Subject => changing({ ...unset, ...change })

export type NewEnding = Pick<NewChange, 'pairId' | 'effectiveOn' | 'initiator' | 'noticeOn' | 'why'>

/** What an order of termination is about: these pairs, each with its last day, initiator and reason. */
export function endings(ended: readonly NewEnding[]): Subject {
  return changing(...ended.map((ending) => ({ ...unset, act: 'terminate' as const, ...ending })))
}

/** «12.40»: the pair and the person of a ticked line. */
const rewarded = rows(40)
  .transform((lines) => lines.flatMap((line) => (/^\d{1,9}\.\d{1,9}$/.test(line) ? [line.split('.').map(Number)] : [])))
  .refine((lines) => lines.length > 0, problems.rewarded)

/** What is drafted by its own page: acts of an amendment, a termination and the other kinds. */
export const subjectForms = {
  replaceMentor: z.object({ ...one, mentorProfileId: id(problems.mentor), why }).transform((data) => only({ act: 'replaceMentor', ...data })),
  extend: z
    .object({ ...several, newEndsOn: day(), why })
    .refine((data) => data.newEndsOn >= data.effectiveOn, { path: ['newEndsOn'], message: problems.endsBefore })
    .transform(({ pairIds, ...data }) => changing(...pairIds.map((pairId) => ({ ...unset, act: 'extend' as const, pairId, ...data })))),
  addMentee: z.object({ ...one, menteeProfileId: id(problems.mentee), why }).transform((data) => only({ act: 'addMentee', ...data })),
  removeMentee: z.object({ ...one, menteeProfileId: id(problems.mentee), why }).transform((data) => only({ act: 'removeMentee', ...data })),
  retopic: z.object({ ...one, newTopic: text(300, problems.topic), why }).transform((data) => only({ act: 'retopic', ...data })),
  terminate: z
    .object({
      ...several,
      initiator: oneOf(initiatorKeys, problems.initiator),
      why: text(500, problems.why),
      noticeOn: optionalDay(),
      acknowledged: checkbox(),
    })
    .refine((data) => data.noticeOn === null || data.noticeOn <= data.effectiveOn, { path: ['noticeOn'], message: problems.noticeAfter })
    .transform(({ pairIds, acknowledged, ...data }) => ({ ...endings(pairIds.map((pairId) => ({ pairId, ...data }))), acknowledged })),
  cancellation: z.object({ changesOrderId: id(problems.order) }).transform((data): Subject => ({ ...nothing, ...data })),
  results: z
    .object({ rewarded, awardKind: oneOf(Object.values(AwardKind) as [AwardKind, ...AwardKind[]]), awardReason: text(300, problems.reason) })
    .transform((data): Subject => ({
      ...nothing,
      pairIds: [...new Set(data.rewarded.map(([pairId = 0]) => pairId))],
      awards: data.rewarded.map(([pairId = 0, personId = 0]) => ({ pairId, personId, kind: data.awardKind, reason: data.awardReason })),
    })),
  programmesApproval: z.object({ pairIds: several.pairIds }).transform((data): Subject => ({ ...nothing, ...data })),
  regulation: z.object({}).transform((): Subject => nothing),
  curatorAppointment: z.object({ curatorName: text(150, problems.curator) }).transform((data): Subject => ({ ...nothing, ...data })),
  finalEvent: z.object({ finalEventId: id(problems.event) }).transform((data): Subject => ({ ...nothing, ...data })),
} as const

export type SubjectName = keyof typeof subjectForms

/** The page that an address names; null for none. */
export function subjectIn(value: unknown): SubjectName | null {
  return Object.keys(subjectForms).find((name): name is SubjectName => name === value) ?? null
}

/** Acts of an amendment, in the order in which they are offered. */
export const amendingActs = ['replaceMentor', 'extend', 'addMentee', 'removeMentee', 'retopic'] as const satisfies readonly OrderAct[]

/** Acts that change one pair, which is chosen first. */
export const singleActs: readonly SubjectName[] = ['replaceMentor', 'addMentee', 'removeMentee', 'retopic']

/** The kind of order that a page drafts. */
export function kindOf(subject: SubjectName): Exclude<OrderKind, 'assignment'> {
  if (subject === 'terminate') return 'termination'
  return amendingActs.some((act) => act === subject) ? 'amendment' : otherKind(subject)
}

function otherKind(subject: SubjectName): Exclude<OrderKind, 'assignment'> {
  const kind = Object.values(OrderKind).find((one) => one === subject)
  return kind === undefined || kind === 'assignment' ? 'amendment' : kind
}

/** Words of an order: what it is called, cites and says besides what follows from its subject. */
export const wordsForm = z.object({ title: text(250), extraItems: optionalText(5000), basisIds: ids(), version: version() })

export type Words = z.output<typeof wordsForm>

export const executionForm = z.object({ executedOn: day(), executionNote: optionalText(500) })
