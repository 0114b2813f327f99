import { createRequire } from 'node:module'

// vitest.config.ts puts this in the place of the library: the same algorithm at its lowest cost, since nearly every test signs in.
// No setting of the application can do that; server.test.ts looks at the cost of a hash the real program made.
const real = createRequire(import.meta.url)('@node-rs/argon2') as typeof import('@node-rs/argon2')

export const hash = (password: string) => real.hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })
export const verify = (stored: string, password: string) => real.verify(stored, password)
