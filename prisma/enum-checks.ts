/**
 * A Prisma enum is plain TEXT in SQLite, so only a CHECK makes the database refuse a bad value, and Prisma drops it
 * whenever it rebuilds a table. This adds the CHECK to every enum column of every statement that creates one.
 */
export function withChecks(sql: string, schema: string): string {
  const enums = enumValues(schema)
  const columns = enumColumns(schema, enums)
  let table = ''
  return sql
    .split('\n')
    .map((line) => {
      table = tableOf(line) ?? table
      const column = /^(?:\s+|ALTER TABLE "\w+" ADD COLUMN\s+)"(\w+)" TEXT/.exec(line)?.[1]
      const values = column === undefined ? undefined : columns.get(`${table}.${column}`)
      return column && values ? withCheck(line, column, values) : line
    })
    .join('\n')
}

/** Allowed values of every enum column, by «Table.column». */
export function enumColumns(schema: string, enums = enumValues(schema)): Map<string, string[]> {
  const columns = new Map<string, string[]>()
  for (const [, model, body] of schema.matchAll(/^model (\w+) \{([^}]*)\}/gm))
    for (const [, column, type] of (body ?? '').matchAll(/^\s+(\w+)\s+(\w+)\??/gm)) {
      const values = enums.get(type ?? '')
      if (values) columns.set(`${model}.${column}`, values)
    }
  return columns
}

function enumValues(schema: string): Map<string, string[]> {
  const enums = new Map<string, string[]>()
  for (const [, name, body] of schema.matchAll(/^enum (\w+) \{([^}]*)\}/gm))
    enums.set(
      name ?? '',
      [...(body ?? '').matchAll(/^\s+(\w+)/gm)].map((match) => match[1] ?? ''),
    )
  return enums
}

function tableOf(line: string): string | undefined {
  return /^(?:CREATE TABLE|ALTER TABLE) "(?:new_)?(\w+)"/.exec(line)?.[1]
}

function withCheck(line: string, column: string, values: string[]): string {
  const check = ` CHECK ("${column}" IN (${values.map((value) => `'${value}'`).join(', ')}))`
  return line.replace(/([,;]?)$/, `${check}$1`)
}
