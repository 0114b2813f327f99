import sharp from 'sharp'
import type { Received } from '../app/uploads.ts'
import { words } from './messages.ts'

export const mostPhotos = 10
const widest = 1600
// A «bomb» of a few kilobytes may unfold into gigabytes.
const limitInputPixels = 60_000_000

/** Photos made fit for the public: turned upright, at most 1600 px, without place, time or name of the file; or the name of the one that is no photo. */
export async function preparePhotos(files: readonly Received[]): Promise<{ photos: Received[] } | { unreadable: string }> {
  const photos: Received[] = []
  for (const file of files) {
    const photo = await preparePhoto(file)
    if (photo === null) return { unreadable: file.name }
    photos.push(photo)
  }
  return { photos }
}

// The picture is drawn anew, so nothing of the file but its pixels is left (§9.3).
async function preparePhoto({ bytes, mime }: Received): Promise<Received | null> {
  const picture = sharp(bytes, { limitInputPixels }).rotate().resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
  const isPng = mime === 'image/png'
  try {
    const drawn = await (isPng ? picture.png() : picture.jpeg({ quality: 82 })).toBuffer()
    return { name: `${words.photoFile}.${isPng ? 'png' : 'jpg'}`, mime, bytes: drawn }
  } catch {
    return null
  }
}
