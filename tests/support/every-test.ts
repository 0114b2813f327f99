type Part = { begin: () => Promise<void>; end: () => Promise<void> }

const parts: Part[] = []
let handedOver = false

/**
 * What every test of this process begins and ends with. A module is evaluated once in a process that runs many files,
 * so a hook it registered itself would serve the first file only; `setup.ts` calls these in each.
 */
export function everyTest(part: Part): void {
  parts.push(part)
}

/** Leaves the one application of the process to a file that opens its own before its first test. Call the result when it is closed. */
export function handOver(): () => void {
  handedOver = true
  return () => void (handedOver = false)
}

export async function beginTest(): Promise<void> {
  if (!handedOver) for (const { begin } of parts) await begin()
}

export async function endTest(): Promise<void> {
  if (!handedOver) for (const { end } of parts) await end()
}
