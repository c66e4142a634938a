import { keep, recall } from '@/platform/storage'
import { sharedState } from '@/platform/sharedState'

const elderMode = sharedState(() => recall<boolean>('elderMode')?.content ?? false)

/** 长辈版: whether large type, large targets and fewer entries were chosen on this device, and how to choose. */
export const useElderMode = (): readonly [boolean, (on: boolean) => void] => [elderMode.use(), chooseElderMode]

const chooseElderMode = (on: boolean): void => {
  keep('elderMode', on)
  elderMode.write(on)
}
