import { useRouter } from '@tarojs/taro'
import { idOfScene } from '@domain/contract/scene'

/**
 * What a page is told to show: the id in its address, or the one in the mini-program code that was scanned.
 * @returns undefined where neither is an id of ours
 */
export const usePageId = (name: 'eventId' | 'baseId'): string | undefined => {
  const { params } = useRouter()
  return params[name] ?? idOfScene(params['scene'] ?? '')
}
