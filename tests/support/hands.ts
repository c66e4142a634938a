import type { Page } from 'playwright-core'

/** What a person does on the page that is on top; pages below stay in the document, hidden. */
export const handsOn = (page: Page) => {
  const see = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
  return {
    /** Waits until the words are there. */
    see: (words: string | RegExp) => see(words).waitFor(),
    /** Waits until the words are there no more. */
    gone: (words: string) => see(words).waitFor({ state: 'hidden' }),
    /** A button by its whole name. */
    press: (name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().tap(),
    /** A row or a button whose name begins so. */
    open: (name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).filter({ visible: true }).first().tap(),
    choose: (name: string) => page.getByRole('radio', { name }).filter({ visible: true }).first().tap(),
    fill: (label: string, text: string) => page.getByLabel(label).filter({ visible: true }).first().fill(text),
  }
}
