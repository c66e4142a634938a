import { pinyin } from 'pinyin-pro'
import type { Sounds } from '@domain/event/sounds'

/** How names sound: pinyin of the Chinese, letters and digits as they are, signs as a break. */
export const toSounds = (texts: readonly string[]): Sounds =>
  texts
    .flatMap((text) => text.normalize('NFKC').toLowerCase().split(/[^\p{Script=Han}a-z0-9]+/u))
    .filter((part) => part !== '')
    .map((part) => pinyin(part, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' '))
    .join('|')
