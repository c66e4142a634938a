import { download } from '@/platform/download.h5'

/** Has the browser save bytes as a file. */
export const giveFile = (bytes: Uint8Array<ArrayBuffer>, name: string): Promise<'given' | 'refused'> => {
  const url = URL.createObjectURL(new Blob([bytes]))
  download(url, name)
  URL.revokeObjectURL(url)
  return Promise.resolve('given')
}
