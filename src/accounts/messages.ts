import type { Role } from '../app/actor.ts'
import type { Sentences } from '../app/errors.ts'
import type { Weakness } from './passwords.ts'

export const roleLabels = { methodist: 'методист', director: 'директор', mentor: 'наставник' } as const satisfies Record<Role, string>

export const weaknesses = {
  'password.tooShort': 'Пароль должен быть не короче 12 знаков. Подойдёт фраза из нескольких слов',
  'password.tooLong': 'Пароль не может быть длиннее 128 знаков',
  'password.guessable': 'Такой пароль легко подобрать. Возьмите фразу из трёх-четырёх не связанных слов',
} as const satisfies Record<Weakness, string>

export const problems = {
  login: 'Логин – от 3 до 40 латинских букв, цифр, точек и дефисов, например ivanova.m',
  loginTaken: 'Такой логин уже есть. Возьмите другой',
  personTaken: 'У этого человека уже есть учётная запись',
  personNeeded: 'Выберите человека из списка: наставник видит только свои пары',
  wrong: 'Логин или пароль не подходят. Проверьте раскладку клавиатуры и клавишу Caps Lock',
  waitPlease: 'Слишком много неудачных попыток. Подождите 15 минут или попросите методиста выдать новый пароль',
  currentWrong: 'Текущий пароль не подходит',
  notSame: 'Пароли не совпадают. Повторите новый пароль',
  sameAsOld: 'Новый пароль совпадает с текущим. Придумайте другой',
} as const

export const notices = {
  passwordChanged: 'Пароль сменён. На других устройствах нужно войти заново.',
  oneTime: (login: string, password: string) =>
    `Логин: ${login}. Одноразовый пароль: ${password}. Запишите его сейчас: больше он не покажется. При первом входе программа попросит сменить пароль.`,
  disabled: 'Учётная запись отключена, сеансы завершены.',
  enabled: 'Учётная запись снова работает.',
} as const

export const accountReasons = {
  'accounts.ownAccount': 'Свою учётную запись отключить нельзя: попросите другого методиста.',
} as const satisfies Sentences

export const userWords = {
  resetPassword: 'Выдать новый пароль',
  confirmReset: 'Прежний пароль перестанет действовать, открытые сеансы завершатся.',
  disable: 'Отключить',
  enable: 'Включить',
  confirmDisable: 'Человек не сможет войти. История его действий сохранится.',
  deputy: 'заместитель директора',
  never: 'ещё не входил(а)',
  works: 'работает',
  awaits: 'ждёт первого входа',
  closed: 'отключена',
} as const
