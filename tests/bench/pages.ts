export type Row = { name: string }

/** A page to measure and what its floor asks: the rows of its list (their `name` is printed from the query) and their number. */
export type MeasuredPage = { title: string; path: string; login: 'glinka' | 'director' | 'mentor'; rows: string; count: string; mostMs: number }

const full = `p."lastName" || ' ' || p."firstName" || coalesce(' ' || p."middleName", '') AS name`
const byName = 'ORDER BY p."nameKey", p.id LIMIT 25'
const living = 'FROM "Person" p WHERE p."leftOn" IS NULL'
const found = `${living} AND p."nameKey" LIKE '%елкин%' AND p."nameKey" LIKE '%ром%'`
const bank = (table: string, kind: string) => `FROM "${table}" m JOIN "Person" p ON p.id = m."personId" WHERE m."schoolYearId" = 1 AND p.kind = '${kind}'`
const pairs = `FROM "Pair" r JOIN "MentorProfile" m ON m.id = r."mentorProfileId" JOIN "Person" p ON p.id = m."personId" WHERE r."schoolYearId" = 1`
const programmes = `FROM "Programme" g JOIN "Pair" r ON r.id = g."pairId" JOIN "MentorProfile" m ON m.id = r."mentorProfileId" JOIN "Person" p ON p.id = m."personId" WHERE r."schoolYearId" = 1`
const waiting = `${bank('MenteeProfile', 'student')} AND m.status = 'inBank'`
const participants = `FROM "Person" p WHERE p.id IN (SELECT "personId" FROM "Consent" WHERE "schoolYearId" = 1)`

const people = (title: string, path: string, from: string, mostMs = 100): MeasuredPage => ({
  title,
  path,
  login: 'glinka',
  rows: `SELECT ${full} ${from} ${byName}`,
  count: `SELECT count(*) ${from}`,
  mostMs,
})
const titled = (title: string, path: string, table: string, column = 'title', login: MeasuredPage['login'] = 'glinka'): MeasuredPage => ({
  title,
  path,
  login,
  rows: `SELECT ${column} AS name FROM "${table}" ORDER BY id DESC LIMIT 25`,
  count: `SELECT count(*) FROM "${table}"`,
  mostMs: 100,
})

export const measuredPages: MeasuredPage[] = [
  people('People', '/people', living),
  people('People found by two words', '/people?q=%D0%B5%D0%BB%D0%BA%D0%B8%D0%BD+%D1%80%D0%BE%D0%BC', found, 50),
  people('Mentors', '/mentors', bank('MentorProfile', 'staff')),
  people('Mentees, students', '/mentees?tab=students', bank('MenteeProfile', 'student')),
  people('Pairs', '/pairs', pairs),
  people('Programmes', '/programmes', programmes),
  people('Choices', '/choices', waiting),
  people('Analysis of the bank', '/bank-analysis', waiting),
  people('Consents', '/consents', participants),
  titled('Orders', '/orders', 'Order'),
  titled('Trainings', '/trainings', 'Training'),
  titled('Study groups', '/study-groups', 'StudyGroup', 'name'),
  titled('Surveys', '/surveys', 'Campaign'),
  titled('Library', '/library', 'Material'),
  titled('News', '/news', 'News'),
  titled('Journal', '/journal', 'AuditEntry', '"actorName"'),
  titled('Roadmap', '/roadmap', 'RoadmapItem', 'text'),
  titled('Monitoring', '/monitoring', 'Pair', 'topic'),
  titled('Home of the methodist', '/', 'Pair', 'topic'),
  titled('Home of the director', '/', 'Order', 'title', 'director'),
  titled('Home of a mentor', '/', 'Pair', 'topic', 'mentor'),
]

/**
 * A template that gives the very page the application gave, with the names printed from the rows of the floor's own query where the page
 * shows them. Everything around them is the same text, so both send the same bytes.
 */
export function templateFrom(html: string, rows: Row[]): string {
  let template = html.replaceAll('<%', '<%%')
  let from = 0
  rows.forEach((row, index) => {
    const at = template.indexOf(`>${row.name}<`, from)
    if (at === -1) return
    const printed = `><%= rows[${index}].name %><`
    template = template.slice(0, at) + printed + template.slice(at + row.name.length + 2)
    from = at + printed.length
  })
  return template
}
