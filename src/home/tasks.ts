/** Something that waits for a person. `due` is YYYY-MM-DD; `whose` names a record, `count` counts several; `pairId` asks to name the pair too. */
export type Task = { kind: TaskKind; url: string; count: number; whose: string | null; due: string | null; of?: number; pairId?: number }

/** Kinds in the order of the year; tasks of equal date stand in this order. */
export const taskKinds = [
  'publicationWithdrawn',
  'processingWithdrawn',
  'pairRefused',
  'roadmapReturned',
  'roadmapDraft',
  'roadmapDue',
  'roadmapToApprove',
  'importsReady',
  'duplicatesSure',
  'responsesNew',
  'campaignClosing',
  'teachersOutside',
  'studentsOutside',
  'mentorCandidates',
  'mentorsBack',
  'menteesUndecided',
  'menteesChosen',
  'consentsMissing',
  'consentsEnding',
  'pairsOutsideOrder',
  'endingsToSend',
  'ordersReturned',
  'ordersToSign',
  'ordersToRegister',
  'programmesAbsent',
  'programmesToFill',
  'programmesReturned',
  'programmesToCheck',
  'activitiesLate',
  'pairsOfGone',
  'pairsToEnd',
  'replacementAsked',
  'mentorReportReturned',
  'mentorReportDue',
  'mentorReportsOwed',
  'mentorReportsToCheck',
  'activityNext',
  'newsDrafts',
  'reportReturned',
  'reportToApprove',
  'storageOver',
] as const

export type TaskKind = (typeof taskKinds)[number]

/** A task is late when its day has passed. */
export function isLate({ due }: Pick<Task, 'due'>, today: string): boolean {
  return due !== null && due < today
}

/** Late first, the earliest date above; then those with a date; then the rest in the order of the year. */
export function inOrder(tasks: Task[]): Task[] {
  const day = ({ due }: Task) => due ?? '9999'
  return [...tasks].sort((one, other) => day(one).localeCompare(day(other)) || taskKinds.indexOf(one.kind) - taskKinds.indexOf(other.kind))
}

/** Records of one kind one by one while they are few; more than five become one line that leads to their list. */
export function gathered(tasks: Task[], listUrl: string): Task[] {
  const [first] = tasks
  if (!first || tasks.length <= 5) return tasks
  const due =
    tasks
      .map((task) => task.due)
      .filter((day) => day !== null)
      .sort()[0] ?? null
  const count = tasks.reduce((sum, task) => sum + task.count, 0)
  return [{ kind: first.kind, url: listUrl, count, whose: null, due }]
}

/** One line for a count, nothing when there is nothing. */
export function several(kind: TaskKind, count: number, url: string, due: string | null = null): Task[] {
  return count > 0 ? [{ kind, url, count, whose: null, due }] : []
}
