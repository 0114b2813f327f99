/** Благодарность, письмо, грамота, сертификат, диплом, §4.10: worded so that the name stands in the nominative. */
export interface AwardData {
  readonly orgFullName: string | null
  readonly orgShortName: string
  readonly heading: string // «БЛАГОДАРНОСТЬ»
  readonly subheading: string | null // «за лучшую практику наставничества»
  readonly lead: string | null // «награждается»
  readonly name: string | null
  readonly post: string | null
  readonly reason: string | null // «за …», «является …»; a letter addresses the person first
  readonly basis: string | null // «приказ от 31.05.2024 № 120»
  readonly directorPost: string // «Директор»
  readonly directorInitials: string | null
  readonly place: string | null
  readonly number: string | null
  readonly issuedOn: string | null // «31 мая 2024 г.»
}
