import type { Response } from 'express'
import { actorOf } from '../app/actor.ts'
import { flash } from '../app/flash.ts'
import { fileSize } from '../app/format.ts'
import { blank, parseForm, reject, type Rejected, type Values } from '../app/forms.ts'
import { pages } from '../app/pages.ts'
import { render } from '../app/render.ts'
import { sendStored, upload } from '../app/uploads.ts'
import { typographed } from './article.ts'
import { addPhotos, describePhoto, removePhoto } from './commands/photos.ts'
import { photoForm } from './form.ts'
import { notices, problems, words } from './messages.ts'
import { mostPhotos, preparePhotos } from './photos.ts'
import { can } from './policy.ts'
import { findNews, type NewsItem, photoOf } from './queries.ts'

export const newsPhotos = pages()

const received = upload('photos', { kinds: ['jpg', 'jpeg', 'png'], megabytes: 10, most: mostPhotos })

newsPhotos.get('/news/:id/photos', can.writeNews, async (req, res) => {
  await photosPage(res, await findNews(Number(req.params.id)), blank(), 200)
})

newsPhotos.post('/news/:id/photos', can.writeNews, received, async (req, res) => {
  const item = await findNews(Number(req.params.id))
  const form = parseForm(req, photoForm)
  const { files = [], problem = null } = req.upload ?? {}
  const wrongFile = problem ?? (files.length === 0 ? problems.photo : null)
  if (!form.ok || wrongFile) return photosPage(res, item, reject(form, { ...(form.ok ? {} : form.errors), ...(wrongFile ? { photos: wrongFile } : {}) }), 422)
  const prepared = await preparePhotos(files)
  if ('unreadable' in prepared) return photosPage(res, item, reject(form, { photos: problems.unreadable(prepared.unreadable) }), 422)
  await addPhotos(actorOf(req), item.id, prepared.photos, form.data.alt)
  flash(req, { tone: 'ok', text: notices.photosAdded })
  res.redirect(303, `/news/${item.id}/photos`)
})

newsPhotos.get('/news/:id/photos/:photoId', can.readNews, async (req, res) => {
  sendStored(res, photoOf(await findNews(Number(req.params.id)), Number(req.params.photoId)).file, 'inline')
})

newsPhotos.post('/news/:id/photos/:photoId', can.writeNews, async (req, res) => {
  const item = await findNews(Number(req.params.id))
  const photo = photoOf(item, Number(req.params.photoId))
  const form = parseForm(req, photoForm)
  if (!form.ok) return photosPage(res, item, reject({ values: {} }, { [`alt-${photo.id}`]: problems.alt }), 422)
  await describePhoto(actorOf(req), item.id, photo.id, form.data.alt)
  flash(req, { tone: 'ok', text: notices.photoChanged })
  res.redirect(303, `/news/${item.id}/photos`)
})

newsPhotos.post('/news/:id/photos/:photoId/removal', can.writeNews, async (req, res) => {
  const id = Number(req.params.id)
  await removePhoto(actorOf(req), id, Number(req.params.photoId))
  flash(req, { tone: 'ok', text: notices.photoRemoved })
  res.redirect(303, `/news/${id}/photos`)
})

async function photosPage(res: Response, item: NewsItem, form: { values: Values; errors: Rejected['errors'] }, status: number): Promise<void> {
  const photos = item.photos.map((photo, index) => {
    const url = `/news/${item.id}/photos/${photo.id}`
    return {
      id: photo.id,
      url,
      alt: photo.alt,
      title: words.photoNumber(index + 1),
      size: fileSize(photo.file.size),
      confirm: words.confirmRemovePhoto,
      remove: words.removePhoto,
    }
  })
  await render(
    res,
    'news/photos',
    { id: item.id, title: typographed(item.title), photos, left: mostPhotos - photos.length, values: form.values, errors: form.errors },
    status,
  )
}
