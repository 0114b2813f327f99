/** What every consent sheet says about its addressee (§4.2); without the dative it is addressed to the centre, which needs no case. */
export interface ConsentHead {
  readonly orgShortName: string
  readonly directorDative: string | null // «О. В. Плотниковой»
  readonly directorPostDative: string | null // «Директору»; see postDative
}

export interface ConsentMentee {
  readonly name: string
  readonly info: string | null
}

/** Согласие наставника-работника на дополнительные обязанности, §4.2. */
export interface ConsentExtraDutiesData extends ConsentHead {
  readonly fullName: string | null
  readonly post: string | null
  readonly schoolYear: string // «2023-2024»
  readonly mentees: readonly ConsentMentee[] // none yet: a line to fill in
  readonly form: string | null
  readonly topic: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly hours: string | null // «6 часов в месяц»
  readonly payment: string | null // «без дополнительной оплаты»
  readonly duties: readonly string[] // none: the usual list
  readonly underArticle351: boolean // art. 351.8 of the Labour code, since 01.03.2025; before that art. 60.2 (§1.2)
  readonly signatory: string | null // «П. И. Иванов»
}

/** Согласие на участие, которое подписывает сам участник, §4.3. */
export interface ConsentParticipationSelfData extends ConsentHead {
  readonly fullName: string | null
  readonly standing: string | null // post, or grade and study group
  readonly isStudent: boolean
  readonly isMentor: boolean // a student mentor consents too
  readonly schoolYear: string
  readonly form: string | null
  readonly partners: readonly ConsentMentee[] // the mentor, or the mentees of a student mentor
  readonly topic: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly signatory: string | null
}

/** Согласие законного представителя на участие несовершеннолетнего, §4.4. */
export interface ConsentParticipationRepresentativeData extends ConsentHead {
  readonly representativeName: string | null
  readonly relation: string | null // кем приходится: «мать»
  readonly childName: string | null
  readonly childBirthOn: string | null
  readonly childStanding: string | null // grade, study group
  readonly isMentor: boolean
  readonly schoolYear: string
  readonly form: string | null
  readonly partners: readonly ConsentMentee[]
  readonly meetings: string | null // «на площадке центра, очно»
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly signatory: string | null // the representative
}

/** The operator of personal data as art. 9 and 10.1 of 152-ФЗ want it named (§1.4). */
export interface OperatorData {
  readonly orgFullName: string | null
  readonly orgShortName: string
  readonly orgAddress: string | null
  readonly inn: string | null
  readonly ogrn: string | null
}

/** The legal representative of a minor; names differ from the minor's, since a template sees both. */
export interface RepresentativeData {
  readonly representativeName: string | null
  readonly relation: string | null // кем приходится: «мать»
  readonly representativeAddress: string | null
}

/** Who consents for whom; the identity document is a line to fill in and is never stored (§1.4). */
export interface DataSubject {
  readonly fullName: string | null
  readonly representative: RepresentativeData | null
  readonly signatory: string | null
}

/** Согласие на обработку персональных данных, ч. 4 ст. 9 152-ФЗ (§1.4). */
export interface ConsentDataProcessingData extends OperatorData, DataSubject {
  readonly address: string | null
  readonly categories: readonly string[] // none: the usual list
  readonly email: string | null // where a withdrawal may be sent
  readonly schoolYear: string // «2023-2024»: a consent is given for one
  readonly until: string | null // «31.08.2027»; null prints the usual term
}

/** Согласие на распространение персональных данных, ст. 10.1 152-ФЗ (§1.4, §4.5). */
export interface ConsentDataDistributionData extends OperatorData, DataSubject {
  readonly contacts: string | null // phone, e-mail or post address of the one who signs
  readonly categories: readonly { readonly name: string }[]
  readonly resources: readonly { readonly name: string }[] // addresses of sites and pages
  readonly schoolYear: string
  readonly until: string | null
}

/** Ведомость выдачи бланков согласий одной группе: кому какой лист, с местом для отметок. */
export interface ConsentCoverListData {
  readonly orgShortName: string
  readonly schoolYear: string // «2023-2024»
  readonly group: string // name of the study group, or of those without one
  readonly total: string // «12 листов»
  readonly rows: readonly { readonly number: string; readonly name: string; readonly paper: string; readonly signer: string }[]
}

/** Требование о прекращении распространения персональных данных, ч. 12 ст. 10.1 152-ФЗ (§4.5). */
export interface DistributionWithdrawalData extends OperatorData, DataSubject {
  readonly contacts: string | null
  readonly categories: readonly { readonly name: string }[] // what was allowed by the consent
}
