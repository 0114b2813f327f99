import type { SurveyAudience } from '../../generated/prisma/enums.ts'

/** Who will read the answers, in a sentence or two. */
export const readersWords = {
  anonymous: (child: boolean) =>
    child
      ? 'Анкета анонимная: после отправки ответы хранятся без имени, и никто, даже методист, не узнает, какие из них твои. Пока анкета не отправлена, её помнит только твоя ссылка.'
      : 'Анкета анонимная: после отправки ответы хранятся без имени, и никто, даже методист, не узнает, какие из них ваши. Пока анкета не отправлена, её помнит только ваша ссылка.',
  named: (audience: SurveyAudience, child: boolean, methodists: string[]) => {
    const whose = child ? 'твоим' : 'вашим'
    const director = 'Директор увидит общие итоги без имён'
    if (audience === 'parents') return `Ответы ${readBy(methodists)}. ${director}, а наставник ребёнка ваших ответов не увидит.`
    const seen = `Ответы с ${whose} именем ${readBy(methodists)}. ${director}`
    if (audience !== 'mentees') return `${seen}.`
    return `${seen}. Наставник ${child ? 'твоих' : 'ваших'} ответов не увидит: ему показывают только общий итог, когда ответили не меньше пяти человек.`
  },
} as const

export const childWords = {
  together: 'Тебе ещё нет 14 лет: заполни анкету вместе с родителем или педагогом.',
  ifYoung: 'Если тебе ещё нет 14 лет, заполни анкету вместе с родителем или педагогом.',
  consent: 'Письменного согласия родителей в центре ещё нет. Попроси родителей взять бланк у методиста и подписать его.',
} as const

function readBy(methodists: string[]): string {
  if (methodists.length > 1) return `увидят только методисты: ${methodists.join(', ')}`
  return ['увидит только методист', ...methodists].join(' ')
}
