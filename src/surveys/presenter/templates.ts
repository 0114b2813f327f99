import { act, type Action, link } from '../../app/actions.ts'
import type { Template } from '../queries/templates.ts'
import type { Compared, listEditions, listWithUse } from '../queries/editions.ts'
import { forms } from '../../pairs/messages.ts'
import { phaseWords } from '../messages/audience.ts'
import { audienceLabels, templateWords as words } from '../messages/templates.ts'
import { answering } from '../messages/answers.ts'
import { minutesFor } from '../rules/length.ts'
import { type Offered, sectionsOf } from '../rules/questions.ts'
import { blankActions } from './blank-links.ts'
import { questionFields } from './questions.ts'
import { type Full, sectionBlocks, templateUrl } from './template-questions.ts'

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

function audienceOf({ audience, form }: Template): string {
  return [audienceLabels[audience], form ? `«${forms[form]}»` : null].filter(Boolean).join(' ')
}

type Editions = Awaited<ReturnType<typeof listEditions>>

/** A template with its sections and questions, and what can be done with each. */
export function templatePage(template: Full, { editions, compared, at }: { editions: Editions; compared: Compared[]; at: string | null }) {
  const { key } = template
  const titles = [...new Set(compared.map(({ title }) => title))]
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
    compared: titles.length > 0 ? words.comparedTemplates(titles) : null,
    sections: sectionBlocks(template, compared, at),
    editions: editions.map(({ edition, campaigns }) => ({
      label: words.edition(edition),
      url: `${templateUrl(key)}/editions/${edition}`,
      campaigns: campaigns.map(({ id, title, schoolYear }) => ({ label: `${title}, ${schoolYear.name}`, url: `/surveys/${id}` })),
    })),
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
      // Everything stands on one page, so an answer decides about other sections at once.
      fields: questionFields(section, offered, new Map(), template.questions),
    })),
  }
}
