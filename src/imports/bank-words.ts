import type { workFormatKeys } from '../banks/form.ts'
import type {
  EventLevel,
  EventResult,
  InclusionReason,
  MentoringForm,
  MentoringKind,
  PersonKind,
  PreferredMentor,
  ProjectStage,
  ProjectTeam,
  ProjectType,
} from '../generated/prisma/enums.ts'

// How methodists write what the banks keep as choices. The first that fits wins; cells come in lower case, ё as е.

export const formWords: [RegExp, MentoringForm][] = [
  [/(уч[её]?ник|обуч\S*|ребен\S*|студент)\s*[-–/]\s*(уч[её]?ник|обуч\S*|ребен|студент)|^у\s*[-/]\s*у$/, 'studentStudent'],
  [/(педагог|учител\S*|преподават\S*|работодат\S*|тренер)\s*[-–/]\s*(уч[её]?ник|обуч\S*|ребен|студент)|^п\s*[-/]\s*у$/, 'teacherStudent'],
  [/(педагог|учител\S*|преподават\S*|методист|опытный)\s*[-–/]\s*(педагог|учител\S*|преподават\S*|молод)|^п\s*[-/]\s*п$/, 'teacherTeacher'],
]

export const reasonWords: [RegExp, InclusionReason][] = [
  [/молод|выпускник (вуз|колледж|техникум)/, 'youngSpecialist'],
  [/принят|новый сотрудник|новичок|смен\S* должност/, 'newcomer'],
  [/дефицит|затруднен/, 'deficit'],
  [/нов(ое|ая|ой)|цифр|освоен/, 'newTopic'],
  [/аттестац/, 'attestation'],
  [/конкурс/, 'contest'],
  [/перерыв|декрет|выход/, 'breakInWork'],
  [/друг|ин(ое|ая)/, 'other'],
]

export const roleWords: [RegExp, PreferredMentor][] = [
  [/не важно|неважно|люб|все равно/, 'anyone'],
  [/ученик|обуч|старш|сверстник|студент/, 'olderStudent'],
  [/педагог|учител|взрослы|преподават/, 'teacher'],
]

export const kindWords: [RegExp, PersonKind][] = [
  [/обуч|учени|учащ|студент|ребен|школьник/, 'student'],
  [/внешн|родител|партнер|работодат|выпускник/, 'external'],
  [/педагог|сотрудник|работник|методист|учител|преподават/, 'staff'],
]

/** Stages of a project (§3.4). */
export const stageWords: [RegExp, ProjectStage][] = [
  [/защищ|защитил|завершен/, 'defended'],
  [/готов|к защите/, 'readyToDefend'],
  [/оформл/, 'writing'],
  [/планир|подготов/, 'planning'],
  [/реализ|выполн|в работе|разработ|исследован/, 'making'],
  [/иде|замысел|выбор темы/, 'idea'],
]

/** Types of a project (§3.4). */
export const typeWords: [RegExp, ProjectType][] = [
  [/исследов|научн/, 'research'],
  [/техн|инжен|приклад/, 'technical'],
  [/творч|художеств/, 'creative'],
  [/социал|волонт/, 'social'],
  [/информац|познават/, 'informational'],
]

/** Who does a project. */
export const teamWords: [RegExp, ProjectTeam][] = [
  [/индивид|личн|один|одна|сам/, 'individual'],
  [/пар|вдвоем|двое/, 'pair'],
  [/команд|групп|коллектив/, 'team'],
]

/** The best result before (§3.4). */
export const experienceWords: [RegExp, EventResult][] = [
  [/победит|^1 место|1 степен/, 'winner'],
  [/призер|лауреат|место|степен/, 'prizewinner'],
  [/участ|опыт/, 'participant'],
]

/** Kinds of mentoring (§3.6). */
export const mentoringWords: [RegExp, MentoringKind][] = [
  [/реверс/, 'reverse'],
  [/групп/, 'group'],
  [/ситуац|по запрос/, 'situational'],
  [/скорост|разов|сесси|флэш|флеш/, 'speed'],
  [/краткосроч|целеполаг/, 'shortTerm'],
  [/виртуал|дистанц|онлайн/, 'virtual'],
  [/традиц|один на один|индивид/, 'traditional'],
]

/** Formats of work (§3.2); «смешанно» is both. */
export const formatWords: [RegExp, (typeof workFormatKeys)[number][]][] = [
  [/смешан/, ['inPerson', 'remote']],
  [/индивид|один на один|лично/, ['individual']],
  [/групп|команд/, ['group']],
  [/дистанц|онлайн|удален|заочн/, ['remote']],
  [/очн/, ['inPerson']],
]

/** Levels of a competition (§3.4). */
export const levelWords: [RegExp, EventLevel][] = [
  [/междунар/, 'international'],
  [/всеросс|федерал|национальн/, 'national'],
  [/регион|област|краев|республик|округ|зональн/, 'regional'],
  [/муницип|город|район/, 'municipal'],
  [/организац|центр|учрежден|внутр|школьн|объединен/, 'centre'],
]

/** «8 ч/нед» is four times as much a month. */
export const weekly = /нед/
/** «3D-моделирование (3)», «робототехника – 2», «видео, уровень 1». */
export const gradeWords = /\s*(?:\(\s*(?:уровень|приоритет)?\s*(\d+)\s*\)|[-–—:,]?\s*(?:уровень|приоритет)\s*(\d+)|\s[-–—]\s*(\d+)|:\s*(\d+))\s*$/
/** «до 3 чел.», «14 лет», «2,0». */
export const countWords = /^(?:до|не более|от|с)?\s*(-?\d{1,9})(?:[.,]0+)?(?:\s*[а-я]+\.?){0,3}$/
