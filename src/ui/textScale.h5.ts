/** A browser scales text by itself. */
export const textScaleClass = (): string => ''
