import Database from 'better-sqlite3'

let statements = 0
const prepare = Object.getOwnPropertyDescriptor(Database.prototype, 'prepare')

// Every statement of the application passes through the driver's `prepare`; the file of sessions, in memory in tests, is not its database.
Object.defineProperty(Database.prototype, 'prepare', {
  ...prepare,
  value(this: Database.Database, sql: string): unknown {
    if (!this.memory && !this.name.endsWith('sessions.sqlite')) statements += 1
    return (prepare?.value as (sql: string) => unknown).call(this, sql)
  },
})

/** How many statements the database was asked while `work` ran. */
export async function statementsOf<T>(work: () => PromiseLike<T>): Promise<{ answer: T; statements: number }> {
  const before = statements
  const answer = await work()
  return { answer, statements: statements - before }
}
