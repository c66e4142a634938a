import Taro from '@tarojs/taro'
import { wavOf, type Sound } from '@/platform/tones'

const players = new Map<Sound, Taro.InnerAudioContext>()

/** Plays also on a phone that is set to silent: who scans relies on it. WeChat plays files only, so each is written once. */
const playerOf = (sound: Sound): Taro.InnerAudioContext => {
  const known = players.get(sound)
  if (known) return known
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${sound}.wav`
  Taro.getFileSystemManager().writeFileSync(filePath, wavOf(sound).buffer)
  const player = Taro.createInnerAudioContext()
  player.obeyMuteSwitch = false
  player.src = filePath
  players.set(sound, player)
  return player
}

/** Lets a sound be heard. A phone that cannot has the colour, the words and the buzz. */
export const play = (sound: Sound): void => {
  try {
    const player = playerOf(sound)
    player.stop()
    player.play()
  } catch {
    // No room for the file, or no sound here.
  }
}
