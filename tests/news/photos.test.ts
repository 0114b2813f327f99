import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { theDataFolder } from '../support/app.ts'
import { aStudent } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, signIn } from '../support/people.ts'
import { aDistribution, aNews } from './support.ts'

const place = { IFD0: { Make: 'Telefon', ImageDescription: 'Ёлкина Мария' }, IFD3: { GPSLatitude: '56/1 26/1 0/1', GPSLongitude: '60/1 11/1 0/1' } }

function picture(width = 2400, height = 1200) {
  return sharp({ create: { width, height, channels: 3, background: '#3d8b5a' } })
}
const jpeg = async () => ({
  name: 'Ёлкина Мария 56.44.jpg',
  bytes: await picture().withExif(place).withMetadata({ orientation: 6, exif: place }).jpeg().toBuffer(),
})
const uploads = () => readdirSync(path.join(theDataFolder(), 'uploads'))

test('a photo loses place, time and name, stands upright and is made smaller', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aNews()
  const photo = await jpeg()
  expect((await sharp(photo.bytes).metadata()).exif).toBeDefined()
  const answer = await methodist.send(`/news/${id}/photos`, { alt: 'Модель моста' }, { photos: photo })
  expect(textOf(await methodist.follow(answer))).toContain('Фотографии добавлены')
  const stored = await read().newsPhoto.findFirstOrThrow({ include: { file: true } })
  expect([stored.alt, stored.file.originalName]).toEqual(['Модель моста', 'photo.jpg'])
  const bytes = (await methodist.get(`/news/${id}/photos/${stored.id}`)).body as Buffer
  const { width, height, exif, orientation } = await sharp(bytes).metadata()
  expect({ width, height, exif, orientation }).toEqual({ width: 800, height: 1600, exif: undefined, orientation: undefined })
  expect(bytes.includes('Telefon')).toBe(false)
  expect(await journalOf('news', id)).toEqual(['news.photoAdded'])
})

test.each([
  [
    'a text with the name of a photo',
    { name: 'a.jpg', bytes: Buffer.from('не фото') },
    'Внутри файла «a.jpg» не то, что обещает его название. Сохраните документ заново и приложите ещё раз',
  ],
  [
    'a photo cut short',
    { name: 'a.jpg', bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(50)]) },
    'Файл «a.jpg» не открывается как фотография. Сохраните снимок заново в JPG или PNG',
  ],
])('%s is refused with a sentence', async (_name, file, sentence) => {
  const methodist = await signIn('methodist')
  const { id } = await aNews()
  const answer = await methodist.send(`/news/${id}/photos`, { alt: 'Снимок' }, { photos: file })
  expect([answer.status, errorAt(answer, 'photos')]).toEqual([422, sentence])
  expect([await read().newsPhoto.count(), uploads()]).toEqual([0, []])
})

test('a picture that would unfold into gigabytes is refused', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aNews()
  const bomb = await picture(9000, 9000).png({ compressionLevel: 9, palette: true }).toBuffer()
  const answer = await methodist.send(`/news/${id}/photos`, { alt: 'Снимок' }, { photos: { name: 'a.png', bytes: bomb } })
  expect([answer.status, await read().newsPhoto.count()]).toEqual([422, 0])
})

test('a photo needs a description', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aNews()
  const answer = await methodist.send(`/news/${id}/photos`, { alt: ' ' }, { photos: await jpeg() })
  expect([answer.status, errorAt(answer, 'alt')]).toEqual([422, 'Опишите, что на фотографии: описание читают тем, кто не видит снимок'])
})

test('the public sees a photo only while the item is visible', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent()
  await aDistribution(child.id)
  const { id } = await aNews({ shown: [child.id] })
  await methodist.send(`/news/${id}/photos`, { alt: 'Модель моста' }, { photos: await jpeg() })
  const { id: photoId } = await read().newsPhoto.findFirstOrThrow()
  const address = `/site/news/${id}/photos/${photoId}`
  expect((await aBrowser().get(address)).status).toBe(404)
  await methodist.post(`/news/${id}/publication`)
  const shown = await aBrowser().get(address)
  expect([
    shown.status,
    shown.headers['content-type'],
    shown.headers['content-disposition'],
    shown.headers['x-content-type-options'],
    shown.headers['set-cookie'],
  ]).toEqual([200, 'image/jpeg', 'inline; filename=photo.jpg', 'nosniff', undefined])
  const other = await aNews({ status: 'published', publishedAt: new Date() })
  expect((await aBrowser().get(`/site/news/${other.id}/photos/${photoId}`)).status).toBe(404)
  await methodist.post(`/news/${id}/withdrawal`)
  expect((await aBrowser().get(address)).status).toBe(404)
})

test('a description that names somebody without consent is a name like any other', async () => {
  const methodist = await signIn('methodist')
  await aStudent()
  const { id } = await aNews({ status: 'published', publishedAt: new Date() })
  const answer = await methodist.send(`/news/${id}/photos`, { alt: 'Мария Ёлкина у доски' }, { photos: await jpeg() })
  expect(textOf(await methodist.follow(answer))).toContain('нет согласия на распространение персональных данных (имя)')
  expect([await read().newsPhoto.count(), uploads()]).toEqual([0, []])
})

test('a removed photo leaves no file behind', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aNews()
  await methodist.send(`/news/${id}/photos`, { alt: 'Модель моста' }, { photos: await jpeg() })
  const { id: photoId, file } = await read().newsPhoto.findFirstOrThrow({ include: { file: true } })
  await methodist.post(`/news/${id}/photos/${photoId}/removal`)
  expect(existsSync(path.join(theDataFolder(), 'uploads', file.storedName))).toBe(false)
  expect([await read().newsPhoto.count(), await read().storedFile.count()]).toEqual([0, 0])
  expect(await journalOf('news', id)).toEqual(['news.photoAdded', 'news.photoRemoved'])
})

test('no more than ten photos stand at an item, and a description can be changed', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aNews()
  const small = { name: 'a.png', bytes: await picture(20, 20).png().toBuffer() }
  for (let count = 0; count < 10; count += 1) await methodist.send(`/news/${id}/photos`, { alt: `Снимок ${count}` }, { photos: small })
  const told = await methodist.follow(await methodist.send(`/news/${id}/photos`, { alt: 'Лишний' }, { photos: small }))
  expect(await read().newsPhoto.count()).toBe(10)
  expect(textOf(told)).toContain('К новости можно приложить не больше 10 фотографий')
  const { id: photoId } = await read().newsPhoto.findFirstOrThrow()
  await methodist.post(`/news/${id}/photos/${photoId}`, { alt: 'Новое описание' })
  expect(await read().newsPhoto.findUniqueOrThrow({ where: { id: photoId } })).toMatchObject({ alt: 'Новое описание' })
  expect((await journalOf('news', id)).at(-1)).toBe('news.photoDescribed')
})
