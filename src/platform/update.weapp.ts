import Taro from '@tarojs/taro'
import { sharedState } from '@/platform/sharedState'

const ready = sharedState(() => false)

/** Listens for a new version of the mini-program; WeChat downloads it by itself after the start. */
export const watchUpdate = (): void => {
  Taro.getUpdateManager().onUpdateReady(() => ready.write(true))
}

/** Restarts the mini-program with its new version; undefined while there is none. */
export const useUpdate = (): (() => void) | undefined => (ready.use() ? applyUpdate : undefined)

const applyUpdate = () => Taro.getUpdateManager().applyUpdate()
