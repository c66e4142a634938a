import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { LoadedImage, Painter, PictureSize } from '@/platform/painter'

const STAGE = 'picture-stage'

/** Where pictures are painted: beside the screen, because WeChat paints only on a canvas that is part of a page. */
export const PictureStage = () => <Canvas type='2d' id={STAGE} className='picture-stage' />

/** WeChat's canvas, as far as it is used: its size is that of the picture. */
interface StageNode {
  width: number
  height: number
  readonly getContext: (kind: '2d') => CanvasRenderingContext2D
  readonly createImage: () => HTMLImageElement
}

const stageNode = (): Promise<StageNode> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery().select(`#${STAGE}`).fields({ node: true }, () => undefined).exec((found: readonly ({ node?: StageNode } | null)[]) => {
      const node = found[0]?.node
      if (node) resolve(node)
      else reject(new Error('no canvas'))
    })
  })

/** Paints a picture. Rejects when this phone cannot. @returns a file that lives as long as the program runs */
export const paintPicture = async ({ width, height }: PictureSize, paint: Painter): Promise<string> => {
  // The canvas has to be there first: what a page draws arrives a moment later.
  await new Promise<void>((resolve) => { Taro.nextTick(resolve) })
  const stage = await stageNode()
  Object.assign(stage, { width, height })
  await paint(stage.getContext('2d'), (source) => loaded(stage.createImage(), source))
  const canvas = stage as unknown as Taro.Canvas
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png', destWidth: width, destHeight: height })
  return tempFilePath
}

const loaded = (image: HTMLImageElement, source: string): Promise<LoadedImage> =>
  new Promise((resolve, reject) => {
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('no image'))
    image.src = source
  })

/** Saves a painted picture among the phone's photographs. WeChat asks the person first. */
export const savePicture = async (picture: string, _name: string): Promise<'saved' | 'refused'> => {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: picture })
    return 'saved'
  } catch {
    return 'refused'
  }
}

/** Shows a picture by itself; WeChat offers to save or to send it after a long press. */
export const showPicture = (picture: string): void => {
  Taro.previewImage({ urls: [picture] }).catch(() => undefined)
}
