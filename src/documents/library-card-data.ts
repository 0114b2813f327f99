/** A part of the card: a text of the library, or lines to write it by hand. */
export interface CardPart {
  readonly title: string
  readonly text: string | null
}

/** Карточка методической копилки, §4.13. */
export interface LibraryCardData {
  readonly orgShortName: string
  readonly schoolYear: string
  readonly title: string
  readonly kind: string
  readonly authors: string | null
  readonly form: string | null
  readonly mentoringKind: string | null
  readonly roleModel: string | null
  readonly direction: string | null
  readonly summary: string | null
  readonly parts: readonly CardPart[]
  readonly materials: string | null // names of files and an address, one a line
  readonly agreedOn: string | null // «30.04.2024»
  readonly decision: string | null // «отобрана: фестиваль практик «…», протокол № 3 от 20.05.2024»
  readonly curatorInitials: string | null
}
