// The floor: what the same page costs with one prepared statement, one compiled template and nothing else.
// Started by run.ts with a file that describes the pages: { database, pages: { path: { sql, count, parameters, template } } }.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import ejs from 'ejs'

type Spec = { database: string; pages: Record<string, { sql: string; count: string; parameters: string[]; template: string }> }

const spec = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Spec
const db = new Database(spec.database, { readonly: true })
const pages = new Map(
  Object.entries(spec.pages).map(([path, page]) => {
    const rows = db.prepare(page.sql)
    const count = db.prepare(page.count)
    const draw = ejs.compile(page.template)
    return [path, () => draw({ rows: rows.all(...page.parameters), total: count.get(...page.parameters) })]
  }),
)

const server = createServer((req, res) => {
  const draw = pages.get(req.url ?? '')
  res.writeHead(draw ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(draw?.())
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`готов: http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
})
