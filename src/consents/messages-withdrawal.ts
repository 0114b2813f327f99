import type { ConsentKind } from '../generated/prisma/enums.ts'

/** What the law gives after a withdrawal (§1.4); `since` is the day it came, all are dates in words, whose «г.» may end a sentence. */
export const lawTerms = {
  extraDuties: (since, day) =>
    `Работник вправе отказаться от дополнительных обязанностей, предупредив за 3 рабочих дня: если отказ поступил ${since}, то до ${day} Решите, кто продолжит работу с наставляемым.`,
  participation: () => 'Участие добровольное: без этого согласия пару нельзя включить в приказ. Решите, завершать ли пару.',
  dataProcessing: (since, day, publication) =>
    `Сроки считают со дня отзыва. Если он поступил ${since}: опубликованное нужно снять за 3 рабочих дня, то есть до ${publication}; данные нужно перестать обрабатывать и уничтожить за 30 дней, то есть до ${day} Так не делают, только если хранить данные обязывает закон.`,
  dataDistribution: (since, day) => `По закону публикацию нужно прекратить за 3 рабочих дня: если требование поступило ${since}, то есть до ${day}`,
} as const satisfies Record<ConsentKind, (since: string, day: string, publication: string) => string>

export const pastTerm = 'Этот срок уже прошёл: исполните отзыв сразу.'

export const consequences = {
  pair: (topic: string) => `Пара «${topic}»`,
  order: (name: string) => `Приказ ${name}`,
  orderOnSite: (name: string) => `Приказ ${name}, размещён на сайте`,
  orderHidden: (name: string) => `Приказ ${name} на сайте: имя обучающегося заменится сразу, работники остаются названы по должности`,
  news: (title: string) => `Опубликованная новость «${title}»: снимите её с публикации или уберите имя и фото`,
  newsHidden: (title: string) =>
    `Опубликованная новость «${title}»: посетители сайта перестанут её видеть сразу, снимите её с публикации или уберите имя и фото`,
  material: (title: string) => `Материал копилки «${title}» открыт всем: посетители сайта перестанут видеть его сразу, уберите из него имя`,
  act: (title: string) => `Локальный акт на сайте «${title}»: уберите из него имя`,
} as const
