import type { Sentences } from '../../app/errors.ts'
import { counted } from '../../app/format.ts'

type Params = Record<string, string | number>
const places = (count: string | number | undefined) => counted(Number(count), 'место', 'места', 'мест')

/** Why a pair cannot be or should not be: rows of domain §7.4 and steps of a pair's life. */
export const pairReasons = {
  'pairs.samePerson': ({ name }: Params) => `${name}: наставник и наставляемый – одно лицо. Выберите другого.`,
  'pairs.mentorNotTeacher': ({ name }: Params) => `${name}: в этой форме наставник – педагог, а не обучающийся.`,
  'pairs.mentorNotStudent': ({ name }: Params) => `${name}: в форме «ученик-ученик» наставник – обучающийся.`,
  'pairs.menteeNotTeacher': ({ name }: Params) => `${name}: в форме «педагог-педагог» наставляемый – педагог центра.`,
  'pairs.menteeNotStudent': ({ name }: Params) => `${name}: в этой форме наставляемый – обучающийся.`,
  'pairs.mentorNotInBank': ({ name }: Params) => `${name}: не в банке наставников этого года. Включите в банк или выберите другого наставника.`,
  'pairs.mentorPaused': ({ name }: Params) => `${name}: наставник на паузе (отпуск, больничный). Решите, кто работает с наставляемыми в это время.`,
  'pairs.menteeNotInBank': ({ name }: Params) => `${name}: не в банке наставляемых этого года. Уточните запрос и включите в банк.`,
  'pairs.repeated': ({ mentor, mentee }: Params) => `${mentor} и ${mentee} в эти сроки уже вместе в другой паре той же формы.`,
  'pairs.noCapacity': ({ name, capacity, taken, wanted }: Params) =>
    `${name}: у наставника ${places(capacity)}, занято ${taken}, нужно ещё ${wanted}. Выберите другого или запишите причину превышения.`,
  'pairs.overCapacity': ({ name, capacity, taken, wanted }: Params) =>
    `${name}: у наставника ${places(capacity)}, занято ${taken}, здесь ещё ${wanted}. Превышение разрешено методистом, причина записана.`,
  'pairs.mutual': ({ mentor, mentee }: Params) =>
    `${mentee} в эти сроки уже наставник для этого человека по той же теме (${mentor}). Взаимное наставничество возможно только по разным темам.`,
  'pairs.outsideYear': 'Срок выходит за пределы учебного года.',
  'pairs.shortTerm': 'Срок короче трёх месяцев. Обычно пара работает от трёх месяцев до года.',
  'pairs.longTerm': 'Срок длиннее года. Обычно пара работает от трёх месяцев до года.',
  'pairs.hasLeft': ({ name, day }: Params) => `${name}: выбыл(а) из центра ${day}.`,
  'pairs.willLeave': ({ name, day }: Params) => `${name}: выбывает из центра ${day}, до конца срока пары.`,
  'pairs.formNotWanted': ({ name }: Params) => `${name}: не отметил(а) готовность к этой форме наставничества.`,
  'pairs.avoided': ({ mentor, mentee }: Params) => `${mentee}: в анкете просил(а) не назначать этого наставника (${mentor}). Это видите только вы.`,
  'pairs.secondMentor': ({ mentor, mentee }: Params) => `${mentee}: уже есть наставник по тому же запросу – ${mentor}.`,
  'pairs.relatives': ({ mentor, mentee }: Params) => `${mentor} и ${mentee}: один из них – законный представитель другого.`,
  'pairs.superior': ({ mentor, mentee }: Params) => `${mentor}: судя по должности, непосредственный руководитель (${mentee}).`,
  'pairs.mentorYounger': ({ mentor, mentee }: Params) => `${mentor}: наставник младше наставляемого (${mentee}). Так бывает в модели «равный – равному».`,
  'pairs.tooYoung': ({ mentee }: Params) => `${mentee}: младше 10 лет. Модель рассчитана на обучающихся с 10 лет.`,
  'pairs.notTrained': ({ name }: Params) => `${name}: наставник ещё не прошёл обучение.`,
  'pairs.noRecordMissing': ({ name }: Params) => `${name}: нет справки об отсутствии судимости. Без неё внешний наставник не работает с детьми.`,
  'pairs.ownCurator': ({ name }: Params) => `${name}: куратор назначен наставником. Это допустимо.`,
  'pairs.inOrder': ({ number }: Params) =>
    `Пара стоит в приказе${number ? ` № ${number}` : ''}: состав меняется только приказом об изменении или после возврата приказа на доработку.`,
  'pairs.changesByOrder': 'Эта пара закреплена приказом. Изменить её можно только приказом о внесении изменений: составьте его.',
  'pairs.inDraftOrder': 'Пара включена в проект приказа: сначала уберите её оттуда.',
  'pairs.hasProgramme': 'У пары уже есть персонализированная программа.',
  'pairs.noRegisteredOrder': 'Пара начинает действовать только с зарегистрированным приказом, в который она включена.',
  'pairs.programmeMissing': 'У пары нет персонализированной программы. Если работы не было, прекратите пару досрочно.',
  'pairs.programmeOpen': 'Персонализированная программа пары ещё не завершена.',
} as const satisfies Sentences
