/** To the first thing on this page that is said to be wrong, by its class; once it is drawn. Pages below stay in the document. */
export const toFirstWrong = (className: string): void => {
  setTimeout(() => {
    const page = Array.from(document.querySelectorAll('.taro_page')).at(-1)
    page?.querySelector(`.screen-body .${className}`)?.scrollIntoView({ block: 'center' })
  })
}
