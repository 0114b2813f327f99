/** Who is acquainted with an act under signature: everybody of a role (domain §4.1 item 8). */
export const readers = {
  pairs: 'участники пар и групп этого года',
  mentors: 'наставники этого года',
  mentees: 'наставляемые этого года',
  participants: 'все участники этого года',
  staff: 'все педагоги центра',
  nobody: 'никто: пустые строки, чтобы вписать от руки',
} as const

export const acquaintanceWords = {
  file: (name: string) => `Лист ознакомления – ${name}`,
} as const
