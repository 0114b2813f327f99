import { act, type Action, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { shortDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { itemMarkers, manualStatuses } from './form.ts'
import { signOf } from './lines.ts'
import { acts, markers, statuses, words } from './messages.ts'
import { itemUrl, ratingOf, standing } from './presenter.ts'
import type { Item, Rated } from './queries.ts'
import { mayChangeText } from './rules.ts'
import { flatten } from './tree.ts'

/** The page of an item: where it stands, its working plan, the mark by hand, its place. */
export function itemPage(rated: Rated, item: Item, actor: Actor) {
  const changeable = mayChangeText(rated.roadmap.status) && actor.role === 'methodist'
  const rating = ratingOf(item, rated.ratings)
  const parent = flatten(rated.roadmap.stages).find(({ id }) => id === item.parentId)
  const siblings = parent?.children ?? rated.roadmap.stages
  const mayNest = parent === undefined || parent.parentId === null
  return {
    title: titleOf(item, siblings),
    crumbs: [{ label: words.title(rated.roadmap.schoolYear.name), url: '/roadmap' }],
    stage: words.stageOf(item.stage),
    ...standing(item, rating, rated.names),
    note: item.code !== null || item.manualStatus !== null ? null : item.children.length > 0 ? words.fromParts : words.onlyByHand,
    url: itemUrl(item),
    version: String(item.version),
    mayEdit: actor.role === 'methodist',
    fields: { text: changeable, marker: changeable && item.marker !== 'stage' },
    markers: itemMarkers.map((value) => ({ value, label: markers[value] })),
    marks: manualStatuses.map((value) => ({ value, label: statuses[value].label })),
    actions: changeable ? placeActions(item, siblings, mayNest) : [],
    unmark: item.manualStatus === null ? [] : [act(acts.unmark, itemUrl(item) + '/mark/removal')],
    expectedResult: item.expectedResult,
  }
}

/** An item's fields as they stand in its form. */
export function itemValues(item: Item): Values {
  const day = (value: string | null) => (value === null ? '' : shortDate(value))
  return {
    startsOn: day(item.startsOn),
    dueOn: day(item.dueOn),
    responsible: item.responsible ?? '',
    expectedResult: item.expectedResult ?? '',
    text: item.text,
    marker: item.marker,
  }
}

function titleOf(item: Item, siblings: Item[]): string {
  const number = item.marker === 'stage' ? `${item.stage}. ` : item.marker === 'number' ? `${signOf(item, siblings)} ` : ''
  return number + item.text
}

function placeActions(item: Item, siblings: Item[], mayNest: boolean): Action[] {
  const url = itemUrl(item)
  const isStage = item.marker === 'stage'
  const index = siblings.findIndex(({ id }) => id === item.id)
  const move = (label: string, direction: string) => act(label, url + '/position', { fields: { direction } })
  return [
    ...(mayNest ? [link(isStage ? acts.addItem : acts.addSubItem, `/roadmap/items/new?parent=${item.id}`)] : []),
    ...(isStage || index === 0 ? [] : [move(acts.up, 'up')]),
    ...(isStage || index === siblings.length - 1 ? [] : [move(acts.down, 'down')]),
    ...(isStage ? [] : [act(acts.remove, url + '/removal', { tone: 'danger', confirm: acts.confirmRemove })]),
  ]
}

/** The page on which an item or a sub-item is added. */
export function newItemPage(parent: Item) {
  return {
    title: parent.marker === 'stage' ? acts.addItem : acts.addSubItem,
    crumbs: [
      { label: words.roadmap, url: '/roadmap' },
      { label: words.stageOf(parent.stage), url: itemUrl(parent) },
    ],
    lead: parent.text,
    parentId: String(parent.id),
    markers: itemMarkers.map((value) => ({ value, label: markers[value] })),
  }
}
