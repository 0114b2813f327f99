// The floor: what the same page costs with prepared statements, one compiled template and nothing else.
// Started by run.ts with a file that describes the pages: { database, pages: [{ rows, count, template }] }; page 3 answers at /3.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import ejs from 'ejs'

type Spec = { database: string; pages: { rows: string; count: string; template: string }[] }

const spec = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Spec
const db = new Database(spec.database, { readonly: true })
const pages = spec.pages.map((page) => {
  const rows = db.prepare(page.rows)
  const count = db.prepare(page.count)
  const draw = ejs.compile(page.template)
  return () => draw({ rows: rows.all(), total: count.get() })
})

const server = createServer((req, res) => {
  const draw = pages[Number(req.url?.slice(1))]
  res.writeHead(draw ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(draw?.())
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`готов: http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
})
