import { consentsSection } from '../consents/card.ts'
import { duplicatesSection } from '../duplicates/card.ts'
import { menteeSection } from '../mentees/card.ts'
import { mentorSection } from '../mentors/card.ts'
import { personalDataSection } from '../personal-data/card.ts'
import { answersSection } from '../surveys/card.ts'
import { tagsSection } from '../tags/card.ts'
import { trainingsSection } from '../trainings/card.ts'
import { achievementsSection, groupsSection, representativesSection } from './card-tables.ts'
import { historySection, pairsSection, personalSection } from './card.ts'
import type { SectionMaker } from './section.ts'

/** The card of a person from top to bottom. A feature that knows more about a person adds its line here. */
export const sections: SectionMaker[] = [
  personalSection,
  tagsSection,
  duplicatesSection,
  groupsSection,
  representativesSection,
  mentorSection,
  menteeSection,
  pairsSection,
  consentsSection,
  achievementsSection,
  trainingsSection,
  answersSection,
  personalDataSection,
  historySection,
]
