import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { listCandidates } from '../../src/surveys/queries/candidates.ts'
import { findTemplate, listOffered, questionsOf } from '../../src/surveys/queries/templates.ts'
import { satisfaction } from '../../src/surveys/queries/results.ts'
import { deciding } from '../../src/surveys/rules/show-if.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { aBrowser, signIn, theYear } from '../support/people.ts'
import { answersOf, aCampaign, linkFor, responseFor } from './surveys.ts'

test('every questionnaire of the programme is offered, and each of its conditions names an earlier answer', async () => {
  const templates = await listOffered()
  const keys = 'a1 a2 m3n m3x m4n m4x a2u a3 a4 m1n m1x m2n m2x m5n m5x m6n m6x parent m7 meeting pulse_mentee pulse_mentor event teacher_list'
  expect(templates.map(({ key }) => key).join(' ')).toBe(keys)
  for (const { id, key, phase, audience, form, twinKey, roadmapCode } of templates) {
    const questions = await questionsOf(id)
    expect(questions.length, key).toBeGreaterThan(1)
    questions.forEach(({ showIf }, index) => {
      const by = questions.slice(0, index).find((question) => question.key === showIf?.key)
      const offered = by?.type === 'yesNo' ? ['yes', 'no'] : by?.options.options.map(({ value }) => value)
      if (showIf) expect([deciding.includes(by?.type ?? 'long'), showIf.values.filter((value) => !offered?.includes(value))], key).toEqual([true, []])
    })
    if (phase !== 'exit' || form === null) continue
    expect([key, twinKey, roadmapCode]).toEqual([key, key.replace('x', 'n'), '6.1'])
    const entry = await findTemplate(twinKey ?? '')
    expect([entry.phase, entry.audience, entry.form]).toEqual(['entry', audience, form])
    const before = new Map((await questionsOf(entry.id)).map((question) => [question.key, question.type]))
    const shared = questions.filter((question) => before.has(question.key))
    expect(shared.length, key).toBeGreaterThan(5)
    expect(
      shared.filter((question) => before.get(question.key) !== question.type).map((question) => question.key),
      key,
    ).toEqual([])
    expect(questions.find((question) => question.key === 'satisf')?.required, key).toBe(true)
  }
  const anxious = await read().surveyQuestion.findMany({ where: { reverse: true }, select: { key: true } })
  expect(anxious.map(({ key }) => key)).toEqual(['anxiety', 'anxiety'])
})

test('each questionnaire is offered to those it is for', async () => {
  await signIn('methodist')
  const year = await theYear()
  const [teacher, other] = [await aTeacher('Иванов Пётр Ильич'), await aTeacher('Шевченко Анна Сергеевна')]
  const [child, older] = [await aStudent('Ёлкина Мария Олеговна'), await aStudent('Зуев Олег Ильич')]
  const mentor = await aMentor(teacher.id, { capacity: 3 })
  await aPair(mentor.id, [(await aMentee(child.id)).id], { status: 'active', form: 'teacherStudent' })
  await aPair(mentor.id, [(await aMentee(other.id)).id], { status: 'active', form: 'teacherTeacher' })
  await aPair((await aMentor(older.id)).id, [(await aMentee((await aStudent('Белов Илья Олегович')).id)).id], { status: 'active', form: 'studentStudent' })
  const names = async (key: string) =>
    (await listCandidates(await findTemplate(key), year.id))
      .map(({ person }) => person.lastName)
      .toSorted((one, other) => one.localeCompare(other, 'ru'))
      .join(' ')
  expect(await names('m5n')).toBe('Ёлкина')
  expect(await names('m6x')).toBe('Иванов')
  expect(await names('m1x')).toBe('Белов')
  expect(await names('m2n')).toBe('Зуев')
  expect(await names('parent')).toBe('Белов Ёлкина')
  expect(await names('meeting')).toBe('Белов Ёлкина Шевченко')
  expect(await names('event')).toBe('Белов Ёлкина Зуев Иванов Шевченко')
  expect(await names('a3')).toBe('Белов Ёлкина Зуев')
  expect(await names('m7')).toBe('Иванов Шевченко')
})

test('a question that is not asked is not required, and an answer hidden later is not counted', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent('Ёлкина Мария Олеговна')
  const id = await aCampaign('a3', { who: 'chosen', chosen: [child.id] })
  const [browser, link] = [aBrowser(), await linkFor(id, child.id)]
  expect((await browser.get(`${link}/1`)).text).toContain(
    'Только если ответ на вопрос «Занимаешься ли ты проектом или исследованием» – «да, сейчас» или «делал раньше»',
  )
  const refused = await browser.post(`${link}/1`, { does_project: 'now', topic: 'Теплица' })
  expect([refused.status, refused.text.includes('Ответьте на вопрос «На какой стадии проект»')]).toEqual([422, true])
  await browser.post(`${link}/1`, { does_project: 'now', topic: 'Теплица', stage: 'plan' }).expect('location', `${link}/2`)
  await browser.post(`${link}/2`, { hard: ['time'] }).expect('location', `${link}/3`)
  // The person changes the first answer: nothing else is asked any more, and the answers are sent at once.
  await browser.post(`${link}/1`, { does_project: 'no', topic: 'Теплица', stage: 'plan' }).expect('location', link)
  expect((await responseFor(id, child.id))?.submittedAt).not.toBeNull()
  expect(await answersOf(id, child.id)).toEqual({ does_project: 'no' })
  expect((await browser.get(link)).text).toContain('Ответы с твоим именем увидит только методист')
  const results = await methodist.get(`/surveys/${id}/results`)
  expect(results.text).not.toContain('Теплица')
})

test('exit questionnaires of every form count for satisfaction, by form and role; the level of the programme is named', async () => {
  const methodist = await signIn('methodist')
  const year = await theYear()
  const teacher = await aTeacher('Иванов Пётр Ильич')
  const child = await aStudent('Ёлкина Мария Олеговна')
  await aPair((await aMentor(teacher.id)).id, [(await aMentee(child.id)).id], { status: 'completed', form: 'teacherStudent' })
  const exit = await aCampaign('m5x')
  const link = await linkFor(exit, child.id)
  const browser = aBrowser()
  for (const [number, answers] of [{ satisf: '9' }, { anxiety: '4' }, { level: 'none', level_of: 'regional' }, { glad: 'yes' }].entries())
    await browser.post(`${link}/${number + 1}`, answers).expect(303)
  expect(await answersOf(exit, child.id)).toEqual({ satisf: 9, anxiety: 4, level: 'none', glad: true })
  const found = await satisfaction(year.id)
  expect([found.mentees.answered, found.mentors.answered, found.byForm.map(({ form, mentees }) => [form, mentees.satisfied])]).toEqual([
    1,
    0,
    [['teacherStudent', 1]],
  ])
  const curator = await aCampaign('m7', { who: 'chosen', chosen: [teacher.id] })
  const door = await linkFor(curator, teacher.id)
  const mark = (numbers: number[], value = '2') => Object.fromEntries(numbers.map((number) => [`mark_${number}`, value]))
  await browser.post(`${door}/1`, mark([1, 2, 3, 4, 5])).expect(303)
  await browser.post(`${door}/2`, { ...mark([6]), mark_7: 'na' }).expect(303)
  await browser.post(`${door}/3`, mark([8, 9], '1')).expect(303)
  const results = await methodist.get(`/surveys/${curator}/results`)
  expect(results.text.replaceAll('\u00a0', ' ')).toContain('14 из 16 – 87,5 % – оптимальный уровень программы')
})
