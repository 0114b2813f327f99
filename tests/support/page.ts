import type { Response } from 'supertest'
import { read } from '../../src/app/db.ts'

/** What a person reads on a page: text without markup, single spaces, non-breaking ones as plain. */
export function textOf(answer: Pick<Response, 'text'>): string {
  return answer.text
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** The message at a field of a rejected form. */
export function errorAt(answer: Response, field: string): string | null {
  const found = new RegExp(`id="${field}-error"[^>]*>([\\s\\S]*?)</p>`).exec(answer.text)?.[1]
  return found
    ? found
        .replace(/<span[^>]*>.*?<\/span>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : null
}

/** What the journal says of a record, oldest first. */
export async function journalOf(kind: string, id: number): Promise<string[]> {
  const entries = await read().auditEntry.findMany({ where: { subjectKind: kind, subjectId: id }, orderBy: { id: 'asc' }, select: { action: true } })
  return entries.map((entry) => entry.action)
}
