import { joinSheets } from './join.ts'
import { findTemplate } from './in-force.ts'
import { fillSheets, type Sheet } from './sheets.ts'
import type { TemplateData, TemplateName } from './types.ts'

/** One document of a batch: its template, what it prints, and a PNG for the corner of its first page. */
export type Print = { readonly template: TemplateName; readonly data: object; readonly corner?: Buffer }

/** A document of a batch with the data its template asks for. */
export function print<T extends TemplateName>(template: T, data: TemplateData[T]): Print {
  return { template, data }
}

/** Prints documents of different templates into one file in their order, each on a sheet of its own; there must be at least one. */
export async function renderBatch(prints: readonly Print[]): Promise<Buffer> {
  const sheets = new Map<Print, Sheet>()
  for (const name of new Set(prints.map(({ template }) => template))) {
    const same = prints.filter(({ template }) => template === name)
    const { bytes, own } = await findTemplate(name)
    const filled = fillSheets(
      bytes,
      same.map(({ data }) => data),
      own,
    )
    same.forEach((one, index) => {
      const sheet = filled[index]
      if (sheet) sheets.set(one, one.corner ? { ...sheet, corner: one.corner } : sheet)
    })
  }
  return joinSheets(prints.flatMap((one) => sheets.get(one) ?? []))
}
