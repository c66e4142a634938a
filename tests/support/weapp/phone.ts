import { boot, type BootOptions } from './boot'
import { readWeapp, type WeappBuild } from './build'
import type { Engine } from './engine'
import type { WechatCall } from './wechat'

export interface WeappPhoneOptions {
  readonly build?: WeappBuild
  readonly start?: string
  readonly answer?: BootOptions['answer']
  /** Give the same one again to restart the mini-program on the same phone. */
  readonly storage?: Map<string, string>
  /** WeChat has downloaded a new version of the mini-program. */
  readonly newVersion?: boolean
  /** 1154: as a single page, from Moments. */
  readonly scene?: number
}

/** The real weapp output on miniprogram-simulate, used as a person would: by what is written on the screen. */
export interface WeappPhone {
  /** The path of the page on top. */
  readonly route: () => string
  /** Everything written on the page on top. */
  readonly text: () => string
  /** Taps what carries these words (or this class, if it begins with a dot). */
  readonly tap: (words: string) => Promise<void>
  /** Types into the field with this label or placeholder (or class). */
  readonly type: (label: string, text: string) => Promise<void>
  /** The camera of the page on top sees a code, as it tells many times a second. */
  readonly see: (code: string) => Promise<void>
  /** The person has not let the camera be used. */
  readonly denyCamera: () => Promise<void>
  /** Waits until the page on top says so; at most twenty seconds. */
  readonly until: (words: string | RegExp) => Promise<void>
  /** A property that the page gives to the element with this class, such as an image's `src`. */
  readonly property: (className: string, name: string) => unknown
  readonly open: (url: string) => Promise<void>
  readonly back: () => Promise<void>
  /** The dom of the page on top, for what words cannot say. */
  readonly dom: () => HTMLElement
  /** Bytes of every setData since the page was opened, by page path. */
  readonly setDataBytes: ReadonlyMap<string, readonly number[]>
  /** What WeChat is told of the page on top when it is shared to a chat or to Moments; undefined: its menu is grey. */
  readonly shared: (to: 'onShareAppMessage' | 'onShareTimeline') => unknown
  /** Every call of wx.* that leaves the program. */
  readonly calls: readonly WechatCall[]
  readonly storage: Map<string, string>
  readonly close: () => void
}

interface ExparserNode {
  readonly _vt?: { readonly attrs: readonly { readonly name: string; readonly value: unknown }[] }
}
type Drawn = HTMLElement & { readonly __wxElement?: ExparserNode }
interface EventMaker {
  readonly Event: {
    create: (name: string, detail: object, options: object) => object
    dispatchEvent: (target: ExparserNode, event: object) => void
  }
}

// Not imported: its types would bring WeChat's own globals (another `require`) into the whole repository.
const simulate = jest.requireActual<{ load: Engine['register']; render: Engine['create'] }>('miniprogram-simulate')
const exparser = jest.requireActual<EventMaker>('miniprogram-exparser')

const PATIENCE_MS = 20_000
const tick = (milliseconds = 5) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds) })
/** Lets React, setData and the callbacks of wx.* come to rest. */
const settle = async () => {
  for (let turn = 0; turn < 6; turn += 1) await tick()
}

const attribute = (element: Drawn, name: string): unknown => element.__wxElement?._vt?.attrs.find((each) => each.name === name)?.value
const drawn = (root: HTMLElement): Drawn[] => Array.from(root.querySelectorAll<Drawn>('*')).filter((element) => element.__wxElement !== undefined)
const written = (element: HTMLElement) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The innermost element that carries the words: as its whole text if there is one, else anywhere in it. */
const withWords = (root: HTMLElement, words: string): Drawn | undefined => {
  if (words.startsWith('.')) return drawn(root).find((element) => element.matches(words))
  const named = drawn(root).filter((element) => written(element) === words || attribute(element, 'ariaLabel') === words)
  const around = drawn(root).filter((element) => written(element).includes(words))
  return named.at(-1) ?? around.at(-1)
}

const withLabel = (root: HTMLElement, label: string): Drawn | undefined =>
  drawn(root).find((element) => {
    if (!/^wx-(input|textarea)$/i.test(element.tagName)) return false
    return label.startsWith('.') ? element.matches(label) : ['ariaLabel', 'placeholder'].some((name) => attribute(element, name) === label)
  })

const isDisabled = (element: Drawn | null): boolean =>
  element !== null && (attribute(element, 'disabled') === true || isDisabled(element.parentElement))

const fire = (element: Drawn, name: string, detail: object) => {
  if (!element.__wxElement) throw new Error('not an element of the mini-program')
  const event = exparser.Event.create(name, detail, { bubbles: name === 'tap', capturePhase: true, composed: true, extraFields: { touches: [], changedTouches: [] } })
  exparser.Event.dispatchEvent(element.__wxElement, event)
}

/** 1001 is WeChat's number for the usual way into a mini-program. */
const USUAL = { newVersion: false, scene: 1001, answer: (): Promise<Readonly<Record<string, unknown>>> => Promise.resolve({}) }

let builtOnce: WeappBuild | undefined

/** Starts the mini-program on a phone of its own and waits for its first page. */
export const weappPhone = async (options: WeappPhoneOptions = {}): Promise<WeappPhone> => {
  const { newVersion, scene, answer } = { ...USUAL, ...options }
  builtOnce ??= options.build ?? readWeapp()
  const ground = document.createElement('div')
  document.body.appendChild(ground)
  const calls: WechatCall[] = []
  const setDataBytes = new Map<string, number[]>()
  const storage = options.storage ?? new Map<string, string>()

  const { router } = boot({
    build: options.build ?? builtOnce,
    engine: { register: (definition) => simulate.load(definition), create: (id) => simulate.render(id) },
    ground, storage, dark: false, newVersion, scene,
    ...(options.start === undefined ? {} : { start: options.start }),
    answer,
    onCall: (call) => calls.push(call),
    onChange: () => undefined,
    onSetData: (route, bytes) => setDataBytes.set(route, [...(setDataBytes.get(route) ?? []), bytes]),
  })
  await settle()

  const dom = () => router.top().box
  /** Waits for what a finger would wait for. */
  const appear = async <Found>(look: () => Found | false | undefined, what: string): Promise<Found> => {
    for (const end = Date.now() + PATIENCE_MS; ; await tick(20)) {
      const found = look()
      if (found !== undefined && found !== false) return found
      if (Date.now() > end) throw new Error(`「${what}」 is not on ${router.top().route}: ${written(dom())}`)
    }
  }
  const camera = () => appear(() => drawn(dom()).find((element) => /^wx-camera$/i.test(element.tagName)), 'a camera')

  return {
    route: () => router.top().route,
    text: () => written(dom()),
    dom, setDataBytes, calls, storage,
    tap: async (words) => {
      const element = await appear(() => withWords(dom(), words), words)
      if (isDisabled(element)) throw new Error(`「${words}」 is disabled on ${router.top().route}`)
      fire(element, 'tap', { x: 0, y: 0 })
      await settle()
    },
    type: async (label, text) => {
      const element = await appear(() => withLabel(dom(), label), label)
      fire(element, 'input', { value: text, cursor: text.length, keyCode: 0 })
      await settle()
      fire(element, 'blur', { value: text })
      await settle()
    },
    see: async (code) => {
      fire(await camera(), 'scancode', { type: 'QR_CODE', result: code })
      await settle()
    },
    denyCamera: async () => {
      fire(await camera(), 'error', { errMsg: 'insertCamera:fail auth deny' })
      await settle()
    },
    until: async (words) => {
      await appear(() => (typeof words === 'string' ? written(dom()).includes(words) : words.test(written(dom()))), String(words))
      await settle()
    },
    shared: (to) => {
      const { instance } = router.top().tree
      const share = instance[to]
      return typeof share === 'function' ? (share.call(instance, { from: 'menu' }) as unknown) : undefined
    },
    property: (className, name) => {
      const element = withWords(dom(), className)
      return element && attribute(element, name)
    },
    open: async (url) => {
      const tab = (options.build ?? builtOnce)?.app.tabBar?.list.some(({ pagePath }) => `/${pagePath}` === url)
      if (tab) router.switchTab(url)
      else router.navigateTo(url)
      await settle()
    },
    back: async () => {
      router.navigateBack(1)
      await settle()
    },
    close: () => ground.remove(),
  }
}
