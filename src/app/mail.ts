import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { Env } from './env.ts'

export type Letter = { to: { name: string; address: string }; subject: string; text: string }
/** Why a letter did not leave: the address is no address, the server refused it, or the server could not be reached. */
export type MailProblem = 'address' | 'refused' | 'server'

const connections = 3
const patience = 20_000

let post: { url: string; from: string } | null = null

/** Tells by which server letters leave; without both settings none do. */
export function setMail({ SMTP_URL: url, MAIL_FROM: from }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): void {
  post = url === undefined || from === undefined ? null : { url, from }
}

export function mailIsSet(): boolean {
  return post !== null
}

/** True for an address that may be handed to the mail server. */
export function isAddress(text: string | null): text is string {
  return z.email().safeParse(text).success
}

/**
 * Sends letters from `sender`; gives for each, in their order, null or why it did not leave. One bad address does not stop the others.
 * Call it outside of a write: it waits for another server.
 */
export async function sendLetters(sender: string, letters: Letter[]): Promise<(MailProblem | null)[]> {
  if (!post) throw new Error('mail is not set')
  const { url, from } = post
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    return await Promise.all(letters.map((letter) => sendOne(letter, (message) => transport.sendMail({ from: { name: sender, address: from }, ...message }))))
  } finally {
    transport.close()
  }
}

// Only a checked address inside an object: a string with «\r\nBcc: …» in it would be delivered to whoever it names.
async function sendOne({ to, subject, text }: Letter, send: (message: Letter) => Promise<unknown>): Promise<MailProblem | null> {
  if (!isAddress(to.address)) return 'address'
  try {
    await send({ to: { name: to.name.replace(/\p{Cc}/gu, ' '), address: to.address }, subject, text })
    return null
  } catch (error) {
    return isRefusal(error) ? 'refused' : 'server'
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')
}
