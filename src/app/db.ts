import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { Prisma, PrismaClient } from '../generated/prisma/client.ts'

/** A client inside a transaction, or the reader: what queries and commands speak to. */
export type Tx = Prisma.TransactionClient

type Clients = { reader: PrismaClient; writer: PrismaClient }
type Undo = () => Promise<void>
type Open = { tx: Tx; undo: Undo[]; then: Set<() => Promise<void>> }

let clients: Clients | null = null
let queue: Promise<unknown> = Promise.resolve()
let waiting = 0
const current = new AsyncLocalStorage<Open>()

const longestQueue = 500
const busyRetries = 20
const mostValues = 32_766

/**
 * Opens the database file with two clients. The SQLite adapter has one connection and lets any query run inside an
 * open transaction, so reads have a query-only connection of their own and writes go through `write` one at a time.
 */
export async function openDatabase(file: string): Promise<void> {
  const url = 'file:' + file
  const reader = new PrismaClient({ adapter: adapterOf(url) })
  const writer = new PrismaClient({
    adapter: adapterOf(url),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  })
  await writer.$queryRaw`PRAGMA journal_mode = WAL`
  await writer.$executeRaw`PRAGMA synchronous = FULL`
  await writer.$executeRaw`PRAGMA foreign_keys = ON`
  // What is erased must not stay readable in freed pages of the file (152-ФЗ, ст. 21).
  await writer.$queryRaw`PRAGMA secure_delete = ON`
  await reader.$executeRaw`PRAGMA query_only = ON`
  clients = { reader, writer }
}

// The client believes that SQLite takes 999 values in a statement, and by this refuses to sort, count or page what was asked
// for by more ids, its own ones of rows read with sorted relations included. SQLite takes 32,766; who may need more asks by `portions`.
function adapterOf(url: string): PrismaBetterSqlite3 {
  const factory = new PrismaBetterSqlite3({ url, timeout: 250 })
  const connect = async () => {
    const adapter = await PrismaBetterSqlite3.prototype.connect.call(factory)
    const told = adapter.getConnectionInfo?.() ?? { supportsRelationJoins: false }
    return Object.assign(adapter, { getConnectionInfo: () => ({ ...told, maxBindValues: mostValues }) })
  }
  return Object.assign(factory, { connect })
}

/** Waits for the writes under way, then closes the file. */
export async function closeDatabase(): Promise<void> {
  await queue
  if (clients) await Promise.all([clients.reader.$disconnect(), clients.writer.$disconnect()])
  clients = null
}

/** For queries: the query-only client, or the transaction of the command that calls. */
export function read(): Tx {
  return current.getStore()?.tx ?? opened().reader
}

/** The state before the write under way: for a rule that asks what a record was, even when the command has removed it. */
export function committed(): Tx {
  return opened().reader
}

/**
 * For commands: runs `fn` in one transaction, after every write that was asked for earlier.
 * A write inside a write joins it. Everything is rolled back when `fn` throws.
 */
export function write<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  const joined = current.getStore()
  if (joined) return fn(joined.tx)
  if (waiting >= longestQueue) return Promise.reject(new Error('the write queue is full'))
  waiting += 1
  const result = queue.then(() => runWhole(fn)).finally(() => (waiting -= 1))
  queue = result.then(noValue, noValue)
  return result
}

/** For a step that leaves something outside the database: `undo` is called when the write it belongs to is rolled back. */
export function ifRolledBack(undo: Undo): void {
  current.getStore()?.undo.push(undo)
}

/** For a step that must be followed by something after the transaction; what is asked for twice is done once. */
export function afterCommit(next: () => Promise<void>): void {
  current.getStore()?.then.add(next)
}

/**
 * Empties the write-ahead log into the file. Until then the log keeps the pages of each commit side by side, and whoever takes
 * a copy of it could tell what was written together.
 */
export async function forgetLog(): Promise<void> {
  await opened().writer.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
}

/** True when a write failed because another row already has the same unique values. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** Runs a write that keeps a choice of a form; null when the chosen record is gone (or its number was made up). */
export async function unlessGone<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003') return null
    throw error
  }
}

async function runWhole<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  const { result, then } = await runPatiently(fn)
  for (const next of then) await next()
  return result
}

// Another program (a backup tool, say) may hold the file for a moment. The adapter waits in a blocking call,
// so its own timeout is short and the waiting is done here, where the server goes on answering.
async function runPatiently<T>(fn: (tx: Tx) => Promise<T>): Promise<{ result: T; then: Open['then'] }> {
  for (let attempt = 1; ; attempt += 1) {
    const undo: Undo[] = []
    const then: Open['then'] = new Set()
    try {
      const result = await opened().writer.$transaction((tx) => current.run({ tx, undo, then }, () => fn(tx)))
      return { result, then }
    } catch (error) {
      await Promise.all(undo.map((step) => step()))
      if (attempt === busyRetries || !isBusy(error)) throw error
      await pause(attempt * 10)
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /SQLITE_BUSY|database is locked|P1008/.test(error.message + String('code' in error ? error.code : ''))
}

function opened(): Clients {
  if (!clients) throw new Error('the database is not open')
  return clients
}

function noValue(): void {
  return undefined
}
