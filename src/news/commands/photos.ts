import { rm } from 'node:fs/promises'
import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { pathOf, type Received, storeFile } from '../../app/uploads.ts'
import { record } from '../../journal/record.ts'
import { mostPhotos } from '../photos.ts'
import { findNews, photoOf } from '../queries.ts'
import { keepPublishable } from './news.ts'

/** Adds prepared photos with one description; at most ten stand at an item. */
export function addPhotos(actor: Actor, newsId: number, photos: readonly Received[], alt: string): Promise<void> {
  return write(async (tx) => {
    const news = await findNews(newsId)
    if (news.photos.length + photos.length > mostPhotos) throw new RuleViolation([{ code: 'news.tooManyPhotos', params: { most: mostPhotos } }])
    const first = (news.photos.at(-1)?.position ?? 0) + 1
    for (const [index, photo] of photos.entries()) {
      const fileId = await storeFile(tx, actor.userId, photo)
      await tx.newsPhoto.create({ data: { newsId, fileId, alt, position: first + index } })
    }
    await keepPublishable(tx, newsId)
    await record(tx, actor, 'news.photoAdded', { kind: 'news', id: newsId }, { photos: photos.length })
  })
}

/** Changes what a photo is said to show. */
export function describePhoto(actor: Actor, newsId: number, photoId: number, alt: string): Promise<void> {
  return write(async (tx) => {
    const photo = photoOf(await findNews(newsId), photoId)
    await tx.newsPhoto.update({ where: { id: photo.id }, data: { alt } })
    await keepPublishable(tx, newsId)
    await record(tx, actor, 'news.photoDescribed', { kind: 'news', id: newsId }, { photo: photo.id })
  })
}

/** Removes a photo for good, its file included: somebody may have asked for it. */
export async function removePhoto(actor: Actor, newsId: number, photoId: number): Promise<void> {
  const storedName = await write(async (tx) => {
    const photo = photoOf(await findNews(newsId), photoId)
    const { fileId } = await tx.newsPhoto.delete({ where: { id: photo.id }, select: { fileId: true } })
    const { storedName } = await tx.storedFile.delete({ where: { id: fileId }, select: { storedName: true } })
    await record(tx, actor, 'news.photoRemoved', { kind: 'news', id: newsId }, { photo: photo.id })
    return storedName
  })
  await rm(pathOf(storedName), { force: true })
}
