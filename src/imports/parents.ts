import type { Cell } from '../app/spreadsheets/read.ts'
import { parentName } from './value-words.ts'

/** What several people have in one cell, each their own: parted by a semicolon or a line, else by a comma or «и». */
export function partsOf(cell: Cell): string[] {
  if (typeof cell !== 'string') return cell === null ? [] : [String(cell)]
  const parts = cell.split(/[;\n]/)
  return (parts.length > 1 ? parts : cell.split(/,|\s+и\s+/)).map((part) => part.trim())
}

/** The parts of a cell that are names; a cell of one name stays whole, with whatever stands after a comma. */
export function namedIn(cell: Cell): string[] {
  const names = partsOf(cell).filter((part) => parentName.exec(part)?.index === 0)
  return names.length > 1 ? names : []
}
