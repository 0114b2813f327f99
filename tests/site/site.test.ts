import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aDistribution, aNews, anItem } from '../news/support.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { aBrowser, aCentre, signIn, theYear } from '../support/people.ts'

const addresses = ['/site', '/site/roadmap', '/site/documents', '/site/news', '/site/library', '/site/rss.xml']

test('a visitor is led to the public pages, gets no cookie and a way to sign in', async () => {
  await aCentre()
  const visitor = aBrowser()
  const answer = await visitor.get('/')
  expect([answer.status, answer.headers.location, answer.headers['set-cookie']]).toEqual([303, '/site', undefined])
  const page = await visitor.get('/site')
  expect(textOf(page)).toContain('Вход для сотрудников')
  expect(page.text).not.toContain('noindex')
  for (const label of ['О наставничестве', 'Дорожная карта', 'Документы', 'Новости', 'Копилка']) expect(textOf(page)).toContain(label)
})

test.each(addresses)('%s opens without an account, without a cookie and is asked for anew', async (address) => {
  await aCentre()
  const answer = await aBrowser().get(address)
  expect([answer.status, answer.headers['set-cookie']]).toEqual([200, undefined])
  expect(answer.headers['cache-control']).toMatch(/^(no-cache|public, max-age=300)$/)
})

test('somebody signed in still gets the working pages at the root', async () => {
  const methodist = await signIn('methodist')
  expect((await methodist.get('/')).status).toBe(200)
  expect((await methodist.get('/site')).headers['cache-control']).toBe('no-store')
})

test('one page of the menu is the current one', async () => {
  await aCentre()
  const current = (text: string) => [...text.matchAll(/<a href="([^"]+)" aria-current="page"/g)].map((match) => match[1])
  expect(new Set(current((await aBrowser().get('/site/news')).text))).toEqual(new Set(['/site/news']))
  expect(new Set(current((await aBrowser().get('/site')).text))).toEqual(new Set(['/site']))
})

test('the first page counts pairs and mentors by form and names nobody', async () => {
  await aCentre()
  const mentor = await aMentor((await aTeacher('Скрытный Пётр Ильич')).id)
  const mentee = await aMentee((await aStudent('Тайная Мария Олеговна')).id)
  await aPair(mentor.id, [mentee.id], { status: 'active', form: 'teacherStudent' })
  await aPair(mentor.id, [mentee.id], { status: 'draft', form: 'teacherStudent' })
  const page = textOf(await aBrowser().get('/site'))
  expect(page).toContain('педагог-ученик 1 1')
  expect(page).toContain('педагог-педагог 0 1')
  expect(page).not.toMatch(/Скрытн|Тайн/)
})

test('drafts and withdrawn items are nowhere to be seen', async () => {
  await aCentre()
  const draft = await aNews({ title: 'Тайный черновик' })
  const withdrawn = await aNews({ title: 'Тайное снятое', status: 'withdrawn', publishedAt: new Date() })
  for (const address of addresses) expect((await aBrowser().get(address)).text).not.toContain('Тайн')
  for (const { id } of [draft, withdrawn]) expect((await aBrowser().get(`/site/news/${id}`)).status).toBe(404)
  for (const wrong of ['abc', '0', '-1', '99999999999999', '1.5']) expect((await aBrowser().get(`/site/news/${wrong}`)).status).toBe(404)
})

test('a published item is on the first page, in the list, on its page and in the feed', async () => {
  await aCentre()
  const { id } = await aNews({
    title: 'Итоги "недели"',
    body: 'Первый абзац.\n\n- пункт <b>не тег</b>',
    status: 'published',
    publishedAt: new Date('2024-03-12T08:00:00Z'),
  })
  for (const address of ['/site', '/site/news', `/site/news/${id}`, '/site/rss.xml'])
    expect((await aBrowser().get(address)).text, address).toContain('Итоги «недели»')
  const page = await aBrowser().get(`/site/news/${id}`)
  expect(page.text).toContain('пункт &lt;b&gt;не тег&lt;/b&gt;')
  expect(textOf(page)).toContain('11 марта 2024 г.')
})

test.each([
  ['На семинаре разобрали:\n\n- первые встречи', 'На семинаре разобрали…'],
  ['Прошёл семинар.\n\nВторой абзац', 'Прошёл семинар.'],
  [`${'Слово, '.repeat(40)}конец.`, `${'Слово, '.repeat(30)}Слово…`],
])('the beginning of %j in a list', async (body, shown) => {
  await aCentre()
  await aNews({ title: 'Семинар', body, status: 'published', publishedAt: new Date('2024-03-12T08:00:00Z') })
  expect((await aBrowser().get('/site/news')).text).toContain(`>${shown}<`)
})

const leaks = [
  ['the consent was withdrawn', { withdrawnOn: '2024-03-20' }],
  ['the consent does not allow the name', { allowed: 'photo' }],
  ['the consent is of another category of words', { allowed: '' }],
  ['the representative did not sign', { signedByRepresentative: false }],
  ['the consent did not come back', { receivedOn: null }],
] as const

test.each(leaks)('an item that names a child disappears everywhere when %s', async (_name, fields) => {
  await aCentre()
  const child = await aStudent()
  const consent = await aDistribution(child.id)
  const { id } = await aNews({ title: 'Победа Ёлкиной', body: 'Победила Мария Ёлкина.', status: 'published', named: [child.id], publishedAt: new Date() })
  expect((await aBrowser().get(`/site/news/${id}`)).status).toBe(200)
  await write((tx) => tx.consent.update({ where: { id: consent.id }, data: fields }))
  expect((await aBrowser().get(`/site/news/${id}`)).status).toBe(404)
  for (const address of addresses) expect((await aBrowser().get(address)).text, address).not.toContain('лкин')
})

test('an item names somebody in its text only, without a tick: it is hidden all the same', async () => {
  await aCentre()
  await aStudent()
  const { id } = await aNews({ body: 'Поздравляем М. О. Ёлкину.', status: 'published', publishedAt: new Date() })
  expect((await aBrowser().get(`/site/news/${id}`)).status).toBe(404)
})

test('the feed is valid, absolute and tells signs from tags', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aNews({ title: 'A & B < C', body: 'Знак < и & и ]]> конец', status: 'published', publishedAt: new Date('2024-03-12T08:00:00Z') })
  const answer = await methodist.get('/site/rss.xml')
  expect(answer.headers['content-type']).toBe('application/rss+xml; charset=utf-8')
  expect(answer.text).toContain(`<link>http://nastavnik.test/site/news/${id}</link>`)
  expect(answer.text).toContain('<pubDate>Tue, 12 Mar 2024 08:00:00 GMT</pubDate>')
  const { DOMParser } = await import('@xmldom/xmldom')
  const xml = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(answer.text, 'text/xml')
  expect(xml.getElementsByTagName('item')[0]?.getElementsByTagName('description')[0]?.textContent).toBe('<p>Знак &lt; и &amp; и ]]&gt; конец</p>')
  expect(xml.getElementsByTagName('item')[0]?.getElementsByTagName('title')[0]?.textContent).toBe('A & B < C')
})

test('the feed takes the centre’s own address when it is the one asked for', async () => {
  await aCentre()
  await aNews({ status: 'published', publishedAt: new Date() })
  const setSite = (siteUrl: string) => write((tx) => tx.organisation.update({ where: { id: 1 }, data: { siteUrl } }))
  await setSite('https://nastavnik.test/about')
  expect((await aBrowser().get('/site/rss.xml')).text).toContain('<link>https://nastavnik.test/site/news</link>')
  await setSite('https://centr.gosuslugi.ru')
  expect((await aBrowser().get('/site/rss.xml')).text).toContain('<link>http://nastavnik.test/site/news</link>')
})

test('the roadmap is shown once it is approved, with statuses and without who and why', async () => {
  await aCentre()
  const { id } = await anItem('2.1')
  await write((tx) =>
    tx.roadmapItem.update({ where: { id }, data: { manualStatus: 'moved', manualReason: 'Тайная причина', responsible: 'Тайный Пётр Ильич' } }),
  )
  expect(textOf(await aBrowser().get('/site/roadmap'))).not.toContain('Сбор информации')
  await write((tx) => tx.roadmap.updateMany({ data: { status: 'approved', orderNumber: '253/1', orderDatedOn: '2023-10-03' } }))
  const page = textOf(await aBrowser().get('/site/roadmap'))
  expect(page).toContain('Сбор информации о профессиональных запросах педагогов. перенесён')
  expect(page).toContain('Этап 7. Информационная поддержка системы наставничества')
  expect(page).toContain('Утверждена приказом от 03.10.2023 № 253/1')
  expect(page).not.toContain('Тайн')
  expect(textOf(await aBrowser().get('/site/documents'))).toContain('Утверждена приказом от 03.10.2023 № 253/1')
})

test('registered orders are listed by number and title; a title that names somebody is not', async () => {
  await aCentre()
  await aStudent()
  const year = await theYear()
  const order = { schoolYearId: year.id, startsOn: '2023-10-16', endsOn: '2024-05-25', status: 'registered' as const, datedOn: '2023-10-20' }
  await write((tx) => tx.order.create({ data: { ...order, title: 'О закреплении наставника за Ёлкиной Марией', number: '260' } }))
  await write((tx) => tx.order.create({ data: { ...order, title: 'О наставниках года', number: '261' } }))
  await write((tx) => tx.order.create({ data: { ...order, title: 'Тайный проект', number: null, status: 'submitted' } }))
  const page = textOf(await aBrowser().get('/site/documents'))
  expect(page).toContain('О закреплении наставнических пар (групп) Приказ от 20.10.2023 № 260')
  expect(page).toContain('О наставниках года Приказ от 20.10.2023 № 261')
  expect(page).not.toMatch(/лкин|Тайн/)
})

test('acts in force stand under their level', async () => {
  await aCentre()
  await write((tx) =>
    tx.legalBasis.createMany({
      data: [
        { level: 'federal', title: 'Федеральным законом № 273-ФЗ', position: 1 },
        { level: 'local', title: 'Тайным отменённым положением', position: 2, validTo: '2020-01-01' },
      ],
    }),
  )
  const page = textOf(await aBrowser().get('/site/documents'))
  expect(page).toContain('Федеральные Федеральный закон № 273-ФЗ')
  expect(page).not.toContain('Тайн')
})

test('only materials that are published with their authors’ consent stand in the library', async () => {
  await aCentre()
  const year = await theYear()
  const material = { schoolYearId: year.id, kind: 'practice' as const, titleKey: 'x' }
  await write((tx) => tx.material.create({ data: { ...material, title: 'Открытая практика', publishedAt: new Date(), authorsAgreeOn: '2024-05-01' } }))
  const secrets = await Promise.all([
    write((tx) => tx.material.create({ data: { ...material, title: 'Тайная без согласия', publishedAt: new Date() } })),
    write((tx) => tx.material.create({ data: { ...material, title: 'Тайная неопубликованная', authorsAgreeOn: '2024-05-01' } })),
  ])
  for (const { id } of secrets)
    await write((tx) =>
      tx.materialFile.create({
        data: {
          material: { connect: { id } },
          file: { create: { storedName: `s${id}`, originalName: 'a.pdf', mime: 'application/pdf', size: 1, sha256: 'x' } },
        },
      }),
    )
  const page = textOf(await aBrowser().get('/site/library'))
  expect(page).toContain('Открытая практика')
  expect(page).not.toContain('Тайн')
  for (const { materialId, fileId } of await read().materialFile.findMany())
    expect((await aBrowser().get(`/site/library/${materialId}/files/${fileId}`)).status).toBe(404)
})
