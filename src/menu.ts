import type { Role } from './app/actor.ts'
import { labels } from './home/messages.ts'

/** `also` names pages of other addresses on which the entry is marked too. */
type Item = { label: string; url: string; also?: string[] }
export type MenuEntry = Item & { items: Item[] }

const item = (key: keyof typeof labels, url: string, also: string[] = []): Item => ({ label: labels[key], url, also })
const entry = (key: keyof typeof labels, url: string, ...items: Item[]): MenuEntry => ({ ...item(key, url), items })

const start = entry('home', '/')
const roadmap = entry('roadmap', '/roadmap')
const banks = [
  item('people', '/people', ['/selections/people', '/saved-views', '/bulk-changes']),
  item('mentees', '/mentees', ['/selections/mentees']),
  item('mentors', '/mentors', ['/selections/mentors']),
  item('bankAnalysis', '/bank-analysis'),
  item('choices', '/choices'),
  item('trainings', '/trainings'),
  item('studyGroups', '/study-groups', ['/missing-lists']),
]
const papers = [
  item('orders', '/orders'),
  item('consents', '/consents', ['/scans']),
  item('localActs', '/local-acts'),
  item('minutes', '/minutes'),
  item('awards', '/awards'),
  item('documents', '/documents'),
  item('inspection', '/inspection'),
]
const monitoring = entry('monitoring', '/monitoring', item('figures', '/monitoring'), item('finalEvents', '/final-events'))
const library = entry('library', '/library')
const news = entry('site', '/news')
const journal = entry('journal', '/journal')
const settings = entry(
  'settings',
  '/organisation',
  item('organisation', '/organisation'),
  item('accounts', '/accounts'),
  item('actingDirectors', '/acting-directors'),
  item('schoolYears', '/school-years'),
  item('competencies', '/competencies'),
  item('directories', '/directories'),
  item('legalBases', '/legal-bases'),
  item('documentTemplates', '/document-templates'),
  item('nameForms', '/name-forms'),
  item('personalData', '/personal-data'),
  item('journal', '/journal'),
)

const menus: Record<Role, MenuEntry[]> = {
  methodist: [
    start,
    roadmap,
    entry('people', '/people', ...banks, item('imports', '/imports'), item('duplicates', '/duplicates')),
    entry('pairs', '/pairs'),
    entry('papers', '/orders', ...papers),
    entry('programmes', '/programmes', item('programmes', '/programmes'), item('mentorReports', '/mentor-reports')),
    entry('surveys', '/surveys'),
    monitoring,
    library,
    news,
    settings,
  ],
  director: [
    start,
    entry('approvals', '/approvals'),
    roadmap,
    entry('people', '/people', ...banks),
    entry('pairs', '/pairs'),
    entry('papers', '/orders', ...papers),
    entry('programmes', '/programmes', item('programmes', '/programmes'), item('mentorReports', '/mentor-reports')),
    entry('surveys', '/surveys'),
    monitoring,
    library,
    news,
    journal,
  ],
  mentor: [
    start,
    entry('myProgrammes', '/programmes'),
    entry('myPairs', '/pairs'),
    entry('menteeFeedback', '/mentee-feedback'),
    entry('orders', '/orders'),
    library,
  ],
}

/** The menu of a role, in the order of the year. */
export function menuOf(role: Role | null): MenuEntry[] {
  return role === null ? [] : menus[role]
}
