import type { Request } from 'express'
import { z } from 'zod'
import { checkbox, oneOf } from '../app/fields.ts'

const sizes = ['x1', 'x2'] as const
const schemes = ['bw', 'wb', 'blue'] as const
const spacings = ['normal', 'wide'] as const

/** Version for people who see badly: size, colours, pictures, spacing (domain §1.6). */
export type Appearance = { on: boolean; size: (typeof sizes)[number]; scheme: (typeof schemes)[number]; images: boolean; spacing: (typeof spacings)[number] }

export const appearanceForm = z.object({
  on: checkbox(),
  size: oneOf(sizes).catch('x1'),
  scheme: oneOf(schemes).catch('bw'),
  images: checkbox(),
  spacing: oneOf(spacings).catch('normal'),
})

const plain: Appearance = { on: false, size: 'x1', scheme: 'bw', images: true, spacing: 'normal' }
const cookie = z.tuple([z.enum(['0', '1']), z.enum(sizes), z.enum(schemes), z.enum(['0', '1']), z.enum(spacings)])

/** The choice kept in the cookie `lv`, which holds nothing about the person. */
export function readAppearance(req: Request): Appearance {
  const value = /(?:^|;\s*)lv=([\w.]+)/.exec(req.get('cookie') ?? '')?.[1]
  const parsed = cookie.safeParse(value?.split('.'))
  if (!parsed.success) return plain
  const [on, size, scheme, images, spacing] = parsed.data
  return { on: on === '1', size, scheme, images: images === '1', spacing }
}

export function appearanceCookie({ on, size, scheme, images, spacing }: Appearance): string {
  return [on ? '1' : '0', size, scheme, images ? '1' : '0', spacing].join('.')
}
