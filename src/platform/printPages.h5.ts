/** Whether this platform can print. */
export const CAN_PRINT: boolean = true

/** Has the browser print a document of its own, without what is around it on the screen. */
export const printPages = (html: string): Promise<void> => {
  document.querySelectorAll('iframe.print-pages').forEach((old) => old.remove())
  const frame = document.createElement('iframe')
  frame.className = 'print-pages'
  frame.title = '要打印的'
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden'
  frame.srcdoc = html
  return new Promise((resolve) => {
    frame.onload = () => {
      frame.contentWindow?.print()
      resolve()
    }
    document.body.append(frame)
  })
}
