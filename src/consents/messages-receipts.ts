import { shortDate } from '../app/format.ts'
import { signerNames } from './messages.ts'
import type { Ages, Signer } from './rules.ts'

/** The page on which many receipts are marked. */
export const receiptWords = {
  lead: ({ representativeUntil, adultFrom }: Ages): string =>
    representativeUntil < adultFrom
      ? `Отметьте бумаги, которые подписали все, кто должен. За ребёнка до ${representativeUntil} лет подписывает законный представитель, от ${representativeUntil} до ${adultFrom} – оба.`
      : `Отметьте бумаги, которые подписали все, кто должен. За тех, кому нет ${adultFrom} лет, подписывает законный представитель.`,
  unrepresented: 'Законный представитель не внесён: впишите его на странице согласия',
  notPrinted: (signers: readonly Signer[]): string =>
    `Среди напечатанных бланков нет листа, который подписывает ${signers.map((signer) => signerNames[signer]).join(' и ')}: с тех пор изменился возраст. Напечатайте бланк ещё раз`,
  ends: (validUntil: string): string => `Прежнее согласие действует по ${shortDate(validUntil)}: отметьте, если пришло новое`,
} as const
