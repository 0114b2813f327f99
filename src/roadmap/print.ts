import { shortDate } from '../app/format.ts'
import type { RoadmapApprovedData, RoadmapHead, RoadmapWorkingData } from '../documents/roadmap-data.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { linesOf, signed, termOf } from './lines.ts'
import { print, statuses } from './messages.ts'
import type { Item, Roadmap } from './queries.ts'
import type { Rating } from './rules.ts'
import { flatten } from './tree.ts'

type Centre = Pick<Organisation, 'shortName' | 'directorPost' | 'directorInitials' | 'approvalStamp'>

/** The roadmap «как утверждено», three columns (domain §4.11). */
export function approvedPrint(roadmap: Roadmap, centre: Centre): RoadmapApprovedData {
  const stages = roadmap.stages.map((stage) => ({ n: stage.stage, title: stage.text, lines: linesOf(stage.children) }))
  return { ...headOf(roadmap, centre), stages }
}

/** The working plan, six columns: dates, responsible people, results and marks beside the text (domain §0.1 item 2). */
export function workingPrint(roadmap: Roadmap, centre: Centre, ratings: Map<number, Rating>): RoadmapWorkingData {
  const stages = roadmap.stages.map((stage) => ({ number: stage.stage, title: titleOf(stage), items: rowsOf(stage.children, ratings) }))
  return { ...headOf(roadmap, centre), stages }
}

/** The grif in lines and the title, for the page; the documents have their own in the template. */
export function headLines(head: RoadmapHead) {
  const order = (known: typeof print.order, blank: string) => (head.orderDatedOn && head.orderNumber ? known(head.orderDatedOn, head.orderNumber) : blank)
  const { approve, approved, signature } = print
  const byPerson = [approve, `${head.directorPost} ${head.orgShortName}`, signature(head.directorInitials ?? ''), order(print.order, print.orderBlank)]
  return {
    grif: head.approvedByOrder ? [approved, print.byOrder(head.orgShortName), order(print.dated, print.datedBlank)] : byPerson,
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
    approvedByOrder: centre.approvalStamp === 'byDocument',
    orderNumber,
    orderDatedOn: orderDatedOn && shortDate(orderDatedOn),
    schoolYear: schoolYear.name,
  }
}

// A stage takes the whole width: what is planned for all of it stands behind its name.
function titleOf(stage: Roadmap['stages'][number]): string {
  const { responsible, expectedResult } = stage
  const planned = [termOf(stage), responsible && print.responsible(responsible), expectedResult && print.result(expectedResult)].filter((part) => part !== null)
  return planned.length > 0 ? `${stage.text} (${planned.join('; ')})` : stage.text
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
