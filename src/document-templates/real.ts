import type { Actor, Year } from '../app/actor.ts'
import type { LinkMaker } from '../surveys/presenter/invitations.ts'

/** A real document of the year: which one it is and how it is made. */
export type Real = { of: string; make: () => Promise<Buffer> }

/** For whom a document is looked for, in which year, and the address printed codes lead to. */
export type Asked = { actor: Actor; year: Year; links: LinkMaker }

/** Looks for the newest document of the year that one template prints; null when the year has none yet. */
export type Finder = (asked: Asked) => Promise<Real | null>
