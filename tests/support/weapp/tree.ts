/** What WeChat's engine keeps of an element: its own attributes, its listeners, and whether it is only a step of a template. */
interface EngineNode {
  readonly __virtual?: boolean
  readonly __wxEvents?: Readonly<Record<string, unknown>> | null
  readonly childNodes?: readonly EngineNode[]
  readonly shadowRoot?: EngineNode | null
  readonly _vt?: { readonly attrs: readonly { readonly name: string; readonly value: unknown }[] }
}
type Drawn = HTMLElement & { readonly __wxElement?: EngineNode }

/** How heavy a page is for the phone that draws it. */
export interface TreeWeight {
  /** Elements, as WeChat counts them. */
  readonly nodes: number
  /** Elements below one another; the outermost is 1. */
  readonly depth: number
  /** The most elements directly below one. */
  readonly children: number
  /** Elements and texts with the steps of templates, `wx:if` and `wx:for` between them: what is compared at every setData. */
  readonly compared: number
}

const elements = (root: HTMLElement): readonly Drawn[] =>
  Array.from(root.querySelectorAll<Drawn>('*')).filter(({ tagName }) => tagName.startsWith('WX-'))

const childrenOf = (element: Element): readonly Element[] => Array.from(element.children)
const depthOf = (element: Element): number => 1 + Math.max(0, ...childrenOf(element).map(depthOf))

const compared = (node: EngineNode): number => {
  const below = [...(node.shadowRoot ? [node.shadowRoot] : []), ...(node.childNodes ?? [])]
  return below.reduce((sum, each) => sum + compared(each), 1)
}

/** Weighs what stands on a page. @param root the page's box */
export const weigh = (root: HTMLElement): TreeWeight => {
  const page = root.querySelector<Drawn>('page')
  if (!page?.__wxElement) throw new Error('there is no page')
  const all = elements(page)
  return {
    nodes: all.length,
    depth: depthOf(page) - 1,
    children: Math.max(0, ...[page, ...all].map((element) => element.childElementCount)),
    compared: compared(page.__wxElement),
  }
}

const attribute = (element: Drawn, name: string): string => {
  const value = element.__wxElement?._vt?.attrs.find((each) => each.name === name)?.value
  return typeof value === 'string' ? value : ''
}

/** What one types into or switches is a control by itself; WeChat knows its role. */
const CONTROLS = /^WX-(INPUT|TEXTAREA|BUTTON|SWITCH|SLIDER|PICKER|CHECKBOX|RADIO)$/

/** Taro's templates listen on every scroll-view, canvas and camera, and on the veil below a dialog, which only stops the scrolling. */
const listensOnly = (element: Element): boolean => element.matches('.veil') || /^WX-(SCROLL-VIEW|CANVAS|CAMERA)$/.test(element.tagName)

const isControl = (element: Drawn): boolean =>
  CONTROLS.test(element.tagName) || (element.__wxElement?.__wxEvents?.['tap'] !== undefined && !listensOnly(element))

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

const lacks = (element: Drawn): readonly string[] => {
  const name = attribute(element, 'ariaLabel') || words(element)
  const hasRole = CONTROLS.test(element.tagName) || attribute(element, 'ariaRole') !== ''
  return [...(name === '' ? ['a name'] : []), ...(hasRole ? [] : ['a role'])]
}

/** The controls of a page that a screen reader could not name or would not know as such; empty when all is well. */
export const mute = (root: HTMLElement): readonly string[] =>
  elements(root).filter(isControl).flatMap((element) => {
    const missing = lacks(element)
    return missing.length === 0 ? [] : [`${element.className || element.tagName} 「${words(element)}」 lacks ${missing.join(' and ')}`]
  })

/** The page's controls. */
export const controls = (root: HTMLElement): number => elements(root).filter(isControl).length
