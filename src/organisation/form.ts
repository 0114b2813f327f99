import { z } from 'zod'
import { checkbox, email, oneOf, optionalText, phone, text, version, wholeNumber } from '../app/fields.ts'
import { isTimeZone } from '../app/clock.ts'
import { loginField, passwordField } from '../accounts/form.ts'
import { schoolYearName } from '../school-years/form.ts'
import { isPattern } from '../orders/numbers.ts'
import { problems } from './messages.ts'

const identity = {
  fullName: text(300, problems.fullName),
  shortName: text(100),
  city: text(100),
  directorPost: text(100),
  directorName: text(150),
  directorInitials: text(60, problems.directorInitials),
  timeZone: text(60).pipe(z.string().refine(isTimeZone, problems.timeZone)),
}

const digits = (length: RegExp, message: string) => optionalText(20).pipe(z.string().regex(length, message).nullable())

export const organisationForm = z.object({
  ...identity,
  founder: optionalText(300),
  address: optionalText(300),
  inn: digits(/^(\d{10}|\d{12})$/, problems.inn),
  ogrn: digits(/^(\d{13}|\d{15})$/, problems.ogrn),
  directorDative: optionalText(150),
  directorGenitive: optionalText(150),
  directorAccusative: optionalText(150),
  curatorName: optionalText(150),
  curatorDative: optionalText(150),
  curatorGenitive: optionalText(150),
  curatorAccusative: optionalText(150),
  siteUrl: optionalText(200).pipe(z.url({ protocol: /^https?$/, error: problems.siteUrl }).nullable()),
  email: email(),
  phone: phone(),
  personalDataOfficer: optionalText(150),
  representativeUntil: wholeNumber(10, 18),
  adultFrom: wholeNumber(14, 21),
  satisfiedFrom: wholeNumber(6, 10),
  storageYears: wholeNumber(1, 50),
  approvalStamp: oneOf(['byPerson', 'byDocument']),
  orderNumberPattern: optionalText(40).pipe(z.string().refine(isPattern, problems.orderNumberPattern).nullable()),
  signsElectronically: checkbox(),
  version: version(),
})

export const setUpForm = z
  .object({
    ...identity,
    code: text(20, problems.code),
    schoolYear: schoolYearName,
    name: text(150),
    login: loginField,
    password: passwordField,
    repeated: passwordField,
  })
  .refine((form) => form.password === form.repeated, { path: ['repeated'], message: problems.notSame })

export type OrganisationData = z.output<typeof organisationForm>
export type SetUpData = z.output<typeof setUpForm>
