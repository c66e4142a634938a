import Taro from '@tarojs/taro'

/** Writes bytes into a file of this phone and opens it; from WeChat's menu there it can be kept or sent on. */
export const giveFile = async (bytes: Uint8Array<ArrayBuffer>, name: string): Promise<'given' | 'refused'> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  try {
    await new Promise<void>((resolve, reject) => {
      Taro.getFileSystemManager().writeFile({ filePath, data: bytes.buffer, success: () => resolve(), fail: ({ errMsg }) => reject(new Error(errMsg)) })
    })
    await Taro.openDocument({ filePath, showMenu: true })
    return 'given'
  } catch {
    return 'refused'
  }
}
