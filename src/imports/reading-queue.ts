/** One reading; `run` never rejects. */
type Job = { id: number; run: () => Promise<void> }

/** Each reading may take a worker with 256 MB: a small server bears two. */
const most = 2
const waiting: Job[] = []
const running = new Map<number, Promise<void>>()

/** Runs the job as soon as fewer than two others run; one that waits or runs already is not taken again. */
export function enqueue(job: Job): void {
  if (isUnderWay(job.id)) return
  waiting.push(job)
  startNext()
}

/** True while an import waits for its turn or is being read by this process. */
export function isUnderWay(id: number): boolean {
  return running.has(id) || waiting.some((job) => job.id === id)
}

/** Resolves when nothing is left to read. */
export async function allRead(): Promise<void> {
  while (running.size > 0) await Promise.all(running.values())
}

function startNext(): void {
  const job = running.size < most ? waiting.shift() : undefined
  if (!job) return
  const work = job.run().finally(() => {
    running.delete(job.id)
    startNext()
  })
  running.set(job.id, work)
  startNext()
}
