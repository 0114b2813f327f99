import { createRequire } from 'node:module'
import path from 'node:path'
import express, { type Router } from 'express'
import { root } from './root.ts'

const require = createRequire(import.meta.url)

/** Style, scripts and fonts: our own and those of the few packages whose files a page needs. */
export function assets(): Router {
  const router = express.Router()
  const bootstrap = path.dirname(require.resolve('bootstrap/package.json'))
  const font = path.dirname(require.resolve('@fontsource-variable/golos-text/package.json'))
  const days = { maxAge: '1d', etag: true, index: false } as const
  router.use('/vendor/bootstrap', express.static(path.join(bootstrap, 'dist', 'css'), days), express.static(path.join(bootstrap, 'dist', 'js'), days))
  router.use('/vendor/fonts', express.static(path.join(font, 'files'), days))
  router.use(express.static(path.join(root, 'public'), { ...days, maxAge: 0 }))
  return router
}
