import { download } from '@/platform/download.h5'

/** `shared`: the person chose where it goes, or chose nothing. */
export type SaveOutcome = 'downloaded' | 'shared' | 'failed'

/** Has the browser save a text under a name. */
export const saveFile = (name: string, text: string): Promise<SaveOutcome> => {
  const url = URL.createObjectURL(new Blob([text], { type: name.endsWith('.json') ? 'application/json' : 'text/plain;charset=utf-8' }))
  download(url, name)
  URL.revokeObjectURL(url)
  return Promise.resolve('downloaded')
}

/** A browser keeps what it has saved where its owner wants it. */
export const forgetSaved = (): void => undefined
