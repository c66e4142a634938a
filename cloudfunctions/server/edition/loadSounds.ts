import type { ToSounds } from '@domain/edition/programme'

/**
 * How names sound: pinyin of the Chinese, letters and digits as they are, signs as a break.
 * The dictionary is loaded only when an edition is imported: it takes a tenth of a second, and the same function
 * answers the gate.
 */
export const loadSounds = async (): Promise<ToSounds> => {
  const { pinyin } = await import('pinyin-pro')
  const soundOf = (part: string) => pinyin(part, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ')
  return (texts) =>
    texts
      .flatMap((text) => text.normalize('NFKC').toLowerCase().split(/[^\p{Script=Han}a-z0-9]+/u))
      .filter((part) => part !== '')
      .map(soundOf)
      .join('|')
}
