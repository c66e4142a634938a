/** What a steward hears without looking: one high tone, two level ones, one low and long. */
export type Sound = 'come' | 'look' | 'stop'

interface Tone {
  /** Of the air; 0 is silence. */
  readonly hertz: number
  readonly ms: number
}

const TONES: Readonly<Record<Sound, readonly Tone[]>> = {
  come: [{ hertz: 1_320, ms: 90 }, { hertz: 1_760, ms: 130 }],
  look: [{ hertz: 880, ms: 120 }, { hertz: 0, ms: 70 }, { hertz: 880, ms: 120 }],
  stop: [{ hertz: 330, ms: 420 }],
}

const RATE = 8_000
const SILENT = 128
const LOUD = 110
/** Begins and ends softly, or every tone would crack. */
const FADE = 40

/**
 * A sound as a WAV file, 8 bits, one channel: two to four kilobytes, calculated when a scanner starts, so that the package
 * carries none.
 */
export const wavOf = (sound: Sound): Uint8Array<ArrayBuffer> => {
  const samples = TONES[sound].flatMap(samplesOf)
  const head = new DataView(new ArrayBuffer(44))
  const words: readonly (readonly [at: number, text: string])[] = [[0, 'RIFF'], [8, 'WAVEfmt '], [36, 'data']]
  for (const [at, text] of words) Array.from(text).forEach((letter, index) => head.setUint8(at + index, letter.charCodeAt(0)))
  // Sizes; then PCM, one channel, samples and bytes a second, one byte a sample.
  for (const [at, value] of [[4, 36 + samples.length], [16, 16], [24, RATE], [28, RATE], [40, samples.length]] as const) head.setUint32(at, value, true)
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) head.setUint16(at, value, true)
  return Uint8Array.from([...new Uint8Array(head.buffer), ...samples])
}

const samplesOf = ({ hertz, ms }: Tone): readonly number[] => {
  const length = (RATE * ms) / 1_000
  return Array.from({ length }, (_, index) => {
    const softness = Math.min(1, index / FADE, (length - index) / FADE)
    return Math.round(SILENT + LOUD * softness * Math.sin((2 * Math.PI * hertz * index) / RATE))
  })
}
