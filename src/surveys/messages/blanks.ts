import { counted, longDate } from '../../app/format.ts'

/** Words of a blank to be filled in by hand. */
export const blankWords = {
  readers: (text: string) => `Кто увидит ответы. ${text}`,
  readersUnknown: 'Кто увидит ответы: методист, который проводит анкету; директору показывают только общие итоги без имён.',
  until: (day: string) => `Заполненный бланк сдайте методисту до ${longDate(day)} включительно.`,
  howTo:
    'Поставьте знак в квадрате у своего ответа; в шкале обведите одно число. Вопрос, на который не хочется отвечать, можно пропустить, если у него нет звёздочки (*).',
  person: 'Фамилия, имя, отчество',
  child: 'Ребёнок',
  about: (pair: string) => `Анкета о паре: ${pair}`,
  post: (post: string) => `Должность: ${post}`,
  mark: (id: number) => `Бланк № ${id}`,
  thanks: (child: boolean) =>
    child ? 'Спасибо! Проверь, не пропущены ли вопросы со звёздочкой.' : 'Спасибо! Проверьте, не пропущены ли вопросы со звёздочкой.',
  ifAnswer: (n: number, answers: string[]) => `Если на вопрос ${n} ответ ${answers.map((one) => `«${one}»`).join(' или ')}, ответьте:`,
  chooseMany: (most: number | undefined) => (most === undefined ? 'можно выбрать несколько' : `выберите не больше ${most}`),
  ends: (low: string | undefined, high: string | undefined) => [low && `1 – ${low}`, high && `10 – ${high}`].filter(Boolean).join('; ') || null,
  number: (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined ? '____________' : `____________ (число от ${from} до ${to})`,
  day: '«____» ______________________ 20____ г.',
  other: 'Другое:',
  otherShare: 'Что ещё:',
  levelHint: 'отметьте уровень: 1 – знаю основы, 2 – уверенно применяю, 3 – могу научить',
  slotsHead: 'Время',
  phone: 'Можно ответить и с телефона: наведите камеру на код',
  rowNumber: '№',
  file: (title: string) => `Бланк анкеты. ${title}`,
  print: 'Бланк для печати',
  printWord: 'Бланк для Word',
  range: (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`),
  printAll: (range: string) => `Напечатать бланки ${range}`,
  printAllWord: 'для Word',
  inParts: (most: number) =>
    `В одном файле не больше ${counted(most, 'бланка', 'бланков', 'бланков')}, по алфавиту: так он готовится за несколько секунд. Чтобы печатать по объединениям, проведите анкету для каждого отдельно: отбор по объединению есть, когда анкету готовят.`,
} as const
