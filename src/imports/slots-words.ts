import type { days, partsOfDay } from '../banks/rules.ts'

export const dayWords: [RegExp, (typeof days)[number]][] = [
  [/^(пн|понедельник.*)$/, 'mon'],
  [/^(вт|вторник.*)$/, 'tue'],
  [/^(ср|сред[аыуе]м?)$/, 'wed'],
  [/^(чт|четверг.*)$/, 'thu'],
  [/^(пт|пятниц.*)$/, 'fri'],
  [/^(сб|суббот.*)$/, 'sat'],
  [/^(вс|воскресень.*)$/, 'sun'],
]

export const partWords: [RegExp, (typeof partsOfDay)[number]][] = [
  [/^утр/, 'morning'],
  [/^(день|дня|днем|обед)/, 'day'],
  [/^вечер/, 'evening'],
]

/** Words that say nothing of a time. */
export const slotFillers = /^(и|в|во|по|с|после|до)$/
