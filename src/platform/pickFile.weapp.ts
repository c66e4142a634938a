import Taro from '@tarojs/taro'
import type { Picking } from '@/platform/pickedFile'

/** WeChat offers files out of conversations: a list on the computer is first sent to oneself. @param extension  without the dot */
export const pickFile = async (extension: string): Promise<Picking> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [extension] })
    const file = tempFiles[0]
    return file ? { kind: 'picked', file: { name: file.name, size: file.size, path: file.path } } : { kind: 'none' }
  } catch (problem) {
    return { kind: /cancel/i.test(wordsOf(problem)) ? 'none' : 'refused' }
  }
}

const wordsOf = (problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'errMsg' in problem ? String(problem.errMsg) : ''
