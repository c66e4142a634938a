import Taro from '@tarojs/taro'

/** Whether this platform can scan with its camera. */
export const CAN_SCAN = true

/** Reads one QR code with the camera. @returns its text; undefined when the person closed the camera */
export const scanQr = async (): Promise<string | undefined> => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return result
  } catch {
    return undefined
  }
}
