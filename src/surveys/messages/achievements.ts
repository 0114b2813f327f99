import type { EventLevel, EventResult } from '../../generated/prisma/enums.ts'

/** How people write the level of a contest; the wider one is asked for first. */
export const levelWords: readonly [RegExp, EventLevel][] = [
  [/международн/i, 'international'],
  [/всеросс|росси|федерал/i, 'national'],
  [/регион|област|краев|республик/i, 'regional'],
  [/муницип|город|район/i, 'municipal'],
  [/центр|внутр|организац|учрежден/i, 'centre'],
]

/** How people write what came of it. */
export const resultWords: readonly [RegExp, EventResult][] = [
  [/побед|перв|^1\b|^I\b|гран-при/i, 'winner'],
  [/приз|втор|трет|лауреат|^[23]\b|^I{2,3}\b/i, 'prizewinner'],
  [/участ/i, 'participant'],
]
