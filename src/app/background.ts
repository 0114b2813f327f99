/** A long work of the server, such as the reading of a file; `id` names it among all of them, `run` never rejects. */
type Job = { id: string; run: () => Promise<void> }

/** Each may take a worker with 256 MB: a small server bears two. */
const most = 2
const waiting: Job[] = []
const running = new Map<string, Promise<void>>()

/** Runs the job as soon as fewer than two others run; one that waits or runs already is not taken again. */
export function enqueue(job: Job): void {
  if (isUnderWay(job.id)) return
  waiting.push(job)
  startNext()
}

/** True while the work waits for its turn or is done by this process. */
export function isUnderWay(id: string): boolean {
  return running.has(id) || waiting.some((job) => job.id === id)
}

/** Resolves when nothing is left to do. */
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
