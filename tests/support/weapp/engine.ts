/** A page's or a component's own `this`. */
export interface Instance {
  route?: string
  setData: (change: object, after?: () => void) => void
  [hook: string]: unknown
}

/** A component on the screen: exparser's tree behind j-component. */
export interface Tree {
  readonly instance: Instance
  readonly dom: HTMLElement
  attach: (parent: Node) => void
  detach: () => void
}

export type Template = (data: unknown) => unknown

/** What a component is registered with. */
export interface Definition {
  readonly id: string
  readonly path: string
  readonly tagName: string
  readonly template: Template | string
  readonly usingComponents: Readonly<Record<string, string>>
  readonly [option: string]: unknown
}

/** j-component in the browser, miniprogram-simulate under jest: both stand on WeChat's own exparser. */
export interface Engine {
  register: (definition: Definition) => string
  create: (id: string) => Tree
}

/** What a page or component file hands over: `Page({...})`, `Component({...})`. */
export type Options = Readonly<Record<string, unknown>>

/** `./a` seen from `pages/home/index` is `pages/home/a`; `/a` is `a`. */
export const resolvePath = (from: string, to: string): string => {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
