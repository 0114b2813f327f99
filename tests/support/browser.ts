import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'

const usual = '/usr/bin/chromium'

/** A real Chromium: the one named by CHROMIUM_PATH, else the system's, else the one packed for Linux servers. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(await whichBrowser()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=ru-RU',
    ],
  })
}

// The packed Chromium runs on Linux only; Windows always has Edge, a Mac usually has Chrome.
async function whichBrowser(): Promise<{ executablePath: string } | { channel: string }> {
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH }
  if (process.platform === 'win32') return { channel: 'msedge' }
  if (process.platform === 'darwin') return { channel: 'chrome' }
  return { executablePath: existsSync(usual) ? usual : await sparticuz.executablePath() }
}
