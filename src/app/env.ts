import path from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().default('data'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  /** Addresses of reverse proxies whose X-Forwarded-* headers are believed, as Express understands them. */
  TRUST_PROXY: z.string().default('loopback'),
  /** 1 when people reach the application over HTTPS: secure cookies and HSTS. */
  HTTPS: flag,
  /** The mail server that reminders leave by, with its name and password, and the address they come from: both or neither. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
})

export type Env = ReturnType<typeof parseEnv>

/** Settings of the process. Throws a ZodError that names the wrong variable. */
export function parseEnv(source: NodeJS.ProcessEnv) {
  const parsed = schema.parse(source)
  return { ...parsed, dataFolder: path.resolve(parsed.DATA_DIR) }
}
