import { act, type Action, link } from '../../app/actions.ts'
import type { Template } from '../queries/templates.ts'
import type { listEditions, listWithUse } from '../queries/editions.ts'
import { forms } from '../../pairs/messages.ts'
import { phaseWords } from '../messages/audience.ts'
import { audienceLabels, questionTypeWords, templateWords as words } from '../messages/templates.ts'
import { answering } from '../messages/answers.ts'
import { minutesFor } from '../rules/length.ts'
import { type Offered, type Question, sectionsOf } from '../rules/questions.ts'
import { blankActions } from './blank-links.ts'
import { conditionText, questionFields } from './questions.ts'

type Full = Template & { questions: Question[] }

/** A line of the list of templates. */
export function templateRow(template: Awaited<ReturnType<typeof listWithUse>>[number]) {
  return {
    title: template.title,
    url: templateUrl(template.key),
    audience: audienceOf(template),
    phase: phaseWords[template.phase],
    edition: words.edition(template.edition),
    used: words.used(template.campaigns),
    archived: template.archivedAt ? words.archived : null,
  }
}

export const templateUrl = (key: string) => `/surveys/templates/${key}`

function audienceOf({ audience, form }: Template): string {
  return [audienceLabels[audience], form ? `«${forms[form]}»` : null].filter(Boolean).join(' ')
}

/** A template with its sections and questions, and what can be done with each. */
export function templatePage(template: Full, editions: Awaited<ReturnType<typeof listEditions>>) {
  const { key, version } = template
  const inUse = (editions[0]?.campaigns.length ?? 0) > 0
  return {
    title: template.title,
    lead: [
      audienceOf(template),
      phaseWords[template.phase].toLocaleLowerCase('ru'),
      words.edition(template.edition),
      template.archivedAt ? words.archived : null,
    ]
      .filter(Boolean)
      .join(', '),
    purpose: template.purpose,
    actions: templateActions(template),
    inUse: inUse ? words.inUse(template.edition + 1) : null,
    sections: sectionsOf(template.questions).map((section) => ({
      title: section.title,
      renameUrl: `${templateUrl(key)}/sections/${section.number}`,
      addUrl: `${templateUrl(key)}/questions/new?section=${encodeURIComponent(section.title)}`,
      rows: section.questions.map((question) => questionRow(question, template)),
    })),
    editions: editions.map(({ edition, campaigns }) => ({
      label: words.edition(edition),
      url: `${templateUrl(key)}/editions/${edition}`,
      campaigns: campaigns.map(({ id, title, schoolYear }) => ({ label: `${title}, ${schoolYear.name}`, url: `/surveys/${id}` })),
    })),
    version,
  }
}

function templateActions({ key, version, archivedAt }: Template): Action[] {
  const url = templateUrl(key)
  const fields = { version: String(version) }
  return [
    link(words.add, `${url}/questions/new`, 'primary'),
    link(words.preview, `${url}/preview`),
    link(words.edit, `${url}/edit`),
    act(words.copy, `${url}/copies`),
    archivedAt ? act(words.restore, `${url}/restoration`, { fields }) : act(words.archive, `${url}/archiving`, { fields, confirm: words.confirmArchive }),
  ]
}

function questionRow(question: Question, { key, version, questions }: Full) {
  const url = `${templateUrl(key)}/questions/${question.key}`
  const index = questions.findIndex((one) => one.key === question.key)
  const marks = [question.required ? words.required : null, question.curatorOnly ? words.curatorOnly : null, question.reverse ? words.reverse : null]
  const step = (label: string, to: 'up' | 'down') => act(label, `${url}/moves`, { fields: { version: String(version), step: to } })
  return {
    id: question.key,
    text: question.text,
    url,
    note: [questionTypeWords[question.type], ...marks].filter(Boolean).join(', '),
    condition: conditionText(question, questions),
    actions: [
      link(words.change, url),
      ...(index > 0 ? [step(words.up, 'up')] : []),
      ...(index < questions.length - 1 ? [step(words.down, 'down')] : []),
      act(words.remove, `${url}/removal`, { tone: 'danger', confirm: words.confirmRemove, fields: { version: String(version) } }),
    ],
  }
}

/** A questionnaire as the one who answers sees it, all sections on one page. */
export function previewPage(template: Full, offered: Offered) {
  const sections = sectionsOf(template.questions)
  return {
    title: template.title,
    purpose: template.purpose,
    edition: words.edition(template.edition),
    back: templateUrl(template.key),
    actions: blankActions(templateUrl(template.key)),
    size: answering.sizeOf(template.questions.length, sections.length, minutesFor(template.questions)),
    sections: sections.map((section) => ({
      title: section.title,
      fields: questionFields(section, offered, new Map()).map((field, index) => ({
        ...field,
        // What another section decides is told in words: here everything stands on one page.
        note: field.when ? null : conditionText(section.questions[index], template.questions),
      })),
    })),
  }
}
