import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import ejs from 'ejs'
import express from 'express'
import { mentorPage, shellFor } from './samples.ts'

const here = import.meta.dirname
const views = path.resolve(here, '../../views')
const modules = path.resolve(here, '../../node_modules')
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'"

/** Every part in every state, served under the policy of the real system. */
export async function openGallery(): Promise<{ url: string; close: () => void }> {
  const app = express()
  app.use((_req, res, next) => {
    res.set('Content-Security-Policy', policy)
    next()
  })
  app.use('/vendor/bootstrap', express.static(path.join(modules, 'bootstrap/dist/css')))
  app.use('/vendor/fonts', express.static(path.join(modules, '@fontsource-variable/golos-text/files')))
  app.use(express.static(path.resolve(here, '../../public')))
  app.get('/favicon.ico', (_req, res) => {
    res.status(204).end()
  })
  app.get('/:name', async (req, res) => {
    const query = new URLSearchParams(req.query as Record<string, string>)
    res.send(await renderPage(req.params.name, shellFor(req.originalUrl, query), mentorPage(query)))
  })
  app.use((_req, res) => {
    res.redirect(303, '/list')
  })
  const server: Server = createServer(app)
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
    },
  }
}

async function renderPage(name: string, shell: object, model: object): Promise<string> {
  const page: Record<string, unknown> = {}
  const file = name === 'error' ? path.join(views, 'error.ejs') : path.join(here, 'pages', `${name}.ejs`)
  const body = await render(file, { page, ...model })
  return render(path.join(views, 'layout.ejs'), { page, body, shell })
}

function render(file: string, data: object): Promise<string> {
  return ejs.renderFile(file, data, { root: views, escape: strictEscape })
}

function strictEscape(value: unknown): string {
  if (value === null) return ''
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw new Error(`a view prints ${typeof value}`)
  return ejs.escapeXML(String(value))
}
