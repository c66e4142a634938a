export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Named {
  readonly name: string
  readonly box: Box
}

/** A line of words, and what it must not stick out of. */
export interface Line extends Named {
  /** What a scroller shows of it. */
  readonly shown: Box
  /** Words of one element belong together. */
  readonly element: number
  /** The font's, in px. */
  readonly size: number
  /** What hides what sticks out of it, up to the nearest scroller. */
  readonly clips: readonly Named[]
  /** What is fixed over the page is a layer of its own. */
  readonly layer: number
}

export interface Target extends Named {
  /** What a scroller shows of it. */
  readonly shown: Box
  readonly layer: number
  readonly parent: number
}

/** Where everything stands that is seen now, in CSS px from the upper left corner of the screen. */
export interface Layout {
  readonly width: number
  /** Everything that is not inside a scroller, and not a drawing. */
  readonly parts: readonly Named[]
  readonly lines: readonly Line[]
  readonly targets: readonly Target[]
  /** Placeholders, and the room each has. */
  readonly placeholders: readonly { readonly name: string; readonly needed: number; readonly room: number }[]
}

/**
 * Runs in the page, so it is all in one function. What a dialog covers, and the bars that Taro draws, are left out;
 * of controls inside one another the outer one counts.
 */
export const readLayout = (): Layout => {
  const TARGETS = '[role=button],[role=link],[role=radio],[role=checkbox],[role=switch],[tabindex]:not([role=main]),input,textarea,button,a'
  const numbers = new Map<Element | undefined, number>()
  const numberOf = (element: Element | undefined): number => {
    if (!numbers.has(element)) numbers.set(element, numbers.size)
    return numbers.get(element) ?? 0
  }
  const boxOf = (rect: DOMRect): Box => ({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom })
  const nameOf = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `.${[...Array.from(element.classList)].join('.')} ${words.trim().replace(/\s+/g, ' ').slice(0, 24)}`
  }
  /** A page is read many times over: what was found out about an element is kept. */
  const once = <Found>(find: (element: Element) => Found): ((element: Element) => Found) => {
    const found = new Map<Element, Found>()
    return (element) => {
      if (!found.has(element)) found.set(element, find(element))
      return found.get(element) as Found
    }
  }
  const styleOf = once((element) => getComputedStyle(element))
  const namedOf = once((element): Named => ({ name: nameOf(element), box: boxOf(element.getBoundingClientRect()) }))
  /** What an element stands in, up to the page, which scrolls. */
  const around = once((element): readonly Element[] => {
    const parent = element.parentElement
    return parent && !parent.matches('.taro_page') ? [parent, ...around(parent)] : []
  })
  const overflowOf = once((element) => styleOf(element).overflowX)
  const scrolls = (element: Element) => ['auto', 'scroll'].includes(overflowOf(element))
  const scrollersOf = once((element) => around(element).filter(scrolls).map(namedOf))
  const isFixed = once((element) => styleOf(element).position === 'fixed')
  const layerOf = once((element) => numberOf([element, ...around(element)].find(isFixed)))
  const clipsOf = once((element): readonly Named[] => {
    const clips = [element, ...around(element)].filter((each) => overflowOf(each) !== 'visible')
    const scroller = clips.findIndex(scrolls)
    return (scroller === -1 ? clips : clips.slice(0, scroller)).map(namedOf)
  })
  const shownOf = (box: Box, element: Element): Box =>
    scrollersOf(element).reduce((shown, { box: view }) => ({
      left: Math.max(shown.left, view.left), right: Math.min(shown.right, view.right),
      top: Math.max(shown.top, view.top), bottom: Math.min(shown.bottom, view.bottom),
    }), box)
  const sizeOf = (element: Element) => Number.parseFloat(styleOf(element).fontSize)
  const rectsOf = (text: Text): DOMRect[] => {
    const range = document.createRange()
    range.selectNodeContents(text)
    return Array.from(range.getClientRects()).filter(({ width }) => width > 0)
  }
  const wordsIn = (element: Element): DOMRect[] =>
    Array.from(element.childNodes).flatMap((node) => (node instanceof Text && node.data.trim() !== '' ? rectsOf(node) : []))
  const linesOf = (element: Element): Line[] =>
    wordsIn(element).map((rect) => ({
      name: nameOf(element), box: boxOf(rect), shown: shownOf(boxOf(rect), element), element: numberOf(element), size: sizeOf(element),
      clips: clipsOf(element), layer: layerOf(element),
    }))
  const roomOf = (input: HTMLInputElement) => {
    const { paddingLeft, paddingRight, fontWeight, fontSize, fontFamily } = styleOf(input)
    const pen = document.createElement('canvas').getContext('2d')
    if (pen) pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
    return {
      name: nameOf(input),
      needed: pen?.measureText(input.placeholder).width ?? 0,
      room: input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
    }
  }

  const covers = (veil: Element) => veil.getBoundingClientRect().width === document.documentElement.clientWidth
  const root = Array.from(document.querySelectorAll('.veil')).find(covers) ?? document.body
  const seen = Array.from(root.querySelectorAll('*')).filter(
    (element) =>
      !element.closest('#taro-navigation-bar,taro-tabbar') &&
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 0,
  )
  return {
    width: document.documentElement.clientWidth,
    parts: seen.filter((element) => !element.closest('[aria-hidden=true]') && scrollersOf(element).length === 0).map(namedOf),
    lines: seen.flatMap(linesOf),
    targets: seen
      .filter((element) => element.matches(TARGETS) && !around(element).some((each) => each.matches(TARGETS)))
      .map((element) => ({
        ...namedOf(element), shown: shownOf(namedOf(element).box, element), layer: layerOf(element), parent: numberOf(element.parentElement ?? undefined),
      })),
    placeholders: seen.filter((element): element is HTMLInputElement => element instanceof HTMLInputElement).map(roomOf),
  }
}
