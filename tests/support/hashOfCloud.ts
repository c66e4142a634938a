import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../local/paths'

const INPUTS = ['cloudfunctions', 'domain', 'config/editions', 'local', 'package-lock.json']

const filesUnder = (place: string): string[] => {
  const absolute = path.join(ROOT, place)
  if (statSync(absolute).isFile()) return [place]
  return readdirSync(absolute).flatMap((name) => filesUnder(path.join(place, name)))
}

let known: string | undefined

/**
 * One word for all that the laptop's cloud is made of: its code, its edition and its packages, and where it lies: its bundled
 * programs know their own folder. Read once in a file of tests.
 */
export const hashOfCloud = (): string => {
  if (known !== undefined) return known
  const hash = createHash('sha256').update(ROOT)
  for (const file of INPUTS.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(path.join(ROOT, file)))
  return (known = hash.digest('hex').slice(0, 16))
}
