/** What an order prints above its text and in its signature (§4.1 items 1, 2, 6). */
export interface Letterhead {
  readonly founder: string | null // the line is left out when unknown
  readonly orgFullName: string | null
  readonly orgShortName: string
  readonly directorPost: string // «Директор»
  readonly directorInitials: string | null // «О. В. Плотникова»
}

export interface NumberedItem {
  readonly n: number
  readonly text: string
}

export interface OrderMentee {
  readonly name: string
  readonly info: string | null // post, or grade and study group
}

/** A row of appendix 1 (§4.1 item 7). */
export interface OrderPairRow {
  readonly n: number
  readonly form: string // «педагог – педагог»
  readonly kind: string | null // «традиционное»
  readonly mentor: string
  readonly mentorInfo: string | null
  readonly mentees: readonly OrderMentee[]
  readonly topic: string | null
  readonly term: string | null // «04.10.2023 – 31.05.2024»
  readonly consents: string | null // dates, one a line
}

/** A row of the acquaintance sheet (§4.1 item 8); for a minor the representative signs. */
export interface AcquaintanceRow {
  readonly n: number
  readonly name: string
  readonly post: string | null
  readonly representative: string | null
  readonly acquaintedOn: string | null
}

/** Приказ о закреплении наставнических пар (групп), §4.1. */
export interface OrderAssignmentData extends Letterhead {
  readonly isDraft: boolean // prints «ПРОЕКТ» on every page
  readonly datedOn: string | null // «4 октября 2023 г.»
  readonly number: string | null
  readonly place: string | null // «г. Артёмовский»
  readonly title: string
  readonly preamble: string // see assignmentPreamble
  readonly items: readonly NumberedItem[] // see assignmentItems
  readonly control: NumberedItem // the last item stays with the signature
  readonly pairs: readonly OrderPairRow[]
  readonly acquaintances: readonly AcquaintanceRow[]
  readonly executor: string | null
  readonly checksum: string | null // SHA-256 of the signed content, on the registered order
}
