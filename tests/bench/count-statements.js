// Loaded into the measured application before it starts: counts the statements its database is asked, and tells the parent on request.
import Database from 'better-sqlite3'

let statements = 0
// eslint-disable-next-line @typescript-eslint/unbound-method -- called below on the database it was asked of
const prepare = Database.prototype.prepare
Database.prototype.prepare = function (sql) {
  if (this.name.endsWith('nastavnik.sqlite')) statements += 1
  return prepare.call(this, sql)
}

process.on('message', () => {
  process.send?.({ statements, now: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 })
  statements = 0
})
// An application that fails to start must end: listening alone would keep it alive.
process.channel?.unref()
