import { wavOf } from '@/platform/tones'

describe('the sounds of a scanner', () => {
  const sounds = (['come', 'look', 'stop'] as const).map((sound) => Buffer.from(wavOf(sound)))

  it('are WAV files whose sizes are true', () => {
    for (const wav of sounds) {
      expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ')
      expect(wav.readUInt32LE(4)).toBe(wav.length - 8)
      expect(wav.readUInt32LE(40)).toBe(wav.length - 44)
      expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([1, 1, 8_000, 8])
    }
  })

  it('are short, three, and can be heard', () => {
    expect(new Set(sounds.map((wav) => wav.toString('base64'))).size).toBe(3)
    for (const wav of sounds) {
      expect(wav.length).toBeLessThan(4_000)
      expect(Math.max(...wav.subarray(44))).toBeGreaterThan(200)
    }
  })
})
