import { download } from '@/platform/download.h5'
import type { LoadedImage, Painter, PictureSize } from '@/platform/painter'

/** A browser paints on a canvas that stands nowhere. */
export const PictureStage = () => null

/** Paints a picture. @returns a data URL */
export const paintPicture = async ({ width, height }: PictureSize, paint: Painter): Promise<string> => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const surface = canvas.getContext('2d')
  if (!surface) throw new Error('no canvas')
  await paint(surface, loaded)
  // A web font comes only when it is first used: then once more, with its letters.
  await document.fonts.ready
  await paint(surface, loaded)
  return canvas.toDataURL('image/png')
}

const loaded = async (source: string): Promise<LoadedImage> => {
  const image = new Image()
  image.src = source
  await image.decode()
  return image
}

/** Has the browser save a painted picture as a file. */
export const savePicture = (picture: string, name: string): Promise<'saved' | 'refused'> => {
  download(picture, `${name}.png`)
  return Promise.resolve('saved')
}

/** A browser shows it in the page already. */
export const showPicture = (_picture: string): void => undefined
