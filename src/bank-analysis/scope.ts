import type { Request } from 'express'
import { type ListQuery, listUrl, readList } from '../app/lists.ts'
import { chipsOf, options } from '../banks/presenter.ts'
import type { Direction, MentoringForm } from '../generated/prisma/enums.ts'
import { forms } from '../pairs/messages.ts'
import { directions } from '../people/messages.ts'
import { words } from './messages.ts'
import type { Scope } from './rules.ts'

export const directionLabels = { ...directions, none: words.noDirection } as const satisfies Record<Direction | 'none', string>

/** What the address asks to look at: a form, a direction, and for the people behind a figure a competency or an area. */
export function readScope(req: Request): { list: ListQuery; scope: Scope } {
  const list = readList(req, { sorts: ['need'], filters: ['form', 'direction', 'competency', 'area'] })
  const { form, direction } = list.filters
  const isForm = (key: string | undefined): key is MentoringForm => key !== undefined && Object.hasOwn(forms, key)
  const isDirection = (key: string | undefined): key is Direction | 'none' => key !== undefined && Object.hasOwn(directionLabels, key)
  return { list, scope: { form: isForm(form) ? form : null, direction: isDirection(direction) ? direction : null } }
}

/** The filters of the page: their choices and the chips of those in force. */
export function filterParts(list: ListQuery) {
  return {
    values: list.filters,
    choices: { forms: options(forms), directions: options(directionLabels) },
    chips: chipsOf(list, { form: forms, direction: directionLabels }),
    reset: list.path,
  }
}

/** Another page or part of the analysis with the same filters and those given. */
export function scopedUrl(list: ListQuery, path: string, filters: Record<string, string | null> = {}, anchor = ''): string {
  return listUrl(list, { path, filters }).replace(/[?&]sort=need$/, '') + anchor
}
