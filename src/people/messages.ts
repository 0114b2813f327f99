import type { Sentences } from '../app/errors.ts'
import type { Category, Direction, EventLevel, EventResult, PersonKind } from '../generated/prisma/enums.ts'

export const personKinds = { staff: 'педагог', student: 'обучающийся', external: 'внешний участник' } as const satisfies Record<PersonKind, string>

/** The six directions of additional education (domain §1.3). */
export const directions = {
  technical: 'техническая',
  science: 'естественно-научная',
  sport: 'физкультурно-спортивная',
  art: 'художественная',
  tourism: 'туристско-краеведческая',
  social: 'социально-гуманитарная',
} as const satisfies Record<Direction, string>

/** Qualification categories (domain §3.2). */
export const categories = {
  none: 'нет',
  fit: 'соответствие занимаемой должности',
  first: 'первая',
  highest: 'высшая',
  methodist: 'педагог-методист',
  mentor: 'педагог-наставник',
} as const satisfies Record<Category, string>

/** Levels and results of contests, olympiads and championships (domain §3.4). */
export const eventLevels = {
  centre: 'уровень организации',
  municipal: 'муниципальный',
  regional: 'региональный',
  national: 'всероссийский',
  international: 'международный',
} as const satisfies Record<EventLevel, string>

export const eventResults = { participant: 'участник', prizewinner: 'призёр', winner: 'победитель' } as const satisfies Record<EventResult, string>

export const relations = ['мать', 'отец', 'опекун', 'попечитель', 'бабушка', 'дедушка'] as const

export const problems = {
  lastName: 'Введите фамилию',
  firstName: 'Введите имя',
  post: 'Введите должность, например: педагог дополнительного образования',
  organisation: 'Введите организацию, в которой человек работает или учится',
  nameDigits: 'В имени не может быть цифр. Проверьте, не попал ли сюда класс или номер',
  nameSigns: 'Здесь допустимы только буквы, пробел, дефис и апостроф',
  nameLatin: (letters: string) => `Среди русских букв есть латинские: ${letters}. Наберите их в русской раскладке, иначе человека не найти поиском`,
  birthFuture: 'Дата рождения ещё не наступила. Проверьте год',
  birthAge: (years: number) => `По этой дате человеку ${years}. В банк вносят обучающихся от 5 лет до 21 года. Проверьте год`,
  birthOld: 'По этой дате человеку больше ста лет. Проверьте год',
  dayFuture: 'Эта дата ещё не наступила. Проверьте год',
  categoryDay: 'Срок указывают только для присвоенной категории. Выберите категорию или уберите дату',
  categoryFar: 'Срок категории слишком далёк. Проверьте год',
  teachingMore: 'Педагогический стаж не может быть больше общего',
  yearsDay: 'Укажите, на какой день подсчитан стаж, например 01.09.2023',
  wordLatin: (letters: string) => `Внутри русского слова есть латинские буквы: ${letters}. Наберите их в русской раскладке`,
  achievementName: 'Введите название конкурса, публикации или проекта: заполнена только остальная часть строки',
  achievementYear: (thisYear: number) => `Введите год от 1950 до ${thisYear}`,
  certificateTitle: 'Введите название программы обучения: заполнена только остальная часть строки',
  certificateDay: 'Введите дату окончания обучения',
  groupMissing: 'Выберите объединение: указан только год обучения',
  representativeName: 'Введите фамилию, имя и отчество представителя: указана только остальная часть строки',
  representativePhone: (phone: string) => `Телефон представителя «${phone}» не распознан. Введите его с кодом, например 8 912 345-67-89`,
  leftOn: 'Введите день выбытия',
  leavingReason: 'Выберите причину или напишите свою: она останется в карточке',
  duplicate: 'Похожий человек уже внесён. Если это он, откройте его карточку; если другой, поставьте отметку внизу формы',
} as const

// An order names the event, where the card says what became of the person.
const reasonsOfOrders: Record<string, string> = {
  'уволен(а)': 'увольнение',
  'отчислен(а)': 'отчисление',
  'окончил(а) обучение': 'окончание обучения',
  'больше не сотрудничает с центром': 'прекращение сотрудничества с центром',
}

export const leavingWords = {
  endPair: 'прекратить досрочно в день выбытия',
  endAsMentor: 'Наставляемые вернутся в банк и будут ждать другого наставника',
  endAsMentee: 'Отметка «выбыл» останется только у этого человека',
  endByOrder: 'Пара закреплена приказом, поэтому программа составит проект приказа о прекращении. До его регистрации пара остаётся действующей',
  endingDrafted: 'Приказ о прекращении уже готовится: пара действует до его регистрации',
  beingChanged: 'Сначала уберите пару из неподписанного приказа об изменении или оставьте её и решите отдельно',
  whyMentor: (reason: string) => `Выбытие наставника из центра: ${reasonsOfOrders[reason] ?? reason}`,
  whyMentee: (reason: string) => `Выбытие наставляемого из центра: ${reasonsOfOrders[reason] ?? reason}`,
  draft: 'Неподписанный приказ с этой парой',
  keep: 'пока оставить: решу отдельно',
  keepAsMentor: 'Пара останется действующей и будет отмечена как требующая решения: замену наставника оформляют приказом об изменении',
  keepAsMentee: 'Остальные участники продолжают работать; состав меняют приказом об изменении',
  decide: 'Отметьте, что будет с этой парой',
  notBegun: 'Пара начинается позже дня выбытия. Проверьте дату или оставьте пару и решите о ней отдельно',
} as const

export const notices = {
  created: (name: string) => `Внесено: ${name}.`,
  saved: 'Изменения сохранены.',
  left: 'Отмечено выбытие. Записи в банках закрыты, история сохранена.',
  endingReady: 'Проект приказа о прекращении готов: проверьте и отправьте директору. До регистрации приказа пары остаются действующими',
  endingRemoved: 'Проект приказа о прекращении, составленный при выбытии, удалён',
  endingKept: 'Проект приказа о прекращении уже меняли или отправили директору: проверьте, нужен ли он',
  returned: 'Отметка о выбытии снята.',
  reconsiderMentor: 'Запись в банке наставников закрыта. Рассмотреть её снова',
  reconsiderMentee: 'Запись в банке наставляемых закрыта. Рассмотреть её снова',
  removed: (name: string) => `Запись удалена: ${name}.`,
} as const

export const peopleReasons = {
  'people.activePair': (params) => `Есть действующая пара: ${params.topic}. Сначала завершите её.`,
  'people.pairUndecided': (params) => `Есть действующая пара: ${params.topic}. Решите, что с ней будет.`,
  'people.pairBeingChanged': (params) =>
    `Пара «${params.topic}» стоит в неподписанном приказе об изменении: уберите её оттуда или оставьте и решите о ней отдельно.`,
  'people.pairNotBegun': (params) => `Пара «${params.topic}» начинается позже дня выбытия: проверьте дату или оставьте её и решите о ней отдельно.`,
  'people.hasLeft': 'Человек выбыл из центра. Снимите отметку о выбытии, если он вернулся.',
  'people.inOrders': 'Человек назван в подписанном приказе: такую запись не удаляют. Отметьте выбытие.',
  'people.inBanks': 'У человека есть запись в банке наставников или наставляемых. Удаляют только внесённых по ошибке; в остальных случаях отметьте выбытие.',
  'people.hasReadActs': 'Отмечено ознакомление человека с локальными актами. Если запись внесена по ошибке, сначала снимите эту отметку на странице акта.',
  'people.hasPapers': 'На человека есть согласия, анкеты, отметки об обучении, упоминания в новостях или учётная запись.',
} as const satisfies Sentences

export const leavingReasons = {
  staff: ['уволен(а)', 'переезд'],
  student: ['отчислен(а)', 'окончил(а) обучение', 'переезд'],
  external: ['больше не сотрудничает с центром', 'переезд'],
} as const satisfies Record<PersonKind, readonly string[]>
