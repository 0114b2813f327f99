import { type Reason, worded } from './errors.ts'

type Tone = 'primary' | 'plain' | 'danger'

/** A button or link of the part `actions`. */
export type Action = {
  label: string
  url: string
  tone: Tone
  method: 'get' | 'post'
  confirm: string | null
  disabled: boolean
  why: { text: string; url: string | null }[]
  fields?: Record<string, string>
}

/** A way to another page. */
export function link(label: string, url: string, tone: Tone = 'plain'): Action {
  return { label, url, tone, method: 'get', confirm: null, disabled: false, why: [] }
}

/** An act. What blocks it is shown beside the button that cannot be pressed: blocked is not hidden. */
export function act(label: string, url: string, more: { tone?: Tone; confirm?: string; blockedBy?: Reason[]; fields?: Record<string, string> } = {}): Action {
  const why = worded(more.blockedBy ?? [])
  return { label, url, tone: more.tone ?? 'plain', method: 'post', confirm: more.confirm ?? null, disabled: why.length > 0, why, fields: more.fields ?? {} }
}
