const PARTS: readonly (readonly [selector: string, attributes: Readonly<Record<string, string>>])[] = [
  ['#taro-navigation-bar', { role: 'banner' }],
  ['.taro-navigation-bar-back', { role: 'button', 'aria-label': '返回', tabindex: '0' }],
  ['.taro-navigation-bar-home', { role: 'button', 'aria-label': '回首页', tabindex: '0' }],
  ['.taro-navigation-bar-title', { role: 'heading', 'aria-level': '1' }],
  ['taro-tabbar', { role: 'navigation', 'aria-label': '首页、活动、我的票、我的' }],
]

/** Enter and space press what has a role, as they press a button of the browser's own. */
const pressByKey = (event: KeyboardEvent): void => {
  const { target, key } = event
  if (key !== 'Enter' && key !== ' ') return
  if (!(target instanceof HTMLElement) || !target.matches('[role][tabindex]:not([role=main])')) return
  event.preventDefault()
  target.click()
}

/** What the bars that Taro draws in a browser do not say to who listens, and what keys do there. */
export const helpReaders = (): void => {
  for (const [selector, attributes] of PARTS) {
    const part = document.querySelector(selector)
    for (const [name, value] of Object.entries(attributes)) part?.setAttribute(name, value)
  }
  document.addEventListener('keydown', pressByKey)
}
