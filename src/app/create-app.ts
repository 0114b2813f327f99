import express, { type Express, type RequestHandler } from 'express'
import session from 'express-session'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { features } from '../features.ts'
import { reasons } from '../reasons.ts'
import { menuOf } from '../menu.ts'
import { findOwnTemplate } from '../document-templates/queries.ts'
import { setTemplateSource } from '../documents/in-force.ts'
import { setInspectionPlace } from '../inspection/place.ts'
import { makeShell } from '../home/shell.ts'
import { loadYear } from '../school-years/queries.ts'
import { requireSetUp } from '../organisation/require-set-up.ts'
import { loadActor } from './actor.ts'
import type { DataFolder } from './data-folder.ts'
import type { Env } from './env.ts'
import { handleError, loggedPath, notFound, setReasonSentences } from './errors.ts'
import { guardForgery } from './guard-forgery.ts'
import { setMail } from './mail.ts'
import { rememberReads } from './once.ts'
import { formAddresses } from './pages.ts'
import { setShell } from './render.ts'
import { type SessionStore, sessionLength } from './sessions.ts'
import { assets } from './assets.ts'
import { setUploadFolder } from './uploads.ts'

type Parts = { env: Env; folder: DataFolder; sessions: SessionStore; logger: Logger; setUpCode: string }

/** The application: middleware in order, then the features. The list of features is the contents page of the system. */
export function createApp({ env, folder, sessions, logger, setUpCode }: Parts): Express {
  setReasonSentences(reasons)
  setShell((req, at) => makeShell(req, at, menuOf))
  setUploadFolder(folder.uploads)
  setInspectionPlace(folder.folders)
  setMail(env)
  setTemplateSource(findOwnTemplate)
  const app = express()
  app.locals.setUpCode = setUpCode
  app.locals.linkSecret = folder.linkSecret
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', env.TRUST_PROXY)
  app.use(
    pinoHttp({
      logger,
      redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
      serializers: { req: loggedRequest, res: loggedResponse },
    }),
  )
  app.use(headers(env))
  app.use(assets())
  app.use(guardForgery)
  app.use(sessionCookie(env, folder, sessions))
  app.use(rememberReads, loadActor, loadYear, keepPrivate, requireSetUp)
  // Whoever answers by a link has no other copy: even a text far too long is read, so that it can be shown again with a sentence.
  app.use(['/s', '/c'], bodies('2mb'))
  app.use(bodies('300kb'))
  for (const feature of features) app.use(feature.router)
  app.use(formAddresses(features.flatMap(({ list }) => list)))
  app.use(notFound)
  app.use(handleError)
  return app
}

function bodies(limit: string): RequestHandler {
  return express.urlencoded({ extended: false, limit, parameterLimit: 2000 })
}

function headers(env: Env): RequestHandler {
  const own = ["'self'"]
  const directives = {
    defaultSrc: ["'none'"],
    scriptSrc: own,
    styleSrc: own,
    imgSrc: ["'self'", 'data:'],
    fontSrc: own,
    connectSrc: own,
    formAction: own,
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  }
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // helmet's «no-referrer» makes browsers send «Origin: null» on form posts, and on plain http Origin is all there is.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: env.HTTPS,
  })
}

function sessionCookie(env: Env, folder: DataFolder, store: SessionStore): RequestHandler {
  const cookie = { httpOnly: true, sameSite: 'lax', secure: env.HTTPS, maxAge: sessionLength, path: '/' } as const
  return session({
    store,
    name: env.HTTPS ? '__Host-sid' : 'sid',
    secret: folder.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie,
  })
}

// Personal data must not stay in a shared computer's cache; nobody may keep a page that was shown to someone signed in.
const keepPrivate: RequestHandler = (req, res, next) => {
  if (req.actor) res.set('Cache-Control', 'no-store')
  next()
}

function loggedRequest(req: { id: unknown; method: string; url: string }) {
  return { id: req.id, method: req.method, path: loggedPath(req.url) }
}

// Headers stay out: «Location» carries the token of a survey link, «Set-Cookie» the session.
function loggedResponse({ statusCode }: { statusCode: number }) {
  return { statusCode }
}
