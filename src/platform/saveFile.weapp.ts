import Taro from '@tarojs/taro'

/** `shared`: the person chose where it goes, or chose nothing. */
export type SaveOutcome = 'downloaded' | 'shared' | 'failed'

/**
 * Writes a text into a file and lets the person choose the chat it goes to; on a computer, the folder. WeChat asks for a
 * tap right before. WeChat may still read the file while it is being sent, so it is removed by `forgetSaved`, which belongs
 * to leaving the page: it holds a name and a phone number.
 */
export const saveFile = async (name: string, text: string): Promise<SaveOutcome> => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  const files = Taro.getFileSystemManager()
  written.push(filePath)
  try {
    files.writeFileSync(filePath, text, 'utf8')
    if (isComputer()) await Taro.saveFileToDisk({ filePath })
    else await Taro.shareFileMessage({ filePath, fileName: name })
    return 'shared'
  } catch (fault) {
    return isCancelled(fault) ? 'shared' : 'failed'
  }
}

const COMPUTERS: readonly string[] = ['windows', 'mac', 'ohos_pc', 'linux']

const isComputer = (): boolean => COMPUTERS.includes(Taro.getDeviceInfo().platform)

/** Whoever closes WeChat's list of chats wanted to. */
const isCancelled = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'errMsg' in fault && String(fault.errMsg).includes('cancel')

/** Removes what was written for sharing. */
export const forgetSaved = (): void => {
  for (const filePath of written.splice(0)) {
    try {
      Taro.getFileSystemManager().unlinkSync(filePath)
    } catch {
      // It was never written, or is gone already.
    }
  }
}

const written: string[] = []
