/** What was said on a question of the agenda; an absent part is left out, «решили» gets a line to fill in. */
export interface MinutesQuestion {
  readonly n: number
  readonly title: string
  readonly heard: string | null
  readonly spoke: string | null
  readonly decided: string | null
}

/** Протокол заседания, §4.9. */
export interface MinutesData {
  readonly orgFullName: string | null
  readonly orgShortName: string
  readonly body: string // «методическое объединение наставников»
  readonly number: string | null
  readonly heldOn: string | null // «3 октября 2023 г.»
  readonly place: string | null // «г. Артёмовский»
  readonly chairInitials: string | null
  readonly secretaryInitials: string | null
  readonly present: string | null // names through commas
  readonly presentCount: string | null // «7 человек»
  readonly agenda: readonly { readonly n: number; readonly title: string }[]
  readonly questions: readonly MinutesQuestion[]
}
