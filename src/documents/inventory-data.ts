export interface InventoryRow {
  readonly n: number
  readonly folder: string // «03 Приказы»
  readonly title: string
  readonly state: string // «есть», or what is absent
}

/** Опись папки для проверки (§8.6): every document, and those that should be there. */
export interface InventoryData {
  readonly orgFullName: string | null
  readonly orgShortName: string
  readonly schoolYear: string // «2023-2024»
  readonly pairName: string | null // of a passport: «Иванов – Шевченко»
  readonly rows: readonly InventoryRow[]
  readonly counts: string // «Документов: 40, из них отсутствует: 3»
  readonly curatorInitials: string | null
  readonly compiledOn: string | null // «27 мая 2024 г.»
}
