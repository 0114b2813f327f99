import { MemoryStore, type Options, rateLimit } from 'express-rate-limit'

const stores: MemoryStore[] = []

type Brake = Pick<Options, 'limit'> & Partial<Pick<Options, 'handler' | 'keyGenerator' | 'skip' | 'skipSuccessfulRequests'>>

/** Middleware that refuses more than `limit` requests of one key, usually an address, within a quarter of an hour. */
export function brake(rules: Brake) {
  const store = new MemoryStore()
  stores.push(store)
  return rateLimit({ windowMs: 15 * 60_000, standardHeaders: 'draft-8', legacyHeaders: false, store, ...rules })
}

/** For tests, which come from one address again and again. */
export async function releaseBrakes(): Promise<void> {
  await Promise.all(stores.map((store) => store.resetAll()))
}
