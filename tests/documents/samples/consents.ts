import { usualCategories } from '../../../src/documents/consent-text.ts'
import type {
  ConsentCoverListData,
  DistributionWithdrawalData,
  ConsentDataDistributionData,
  ConsentDataProcessingData,
  ConsentExtraDutiesData,
  ConsentParticipationRepresentativeData,
  ConsentParticipationSelfData,
} from '../../../src/documents/consent-data.ts'

const head = {
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  directorDative: 'О. В. Плотниковой',
  directorPostDative: 'Директору',
}
const noHead = { orgShortName: 'МАОУ ДО «ЦОиПО»', directorDative: null, directorPostDative: null }
const term = { schoolYear: '2023-2024', startsOn: '4 октября 2023 г.', endsOn: '31 мая 2024 г.' }
const noTerm = { schoolYear: '2023-2024', startsOn: null, endsOn: null }
const operator = {
  orgFullName: 'Муниципальное автономное образовательное учреждение дополнительного образования «Центр образования и профессиональной ориентации»',
  orgShortName: head.orgShortName,
  orgAddress: '623780, Свердловская область, г. Артёмовский, ул. Ленина, д. 1',
  inn: '6602000000',
  ogrn: '1026600000000',
}
const noOperator = { orgFullName: null, orgShortName: 'МАОУ ДО «ЦОиПО»', orgAddress: null, inn: null, ogrn: null }
const representative = { representativeName: 'Мкртчян Гурген Ашотович', relation: 'отец', representativeAddress: 'г. Артёмовский, ул. Мира, д. 3' }

export const extraDuties: ConsentExtraDutiesData = {
  ...head,
  ...term,
  fullName: 'Иванов Пётр Ильич',
  post: 'педагог дополнительного образования',
  mentees: [
    { name: 'Шевченко Анна Сергеевна', info: 'педагог дополнительного образования' },
    { name: 'Оглы Алина', info: null },
  ],
  form: 'педагог – педагог',
  topic: 'Проектирование занятия',
  hours: '6 часов в месяц',
  payment: 'без дополнительной оплаты',
  duties: [],
  underArticle351: false,
  signatory: 'П. И. Иванов',
}
export const emptyExtraDuties: ConsentExtraDutiesData = {
  ...noHead,
  ...noTerm,
  fullName: null,
  post: null,
  mentees: [],
  form: null,
  topic: null,
  hours: null,
  payment: null,
  duties: [],
  underArticle351: true,
  signatory: null,
}

export const participationSelf: ConsentParticipationSelfData = {
  ...head,
  ...term,
  fullName: 'Шевченко Анна Сергеевна',
  standing: 'педагог дополнительного образования',
  isStudent: false,
  isMentor: false,
  form: 'педагог – педагог',
  partners: [{ name: 'Иванов Пётр Ильич', info: 'педагог дополнительного образования' }],
  topic: 'Проектирование занятия',
  signatory: 'А. С. Шевченко',
}
export const emptyParticipationSelf: ConsentParticipationSelfData = {
  ...noHead,
  ...noTerm,
  fullName: null,
  standing: null,
  isStudent: true,
  isMentor: true,
  form: null,
  partners: [],
  topic: null,
  signatory: null,
}

export const participationRepresentative: ConsentParticipationRepresentativeData = {
  ...head,
  ...term,
  representativeName: representative.representativeName,
  relation: 'отец',
  childName: 'Мкртчян Сусанна Гургеновна',
  childBirthOn: '12.03.2011',
  childStanding: '7 класс, «Юный эколог»',
  isMentor: false,
  form: 'педагог – ученик',
  partners: [{ name: 'Толстая Мария Юрьевна', info: 'методист' }],
  meetings: 'на площадке центра, очно',
  signatory: 'Г. А. Мкртчян',
}
export const emptyParticipationRepresentative: ConsentParticipationRepresentativeData = {
  ...noHead,
  ...noTerm,
  representativeName: null,
  relation: null,
  childName: null,
  childBirthOn: null,
  childStanding: null,
  isMentor: true,
  form: null,
  partners: [],
  meetings: null,
  signatory: null,
}

export const dataProcessing: ConsentDataProcessingData = {
  ...operator,
  fullName: 'Мкртчян Сусанна Гургеновна',
  address: 'г. Артёмовский, ул. Мира, д. 3',
  representative,
  signatory: 'Г. А. Мкртчян',
  categories: [],
  email: 'centre@example.org',
  schoolYear: '2023-2024',
  until: null,
}
export const dataProcessingSelf: ConsentDataProcessingData = {
  ...dataProcessing,
  fullName: 'Иванов Пётр Ильич',
  representative: null,
  signatory: 'П. И. Иванов',
}
export const emptyDataProcessing: ConsentDataProcessingData = {
  ...noOperator,
  fullName: null,
  address: null,
  representative: { representativeName: null, relation: null, representativeAddress: null },
  signatory: null,
  categories: [],
  email: null,
  schoolYear: '2023-2024',
  until: null,
}

export const dataDistribution: ConsentDataDistributionData = {
  ...operator,
  fullName: 'Мкртчян Сусанна Гургеновна',
  representative,
  signatory: 'Г. А. Мкртчян',
  contacts: '+7 900 000-00-00',
  categories: Object.values(usualCategories).map((name) => ({ name })),
  resources: [{ name: 'https://centre.example.org' }, { name: 'https://vk.com/centre' }],
  schoolYear: '2023-2024',
  until: '31.08.2024',
}
export const dataDistributionSelf: ConsentDataDistributionData = {
  ...dataDistribution,
  fullName: 'Иванов Пётр Ильич',
  representative: null,
  signatory: 'П. И. Иванов',
  until: null,
}
export const emptyDataDistribution: ConsentDataDistributionData = {
  ...noOperator,
  fullName: null,
  representative: null,
  signatory: null,
  contacts: null,
  categories: [{ name: 'Фамилия, имя, отчество' }],
  resources: [],
  schoolYear: '2023-2024',
  until: null,
}

export const coverList: ConsentCoverListData = {
  orgShortName: 'МАОУ ДО «ЦОиПО»',
  schoolYear: '2023-2024',
  group: 'Робототехника',
  total: '2 листа',
  rows: [
    { number: '1', name: 'Ёлкина Мария Олеговна', paper: 'на участие', signer: 'представитель' },
    { number: '2', name: 'Мкртчян Сусанна Гургеновна', paper: 'на обработку персональных данных', signer: 'участник' },
  ],
}
export const emptyCoverList: ConsentCoverListData = { ...coverList, rows: [] }

const { fullName, signatory, contacts, categories } = dataDistribution
export const distributionWithdrawal: DistributionWithdrawalData = {
  ...operator,
  fullName,
  representative: { ...representative, representativeAddress: null },
  signatory,
  contacts,
  categories,
}
export const distributionWithdrawalSelf: DistributionWithdrawalData = { ...distributionWithdrawal, representative: null }
export const emptyDistributionWithdrawal: DistributionWithdrawalData = {
  ...noOperator,
  fullName: null,
  representative: null,
  signatory: null,
  contacts: null,
  categories: [],
}
