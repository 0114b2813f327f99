import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import sparticuz from '@sparticuz/chromium'

const usual = '/usr/bin/chromium'

/** A real Chromium: the one named by CHROMIUM_PATH, else the system's, else the one packed for servers. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(usual) ? usual : await sparticuz.executablePath())
  return chromium.launch({
    executablePath,
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
