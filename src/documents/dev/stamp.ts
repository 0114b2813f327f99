/** The participle agrees with what the document is called (§1.5): план утверждён, программа утверждена, правила утверждены. */
export type Approved = 'УТВЕРЖДЕН' | 'УТВЕРЖДЕНА' | 'УТВЕРЖДЕНЫ'

/** Placeholders of the date and the number of the order that approved the document. */
export interface ApprovingOrder {
  readonly on: string
  readonly number: string
}

/**
 * Lines of the approval stamp in both styles, of which the centre's setting prints one (§1.5): an official approves, with
 * `under` beneath the signature, or an order does.
 */
export function stamp(approved: Approved, { on, number }: ApprovingOrder, under: readonly string[]): string {
  return [
    '{^approvedByOrder}',
    'УТВЕРЖДАЮ',
    '{directorPost} {orgShortName}',
    '______________ {#directorInitials}{directorInitials}{/directorInitials}',
    ...under,
    '{/approvedByOrder}',
    '{#approvedByOrder}',
    approved,
    'приказом {orgShortName}',
    `от {${on}} № {${number}}`,
    '{/approvedByOrder}',
  ].join('\n')
}

/** Beneath the signature: the day, and the order when it is known. */
export function dayAndOrder(approvedOn: string, { on, number }: ApprovingOrder): string[] {
  return [`{${approvedOn}}`, `{#${number}}`, `Приказ от {${on}} № {${number}}`, `{/${number}}`]
}
