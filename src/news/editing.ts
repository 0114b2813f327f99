import type { Request, Response } from 'express'
import { actorOf, type Year } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { NotFound, RuleViolation, worded } from '../app/errors.ts'
import { shortDate } from '../app/format.ts'
import { type Form, parseForm, reject, type Rejected, type Values } from '../app/forms.ts'
import { render } from '../app/render.ts'
import { unlessStale } from '../app/versions.ts'
import { listSchoolYears } from '../school-years/queries.ts'
import { changeNews } from './commands/news.ts'
import { newsForm, type NewsData } from './form.ts'
import { problems } from './messages.ts'
import { itemGroups } from './presenter.ts'
import { listRoadmapItems, type NewsItem } from './queries.ts'

/** The posted item, checked against its school year: the day lies in it, the item stands in its roadmap. */
export async function newsInput(req: Request, year: Year): Promise<Form<NewsData>> {
  const form = parseForm(req, newsForm)
  if (!form.ok) return form
  const { happenedOn, roadmapItemId } = form.data
  const offered = (await listRoadmapItems(year.id)).some((item) => item.id === roadmapItemId && item.parentId !== null)
  const errors = {
    ...(happenedOn < year.startsOn || happenedOn > year.endsOn ? { happenedOn: problems.outsideYear(year.name) } : {}),
    ...(roadmapItemId !== null && !offered ? { roadmapItemId: problems.item } : {}),
  }
  return Object.keys(errors).length > 0 ? reject(form, errors) : form
}

/** Saves an item; tells what stands in the way: a newer version, or consents that a published item would need. */
export async function saveNews(req: Request, id: number, data: NewsData): Promise<'saved' | 'stale' | { text: string; url: string | null }[]> {
  try {
    return (await unlessStale(() => changeNews(actorOf(req), id, data))) ? 'saved' : 'stale'
  } catch (error) {
    if (error instanceof RuleViolation) return worded(error.reasons)
    throw error
  }
}

/** The page of the form for a new item (`id` null) or an old one; `missing` are consents that keep it from being saved. */
export async function editPage(
  res: Response,
  year: Year,
  id: number | null,
  form: { values: Values; errors: Rejected['errors'] },
  status: number,
  missing: { text: string; url: string | null }[] = [],
): Promise<void> {
  const groups = itemGroups(await listRoadmapItems(year.id))
  await render(res, 'news/edit', { id, groups, missing, values: form.values, errors: form.errors }, status)
}

/** What the form shows of a saved item. */
export function valuesOf(news: NewsItem): Values {
  const { title, body, happenedOn, roadmapItemId, officialUrl, version } = news
  return {
    title,
    body,
    happenedOn: shortDate(happenedOn),
    roadmapItemId: roadmapItemId === null ? '' : String(roadmapItemId),
    officialUrl: officialUrl ?? '',
    version: String(version),
  }
}

/** The school year of an item, which need not be the chosen one. */
export async function yearOfNews(news: { schoolYearId: number }): Promise<Year> {
  const year = (await listSchoolYears()).find((one) => one.id === news.schoolYearId)
  if (!year) throw new NotFound()
  return year
}

/** Today, or the last day of a year that is over. */
export function dayWithin(year: Year): string {
  const day = today()
  return day < year.startsOn ? year.startsOn : day > year.endsOn ? year.endsOn : day
}
