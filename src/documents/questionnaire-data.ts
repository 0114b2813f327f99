/** A ruled table: a wide first column and up to ten narrow ones; the head and the rows have as many cells. */
export interface BlankTable {
  readonly head: readonly BlankCells[] // one row, repeated on every page
  readonly rows: readonly BlankCells[]
}

/** Cells of a row by the number of the column: `c0` is the wide first one. */
export type BlankCells = Readonly<Record<`c${number}`, string>>

/** How many narrow columns a table of a blank may have; for each number the template holds a table. */
export const mostColumns = 10

/** Part of a question a person writes in: one of these is there, the others are null. */
export interface BlankPart {
  readonly caption: string | null // «Информационные технологии»
  readonly inline: string | null // «□ 1 да   □ 2 нет»
  readonly options: BlankVariants | null
  readonly points: { readonly ends: string | null } | null // one row of boxes «1» … «10», and what its ends mean
  readonly lines: readonly string[] | null // lines to write on
  readonly tables: Readonly<Record<`boxes${number}` | `writing${number}`, BlankTable | null>>
}

/** Variants in two columns, or in three when they are short; the other is null. */
export interface BlankVariants {
  readonly two: { readonly rows: readonly BlankVariantRow[] } | null
  readonly three: { readonly rows: readonly BlankVariantRow[] } | null
}

/** Variants side by side by the number of the column: `box0` before `text0`; the last columns may be empty. */
export type BlankVariantRow = Readonly<Record<`box${number}` | `text${number}`, string>>

export interface BlankQuestion {
  readonly n: number
  readonly text: string
  readonly hint: string | null // «можно выбрать несколько»
  readonly condition: string | null // «если на вопрос 2 ответ «да», ответьте:»
  readonly parts: readonly BlankPart[]
}

/** Who fills the blank in; without a name a line stands there. */
export interface BlankPerson {
  readonly label: string
  readonly fullName: string | null
  readonly about: string | null // post, or the pair the questions are about
}

/** The way from the sheet to the same questionnaire on a telephone. */
export interface BlankCode {
  readonly code: string // the drawing of a QR code, made by `qrShape`
  readonly caption: string
}

export interface BlankSection {
  readonly title: string | null
  readonly mark: string | null // repeated, for loose sheets
  readonly questions: readonly BlankQuestion[]
}

/** Бланк анкеты, §5: to be filled in by hand and entered by its numbers. */
export interface QuestionnaireData {
  readonly orgShortName: string
  readonly title: string
  readonly purpose: string | null
  readonly readers: string // who will see the answers
  readonly until: string | null // «Сдайте бланк до 12 октября 2023 г.»
  readonly howTo: string
  readonly phone: BlankCode | null // none where there is no link
  readonly person: BlankPerson | null // none in an anonymous campaign
  readonly mark: string | null // «Бланк № 57»: by it the sheet is found when it is entered
  readonly sections: readonly BlankSection[]
  readonly thanks: string
}
