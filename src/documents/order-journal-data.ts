/** A line of the journal: an order that has its number. */
export interface OrderJournalRow {
  readonly n: number
  readonly number: string
  readonly datedOn: string // «03.10.2023»
  readonly title: string
  readonly signedBy: string | null
  readonly acquainted: string | null // «5 из 6»; null where nobody reads it under signature
  readonly executedOn: string | null
  readonly note: string | null // «скан приложен», «отменён»
}

/** Журнал регистрации приказов, §4.1. */
export interface OrderJournalData {
  readonly orgShortName: string
  readonly period: string // «с 01.09.2023 по 31.08.2024»
  readonly rows: readonly OrderJournalRow[]
  readonly registrar: string | null // who keeps the journal, under it
}
