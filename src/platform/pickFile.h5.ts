import type { Picking } from '@/platform/pickedFile'

/** Has the person choose one file. @param extension  without the dot */
export const pickFile = (extension: string): Promise<Picking> =>
  new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: `.${extension}` })
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file ? { kind: 'picked', file: { name: file.name, size: file.size, path: URL.createObjectURL(file) } } : { kind: 'none' })
    }
    input.oncancel = () => resolve({ kind: 'none' })
    input.click()
  })
