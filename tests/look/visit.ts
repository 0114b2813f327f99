import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { openGallery } from './gallery.ts'

let browser: Browser
let gallery: Awaited<ReturnType<typeof openGallery>>
let withScripts: Page
let withoutScripts: Page
const complaints: string[] = []
/** Kinds of dialogs the browser opened since the page came. */
export const asked: string[] = []

/** Says at the top of a file that its tests look at the gallery: it and a browser are opened for the file. */
export function visiting(): void {
  beforeAll(async () => {
    gallery = await openGallery()
    browser = await openBrowser()
    withScripts = await newPage(true)
    withoutScripts = await newPage(false)
  })
  afterAll(async () => {
    await browser.close()
    gallery.close()
  })
}

async function newPage(javaScriptEnabled: boolean) {
  const page = await (await browser.newContext({ locale: 'ru-RU', javaScriptEnabled })).newPage()
  page.on('console', (message) => {
    if (message.type() !== 'log') complaints.push(message.text())
  })
  page.on('pageerror', (error) => {
    complaints.push(error.message)
  })
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  return page
}

/** Opens a page of the gallery, runs the check, and fails on anything the browser complained about. */
export async function at(path: string, width: number, check: (page: Page) => Promise<void>, scripts = true) {
  const page = scripts ? withScripts : withoutScripts
  complaints.length = 0
  await page.setViewportSize({ width, height: 768 })
  const answer = await page.goto(gallery.url + path)
  expect(answer?.status()).toBe(200)
  asked.length = 0
  await check(page)
  expect(complaints).toEqual([])
}

export const galleryUrl = (path: string) => gallery.url + path
