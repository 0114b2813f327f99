import type { Request } from 'express'

/** One message across one redirect. `items` say what is missing and where to supply it; `undo` takes the act back by a POST. */
export type Flash = { tone: 'ok' | 'warning' | 'bad'; text: string; items?: { text: string; url: string | null }[]; undo?: { label: string; url: string } }

/** Leaves a message for the next page the person sees. */
export function flash(req: Request, message: Flash): void {
  req.session.flash = message
}

/** Takes the message away, so that it is shown once. */
export function takeFlash(req: Request): Flash | null {
  const message = req.session.flash ?? null
  if (message) delete req.session.flash
  return message
}
