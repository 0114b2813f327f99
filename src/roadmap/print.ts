import { shortDate } from '../app/format.ts'
import type { RoadmapApprovedData, RoadmapHead, RoadmapWorkingData } from '../documents/roadmap-data.ts'
import { linesOf, signed, termOf } from './lines.ts'
import { print, statuses } from './messages.ts'
import type { Item, Roadmap } from './queries.ts'
import type { Rating } from './rules.ts'
import { flatten } from './tree.ts'

type Centre = { shortName: string; directorPost: string; directorInitials: string }

/** The roadmap «как утверждено», three columns (domain §4.11). */
export function approvedPrint(roadmap: Roadmap, centre: Centre): RoadmapApprovedData {
  const stages = roadmap.stages.map((stage) => ({ n: stage.stage, title: stage.text, lines: linesOf(stage.children) }))
  return { ...headOf(roadmap, centre), stages }
}

/** The working plan, six columns: dates, responsible people, results and marks beside the text (domain §0.1 item 2). */
export function workingPrint(roadmap: Roadmap, centre: Centre, ratings: Map<number, Rating>): RoadmapWorkingData {
  const stages = roadmap.stages.map((stage) => ({ number: stage.stage, title: stage.text, items: rowsOf(stage.children, ratings) }))
  return { ...headOf(roadmap, centre), stages }
}

/** The grif in lines and the title, for the page; the documents have their own in the template. */
export function headLines(head: RoadmapHead) {
  const order = head.orderDatedOn && head.orderNumber ? print.order(head.orderDatedOn, head.orderNumber) : print.orderBlank
  return {
    grif: [print.approve, `${head.directorPost} ${head.orgShortName}`, print.signature(head.directorInitials ?? ''), order],
    heading: print.head(head.orgShortName, head.schoolYear),
  }
}

function headOf({ status, orderNumber, orderDatedOn, schoolYear }: Roadmap, centre: Centre): RoadmapHead {
  const { shortName: orgShortName, directorPost, directorInitials } = centre
  return {
    isDraft: status !== 'approved',
    orgShortName,
    directorPost,
    directorInitials,
    orderNumber,
    orderDatedOn: orderDatedOn && shortDate(orderDatedOn),
    schoolYear: schoolYear.name,
  }
}

function rowsOf(items: Item[], ratings: Map<number, Rating>): RoadmapWorkingData['stages'][number]['items'] {
  return items.flatMap((item) => [rowOf(item, items, ratings), ...rowsOf(item.children, ratings)])
}

function rowOf(item: Item, siblings: Item[], ratings: Map<number, Rating>) {
  const status = ratings.get(item.id)?.status ?? 'notStarted'
  const holdsOthers = item.code === null && flatten(item.children).length > 0
  return {
    n: item.code ?? '',
    text: signed(item, siblings),
    term: termOf(item),
    responsible: item.responsible,
    expectedResult: item.expectedResult,
    mark: holdsOthers ? null : statuses[status].label,
  }
}
