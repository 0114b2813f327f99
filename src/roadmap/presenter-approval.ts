import { shortDate } from '../app/format.ts'
import type { Errors, Values } from '../app/forms.ts'
import { roadmapStatuses, words } from './messages.ts'
import { approvedPrint, headLines } from './print.ts'
import type { Roadmap } from './queries.ts'

type Centre = Parameters<typeof approvedPrint>[1]

/** The pages on which the roadmap is sent and decided upon: the document itself above the form. */
export function approvalPage(roadmap: Roadmap, centre: Centre, { values, errors }: { values: Values; errors: Errors }) {
  const document = approvedPrint(roadmap, centre)
  return {
    title: words.title(roadmap.schoolYear.name),
    crumbs: [{ label: words.title(roadmap.schoolYear.name), url: '/roadmap' }],
    status: roadmapStatuses[roadmap.status],
    open: { submission: roadmap.status === 'draft' || roadmap.status === 'returned', approval: roadmap.status === 'submitted' },
    remark: roadmap.status === 'returned' ? roadmap.returnRemark : null,
    document: { ...headLines(document), approved: document.stages },
    values: { ...values, version: String(roadmap.version) },
    errors,
  }
}

/** Number and date as they were entered before. */
export function decisionValues({ orderNumber, orderDatedOn }: Roadmap): Values {
  return { orderNumber: orderNumber ?? '', orderDatedOn: orderDatedOn ? shortDate(orderDatedOn) : '', returnRemark: '' }
}
