import { Camera } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ScanCameraProps } from '@/platform/scanCamera'

/** Whether this platform shows a camera. */
export const HAS_CAMERA: boolean = true

export const ScanCamera = ({ light, onText, onDenied }: ScanCameraProps) => (
  <Camera
    className='scan-camera'
    mode='scanCode'
    devicePosition='back'
    flash={light ? 'torch' : 'off'}
    onScanCode={({ detail }) => onText(detail.result)}
    onError={onDenied}
  />
)

/** Opens WeChat's settings of this mini-program. @returns whether the camera may be used afterwards */
export const allowCamera = async (): Promise<boolean> => {
  try {
    const { authSetting } = await Taro.openSetting()
    return authSetting['scope.camera'] === true
  } catch {
    return false
  }
}
