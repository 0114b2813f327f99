type Row = { id: number; name: string }

/** A page to measure and the statements its floor needs: 25 rows with `id` and `name`, and their number. */
export type MeasuredPage = { title: string; path: string; sql: string; count: string; parameters: string[] }

const name = `p."lastName" || ' ' || p."firstName" || coalesce(' ' || p."middleName", '') AS name`
const order = 'ORDER BY p."nameKey", p.id LIMIT 25'
const people = 'FROM "Person" p WHERE p."leftOn" IS NULL'
const found = `${people} AND p."nameKey" LIKE ? AND p."nameKey" LIKE ?`
const bank = (table: string, kind: string) => `FROM "${table}" m JOIN "Person" p ON p.id = m."personId" WHERE m."schoolYearId" = 1 AND p.kind = '${kind}'`

export const measuredPages: MeasuredPage[] = [
  { title: 'People', path: '/people', sql: `SELECT p.id, ${name} ${people} ${order}`, count: `SELECT count(*) ${people}`, parameters: [] },
  {
    title: 'People found by two words',
    path: '/people?q=%D0%B5%D0%BB%D0%BA%D0%B8%D0%BD+%D1%80%D0%BE%D0%BC',
    sql: `SELECT p.id, ${name} ${found} ${order}`,
    count: `SELECT count(*) ${found}`,
    parameters: ['%елкин%', '%ром%'],
  },
  {
    title: 'Bank of mentors',
    path: '/mentors',
    sql: `SELECT m.id, ${name} ${bank('MentorProfile', 'staff')} ${order}`,
    count: `SELECT count(*) ${bank('MentorProfile', 'staff')}`,
    parameters: [],
  },
  {
    title: 'Bank of mentees, students',
    path: '/mentees?tab=students',
    sql: `SELECT m.id, ${name} ${bank('MenteeProfile', 'student')} ${order}`,
    count: `SELECT count(*) ${bank('MenteeProfile', 'student')}`,
    parameters: [],
  },
]

/**
 * A template that gives the very page the application gave, but with the names printed from the rows of the floor's own query.
 * Everything around them is the same text, so both send the same bytes.
 */
export function templateFrom(html: string, rows: Row[]): string {
  let template = html.replaceAll('<%', '<%%')
  let from = 0
  rows.forEach((row, index) => {
    const at = template.indexOf(`>${row.name}<`, from)
    if (at === -1) throw new Error(`the page does not show row ${index + 1}: ${row.name}`)
    const printed = `><%= rows[${index}].name %><`
    template = template.slice(0, at) + printed + template.slice(at + row.name.length + 2)
    from = at + printed.length
  })
  return template
}
