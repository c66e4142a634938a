import { wavOf, type Sound } from '@/platform/tones'

const players = new Map<Sound, HTMLAudioElement>()

const playerOf = (sound: Sound): HTMLAudioElement => {
  const player = players.get(sound) ?? new Audio(URL.createObjectURL(new Blob([wavOf(sound)], { type: 'audio/wav' })))
  players.set(sound, player)
  return player
}

/** Lets a sound be heard; a browser may not allow it before the first tap. */
export const play = (sound: Sound): void => {
  const player = playerOf(sound)
  player.currentTime = 0
  player.play().catch(() => undefined)
}
