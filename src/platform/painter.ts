/** In px of the picture. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** A picture that can be drawn into another. */
export type LoadedImage = HTMLImageElement

/** Paints on a surface; `load` fetches a picture from a data URL, and rejects when it is none. */
export type Painter = (surface: CanvasRenderingContext2D, load: (source: string) => Promise<LoadedImage>) => Promise<void>
