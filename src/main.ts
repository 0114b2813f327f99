import { parseEnv } from './app/env.ts'
import { serve, startFailure } from './server.ts'

const env = parseEnv(process.env)

try {
  await serve(env)
} catch (error) {
  console.error(startFailure(error, env))
  process.exitCode = 1
}
