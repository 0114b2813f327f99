import type { Actor } from '../app/actor.ts'
import type { Tx } from '../app/db.ts'
import { portions } from '../app/portions.ts'
import { assertYearOpen } from '../school-years/closed.ts'
import type { Action } from './messages.ts'

/** What an entry is about: the table's name in lower camel case, and the row. */
export type Subject = { kind: string; id: number }

/** Somebody without an account: a person who answers by a personal link, or the program itself. */
export type Stranger = { userId: null; name: string }

type Details = Record<string, string | number | string[] | null>

/**
 * Writes one line of the journal inside the command's transaction. As every write is journalled, this is also where a closed
 * school year refuses it: throws RuleViolation.
 * `details` holds changed field names and statuses, never free text or personal data (design §5.8).
 */
export async function record(tx: Tx, actor: Actor | Stranger, action: Action, subject: Subject, details: Details = {}): Promise<void> {
  await assertYearOpen(tx, action, subject.kind, [subject.id])
  await tx.auditEntry.create({ data: entryOf(actor, action, subject, details) })
}

/** The same line for many records at once: a list of thousands of people is one act, and each of them keeps its history. */
export async function recordEach(tx: Tx, actor: Actor | Stranger, action: Action, kind: string, ids: number[], details: Details = {}): Promise<void> {
  await assertYearOpen(tx, action, kind, ids)
  for (const part of portions(ids)) await tx.auditEntry.createMany({ data: part.map((id) => entryOf(actor, action, { kind, id }, details)) })
}

function entryOf(actor: Actor | Stranger, action: Action, subject: Subject, details: Details) {
  return { actorId: actor.userId, actorName: actor.name, action, subjectKind: subject.kind, subjectId: subject.id, details: JSON.stringify(details) }
}
