import path from 'node:path'
import ejs from 'ejs'
import type { Request, Response } from 'express'
import { errorTitle } from './messages.ts'
import { punctuatedPage } from './punctuation.ts'
import { root } from './root.ts'

/** Fills what surrounds every page (menu, school year, message); set by create-app, which knows the features. The menu is marked at the path `at`. */
export type ShellMaker = (req: Request, at: string) => Promise<object>

const views = path.join(root, 'views')
// Compiled once, whatever NODE_ENV says: `npm run dev` starts anew when a view changes.
const options = { root: views, escape, cache: true }
const pageOptions = { ...options, unsafePrototypeLocals: true }
let makeShell: ShellMaker = () => Promise.resolve({})

export function setShell(maker: ShellMaker): void {
  makeShell = maker
}

/** Renders `views/<view>.ejs` into the layout. The view sets `page.title` on its first line, and `page.at` when the menu has it under another path. */
export async function render(res: Response, view: string, model: object, status = 200): Promise<void> {
  const page = { title: '', at: res.req.path }
  const body = await ejs.renderFile(path.join(views, view + '.ejs'), closedModel({ ...model, page }), pageOptions)
  const { refusal } = res.req
  if (refusal !== undefined && !body.includes(escape(refusal))) throw new Error(`${view} does not say why its form was refused`)
  if (status === 422 || status === 409) page.title = errorTitle(page.title)
  const shell = await makeShell(res.req, page.at)
  res
    .status(status)
    .type('html')
    .send(punctuatedPage(await ejs.renderFile(path.join(views, 'layout.ejs'), { page, body, shell }, options)))
}

// An include copies the own properties of what it stands in, so a part would take `rows` or `hint` of the page for its own.
// Inherited properties are seen by the page and copied by nobody.
function closedModel(model: object): object {
  return Object.create(Object.assign(Object.create(null) as object, model)) as object
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }

// A misspelt property must fail its page instead of printing nothing: EJS has no type check.
function escape(value: unknown): string {
  if (value === null) return ''
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw new Error(`a view prints ${typeof value}`)
  return String(value).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
