import { document, organisation, signatures } from './blocks.ts'
import { body, centred, layout, paragraph, writing } from './kit.ts'

/** Протокол заседания, §4.9. */
export function minutes() {
  const optional = (tag: string, label: string) => [
    paragraph(`{#${tag}}`),
    paragraph(label, { before: 4, keep: true }),
    body(`{${tag}}`),
    paragraph(`{/${tag}}`),
  ]
  return document('Протокол', {
    children: [
      ...organisation({}, 6),
      centred('{body}', { bold: true, after: 14 }),
      centred('ПРОТОКОЛ № {number}', { bold: true, after: 10 }),
      layout([
        [
          ['{heldOn}', { width: 4600 }],
          ['{place}', { width: 4755, align: 'right' }],
        ],
      ]),
      paragraph('Председатель – {chairInitials}', { before: 10 }),
      paragraph('Секретарь – {secretaryInitials}'),
      paragraph('Присутствовали{#presentCount} ({presentCount}){/presentCount}: {present}', { align: 'both', after: 10 }),
      paragraph('ПОВЕСТКА ДНЯ:', { bold: true, keep: true, after: 2 }),
      paragraph('{#agenda}'),
      body('{n}. {title}'),
      paragraph('{/agenda}'),
      paragraph('{#questions}'),
      paragraph('{n}. {title}', { bold: true, before: 12, keep: true }),
      ...optional('heard', 'СЛУШАЛИ:'),
      ...optional('spoke', 'ВЫСТУПИЛИ:'),
      paragraph('РЕШИЛИ:', { before: 4, keep: true }),
      // Short questions after one another stay with the signatures, so that these are never alone on a page.
      ...writing('decided', 2, true),
      paragraph('{/questions}'),
      paragraph('', { size: 10, keep: true }),
      signatures(['Председатель', '{chairInitials}'], ['Секретарь', '{secretaryInitials}']),
    ],
  })
}
