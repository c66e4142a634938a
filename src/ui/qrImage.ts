import qrcode from 'qrcode-generator'

/** Modules of white around the code, as the standard asks. */
const QUIET_ZONE = 4
/** Pixels per module in the picture: small, because it is enlarged without smoothing and travels by setData. */
const CELL = 4

/** A picture of a QR code, black on white with its quiet zone, as a data URI: needs no canvas and no network. */
export const qrImage = (text: string): string => {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  return code.createDataURL(CELL, QUIET_ZONE * CELL)
}
