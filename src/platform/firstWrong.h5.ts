import { FIELD_ERROR } from '@/ui/FieldError'

/** To the first thing on this page that is said to be wrong; once it is drawn. Pages below stay in the document. */
export const toFirstWrong = (): void => {
  setTimeout(() => {
    const page = Array.from(document.querySelectorAll('.taro_page')).at(-1)
    page?.querySelector(`.screen-body .${FIELD_ERROR}`)?.scrollIntoView({ block: 'center' })
  })
}
