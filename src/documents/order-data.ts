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
  readonly form: string // «педагог-педагог»
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

/** «Отметка об ЭП» at the director's signature (§1.5): what is not known prints a line to fill in. */
export interface SignatureMark {
  readonly certificate: string | null // number of the certificate
  readonly owner: string | null
  readonly validFrom: string | null // «01.09.2023»
  readonly validTo: string | null
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
  readonly signatureMark: SignatureMark | null // null: a line for a signature by hand
  readonly checksum: string | null // SHA-256 of the signed content, on the registered order
}

/** What an order changes in a pair, against what stands. */
export interface ChangeRow {
  readonly n: number
  readonly pair: string // «Иванов Пётр Ильич – Шевченко Анна Сергеевна»
  readonly what: string // «наставник»
  readonly was: string | null
  readonly became: string | null
  readonly from: string // «15.01.2024»
}

/** A pair that ends early (§1.2). */
export interface EndingRow {
  readonly n: number
  readonly pair: string
  readonly reason: string // initiator and reason
  readonly noticeOn: string | null // the day of the written notice
  readonly endedOn: string
}

export interface RewardRow {
  readonly n: number
  readonly name: string
  readonly info: string | null
  readonly award: string // «благодарность за …»
}

/** A pair as it is listed where its form and consents do not matter. */
export interface ListedPairRow {
  readonly n: number
  readonly mentor: string
  readonly mentees: string // one a line
  readonly topic: string
  readonly term: string
}

interface Rows<Row> {
  readonly rows: readonly Row[]
}

/** The annex of an order that does not assign: one of the tables. */
export interface OrderAnnex {
  readonly heading: string
  readonly changes: Rows<ChangeRow> | null
  readonly endings: Rows<EndingRow> | null
  readonly rewards: Rows<RewardRow> | null
  readonly list: Rows<ListedPairRow> | null
}

/** A pair as the public may read of it: nobody's class, contacts or consents. */
export interface PublicPairRow {
  readonly n: number
  readonly form: string
  readonly kind: string | null
  readonly mentor: string
  readonly mentees: string // one a line
  readonly topic: string | null
  readonly term: string | null
}

/** An issued order for the website (§4.1 item 7): no acquaintance sheet, no consents, names of children only by their consent. */
export interface OrderWebsiteData extends Letterhead {
  readonly datedOn: string | null
  readonly number: string | null
  readonly place: string | null
  readonly title: string
  readonly preamble: string
  readonly items: readonly NumberedItem[]
  readonly control: NumberedItem
  readonly executor: string | null
  readonly signatureMark: SignatureMark | null
  readonly assigned: { readonly pairs: readonly PublicPairRow[] } | null
  readonly annex: OrderAnnex | null
}

/** Any order about mentoring other than of assignment (§4.1): amendment, termination, cancellation, results and so on. */
export interface OrderGeneralData extends Omit<OrderAssignmentData, 'pairs' | 'acquaintances'> {
  readonly annex: OrderAnnex | null
  readonly sheet: { readonly acquaintances: readonly AcquaintanceRow[] } | null // null: a line for signatures stands under the text
}
