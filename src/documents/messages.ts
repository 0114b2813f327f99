import type { Sentences } from '../app/errors.ts'

export const documentReasons = {
  'documents.tooHeavy': 'Документ слишком велик, чтобы напечатать его в PDF целиком. Напечатайте его по частям или скачайте в Word.',
} as const satisfies Sentences
