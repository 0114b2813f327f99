import type { Response } from 'express'
import type { Errors, Values } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { shownRows } from '../app/rows.ts'
import { options } from '../banks/presenter.ts'
import { siteOptions } from '../directories/queries.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { groupOptions } from '../study-groups/queries.ts'
import { kindKeys } from './form.ts'
import { achievementColumns, certificateColumns, groupColumns, representativeColumns } from './form-rows.ts'
import { categories, directions, eventLevels, eventResults, personKinds, relations } from './messages.ts'
import type { duplicateRow } from './presenter.ts'
import { wordsInUse } from './queries.ts'

type Page = { kind: PersonKind; values: Values; errors: Errors; id: number | null; duplicates: ReturnType<typeof duplicateRow>[] }

const namesOf = <Name extends string>(columns: Record<Name, unknown>) => Object.keys(columns).filter((name): name is Name => name in columns)

/** The form of a person of any kind, new or saved. */
export async function personPage(res: Response, { kind, values, errors, id, duplicates }: Page, status: number): Promise<void> {
  const url = id === null ? `/people?kind=${kind}` : `/people/${id}`
  const model = {
    kind,
    values: { version: '0', ...values },
    errors,
    url,
    duplicates,
    card: id === null ? null : url,
    tabs: kindKeys.map((key) => ({ label: personKinds[key], url: `/people/new?kind=${key}`, current: key === kind })),
    choices: await choicesFor(kind),
    rows: {
      representatives: shownRows(values, namesOf(representativeColumns)),
      groups: shownRows(values, namesOf(groupColumns)),
      achievements: shownRows(values, namesOf(achievementColumns)),
      certificates: shownRows(values, namesOf(certificateColumns)),
    },
  }
  await render(res, 'people/form', model, status)
}

async function choicesFor(kind: PersonKind) {
  const words = kind === 'student' ? { schools: await wordsInUse('school') } : { posts: await wordsInUse('post') }
  return {
    ...{ posts: [], schools: [], ...words },
    departments: kind === 'staff' ? await wordsInUse('department') : [],
    organisations: kind === 'external' ? await wordsInUse('organisation') : [],
    relations,
    directions: options(directions),
    categories: options(categories),
    levels: options(eventLevels),
    results: options(eventResults),
    sites: await siteOptions(),
    groups: kind === 'external' ? [] : await groupOptions(),
  }
}
