import type { PuttingFile } from '@/platform/pickedFile'

/** Puts a file into the storage of the local host. Rejects when it did not arrive. @returns its id there */
export const putFile = async ({ file, cloudPath, onProgress }: PuttingFile): Promise<string> => {
  const content = await (await fetch(file.path)).blob()
  return new Promise((resolve, reject) => {
    // fetch tells nothing of what has been sent so far.
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Error('no network'))
    request.onload = () => {
      if (request.status === 200) resolve((JSON.parse(request.responseText) as { readonly fileID: string }).fileID)
      else reject(new Error(`the storage answered ${request.status}`))
    }
    request.open('PUT', `/storage/${cloudPath}`)
    request.send(content)
  })
}
