import path from 'node:path'
import ts from 'typescript'
import { root } from '../../app/root.ts'
import type { Field, Fields } from '../fields.ts'

const source = path.join(root, 'src/documents/types.ts')

/** What every document can print, read from the types of its data: the one source of the dictionary and of the check of a centre's file. */
export function buildFields(): Record<string, Fields> {
  const program = ts.createProgram([source], {
    ...{ strict: true, noEmit: true, allowImportingTsExtensions: true, types: [], lib: ['lib.es5.d.ts'] },
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  })
  const checker = program.getTypeChecker()
  const declaration = program.getSourceFile(source)?.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'TemplateData')
  if (!declaration) throw new Error('types.ts has no interface TemplateData')
  return byName(checker.getPropertiesOfType(checker.getTypeAtLocation(declaration)), (symbol) => fieldsOf(checker, checker.getTypeOfSymbol(symbol)))
}

function fieldsOf(checker: ts.TypeChecker, type: ts.Type): Fields {
  const named = byName(checker.getPropertiesOfType(type), (symbol) => fieldOf(checker, checker.getTypeOfSymbol(symbol)))
  // `c${number}`: any of the names that begin so.
  const patterns = checker.getIndexInfosOfType(type).flatMap(({ keyType, type: value }) => {
    const starts = checker.typeToString(keyType).match(/\w+(?=\$\{number\})/g) ?? []
    return starts.map((start) => [`${start}*`, fieldOf(checker, value)] as const)
  })
  return { ...named, ...Object.fromEntries(patterns) }
}

function fieldOf(checker: ts.TypeChecker, type: ts.Type): Field {
  const present = checker.getNonNullableType(type)
  const more = present === type ? {} : { optional: true as const }
  if (checker.isArrayType(present)) {
    const [item] = checker.getTypeArguments(present as ts.TypeReference)
    return item && isPlain(item) ? { kind: 'list', ...more } : { kind: 'list', ...more, fields: item ? fieldsOf(checker, item) : {} }
  }
  if (present.flags & (ts.TypeFlags.Boolean | ts.TypeFlags.BooleanLiteral)) return { kind: 'flag', ...more }
  return isPlain(present) ? { kind: 'text', ...more } : { kind: 'group', ...more, fields: fieldsOf(checker, present) }
}

const isPlain = (type: ts.Type): boolean =>
  type.isUnion() ? type.types.every(isPlain) : (type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) !== 0

function byName<T>(symbols: readonly ts.Symbol[], value: (symbol: ts.Symbol) => T): Record<string, T> {
  return Object.fromEntries(symbols.map((symbol) => [symbol.name, value(symbol)]))
}
