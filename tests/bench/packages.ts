import { readFileSync } from 'node:fs'
import path from 'node:path'
import { filesBelow } from '../support/database'
import { ROOT } from '../../local/paths'
import type { Figure } from './measure'

const PACKAGE_BUDGET = 500_000

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[]
  readonly subpackages?: readonly { readonly root: string }[]
}

/** Bytes of the mini-program's main package and of each sub-package, as they are uploaded. */
export const measurePackages = (): readonly Figure[] => {
  const folder = path.join(ROOT, 'dist', 'weapp')
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson
  const roots = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map(({ root }) => root.replace(/\/$/, ''))
  const sizes = new Map<string, number>([['main', 0], ...roots.map((root) => [root, 0] as const)])
  for (const { name, bytes } of filesBelow(folder)) {
    const place = path.relative(folder, name).split(path.sep).join('/')
    const owner = roots.find((root) => place.startsWith(`${root}/`)) ?? 'main'
    sizes.set(owner, (sizes.get(owner) ?? 0) + bytes.length)
  }
  return [...sizes].map(([name, value]) => ({ name: `bytes.weapp.${name}`, value, unit: 'bytes', budget: PACKAGE_BUDGET }))
}
