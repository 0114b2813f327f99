import { act, type Action, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { dayOf } from '../app/clock.ts'
import { worded } from '../app/errors.ts'
import { longDate, moment } from '../app/format.ts'
import { signOf, termOf } from './lines.ts'
import { acts, roadmapStatuses, statuses, words } from './messages.ts'
import type { Item, Rated, Roadmap } from './queries.ts'
import { burningItems, progress, type Rating } from './rules.ts'

/** The page of the roadmap: seven stages as task lists. `onlyBurning` leaves items whose date is near or past. */
export function roadmapPage(rated: Rated, actor: Actor, onlyBurning: boolean) {
  const { roadmap, ratings } = rated
  const burning = burningItems(roadmap.stages, ratings)
  const { done, whole } = progress(roadmap.stages, ratings)
  const stages = roadmap.stages.map((stage) => stageOf(stage, rated, onlyBurning))
  return {
    title: words.title(roadmap.schoolYear.name),
    lead: leadOf(roadmap),
    status: roadmapStatuses[roadmap.status],
    remark: roadmap.status === 'returned' ? roadmap.returnRemark : null,
    actions: pageActions(roadmap, actor),
    progress: { label: words.done(done, whole), value: done, max: whole },
    filters: [
      { label: words.allItems, url: '/roadmap', current: !onlyBurning },
      { label: words.burning(burning.length), url: '/roadmap?burning=1', current: onlyBurning },
    ],
    stages: onlyBurning ? stages.filter((stage) => stage.late !== null || stage.rows.length > 0) : stages,
    noneBurning: onlyBurning && burning.length === 0,
  }
}

function stageOf(stage: Item, rated: Rated, onlyBurning: boolean) {
  const rows = itemRows(stage.children, 1, rated).filter((row) => !onlyBurning || row.late !== null)
  const rating = ratingOf(stage, rated.ratings)
  return { number: stage.stage, text: stage.text, url: itemUrl(stage), ...standing(stage, rating, rated.names), rows }
}

/** What stands at an item wherever it is shown: its status with evidence, what is missing, the mark by hand. */
export function standing(item: Item, rating: Rating, names: Map<number, string>) {
  return {
    status: statuses[rating.status],
    evidence: worded(rating.computed?.evidence ?? []),
    missing: rating.status === 'done' || rating.status === 'notApplicable' ? [] : worded(rating.computed?.missing ?? []),
    manual: item.manualStatus ? manualOf(item, rating, names) : null,
    late: rating.burning === null ? null : { label: words[rating.burning], tone: rating.burning === 'late' ? 'bad' : 'wait' },
    term: termOf(item),
    responsible: item.responsible,
  }
}

export const itemUrl = (item: { id: number }) => `/roadmap/items/${item.id}`

function itemRows(
  items: Item[],
  level: number,
  rated: Rated,
): (ReturnType<typeof standing> & { text: string; sign: string; url: string; level: number; plain: boolean })[] {
  return items.flatMap((item) => {
    const rating = ratingOf(item, rated.ratings)
    const row = {
      ...standing(item, rating, rated.names),
      text: item.text,
      sign: signOf(item, items),
      url: itemUrl(item),
      level,
      plain: item.code === null && item.children.length > 0,
    }
    return [row, ...itemRows(item.children, level + 1, rated)]
  })
}

function manualOf(item: Item, rating: Rating, names: Map<number, string>) {
  const who = names.get(item.manualById ?? 0) ?? words.formerUser
  const computed = rating.computed ? words.computedSays(statuses[rating.computed.status].label) : null
  return { by: words.markedBy(who, item.manualAt ? moment(item.manualAt) : ''), reason: item.manualReason ?? '', computed }
}

/** The rating of an item; one that appeared a moment ago has begun nothing. */
export function ratingOf(item: { id: number }, ratings: Map<number, Rating>): Rating {
  return ratings.get(item.id) ?? { status: 'notStarted', computed: null, burning: null }
}

function leadOf({ status, orderNumber, orderDatedOn, submittedAt }: Roadmap): string {
  if (status === 'approved') return words.approvedLead(orderNumber ?? '', longDate(orderDatedOn ?? ''))
  if (status === 'submitted' && submittedAt) return words.submittedLead(longDate(dayOf(submittedAt)))
  return status === 'returned' ? words.returnedLead : words.draftLead
}

function pageActions({ status }: Roadmap, actor: Actor): Action[] {
  const print = [link(acts.printApproved, '/roadmap/print?columns=3'), link(acts.printWorking, '/roadmap/print?columns=6')]
  const methodist = actor.role === 'methodist'
  if (status === 'submitted')
    return [methodist ? act(acts.recall, '/roadmap/recall', { confirm: acts.confirmRecall }) : link(acts.decide, '/roadmap/approval', 'primary'), ...print]
  return methodist && status !== 'approved' ? [link(acts.submit, '/roadmap/submission', 'primary'), ...print] : print
}
