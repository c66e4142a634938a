import Taro from '@tarojs/taro'
import type { PuttingFile } from '@/platform/pickedFile'

const overCloud = ({ file, cloudPath, onProgress }: PuttingFile): Promise<string> =>
  new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: file.path,
      success: ({ fileID }) => resolve(fileID),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
    task.onProgressUpdate(({ progress }) => onProgress(progress / 100))
  })

const overHttp = async ({ file, cloudPath }: PuttingFile): Promise<string> => {
  const content = await new Promise<ArrayBuffer | string>((resolve, reject) => {
    Taro.getFileSystemManager().readFile({ filePath: file.path, success: (read) => resolve(read.data), fail: ({ errMsg }) => reject(new Error(errMsg)) })
  })
  const { data: answer, statusCode } = await Taro.request<{ readonly fileID: string }>({
    url: `${LOCAL_HOST_URL}/storage/${cloudPath}`,
    method: 'PUT',
    header: { 'content-type': 'application/octet-stream' },
    data: content,
  })
  if (statusCode !== 200) throw new Error(`the storage answered ${statusCode}`)
  return answer.fileID
}

/** Puts a file into the cloud's storage, or the local host's. Rejects when it did not arrive. @returns its id there */
export const putFile: (putting: PuttingFile) => Promise<string> = LOCAL_HOST_URL === '' ? overCloud : overHttp
