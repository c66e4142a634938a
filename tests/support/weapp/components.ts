import type { WeappBuild } from './build'
import { resolvePath, type Definition, type Engine, type Instance, type Options, type Template } from './engine'

interface Registration {
  readonly id: string
  readonly path: string
  readonly tagName: string
  readonly usingComponents: Readonly<Record<string, string>>
}

export interface Surroundings {
  readonly build: WeappBuild
  readonly engine: Engine
  /** Runs a page's or component's file, which then calls Page() or Component(). */
  readonly load: (path: string) => unknown
  /** Told of every setData: whose, and how many bytes of JSON cross to the screen. */
  readonly onSetData: (instance: Instance, bytes: number) => void
}

let registrations = 0
/** wcc's program extends String, Array and the like, which bears only once. */
let nativesExtended = false

/** wcc keeps what it has met in a global: each build gets its own, or a second one would be read with the first one's. */
const templatesOf = (build: WeappBuild): ((path: string) => Template) => {
  const program = `var $gwx, __WXML_GLOBAL__ = known\n${build.templates}\nreturn $gwx`
  const make = new Function('window', 'known', program) as (window: object, known: object) => (path: string) => Template
  const known = nativesExtended ? { wxs_nf_init: true } : {}
  nativesExtended = true
  return make({ __webview_engine_version__: 0.02 }, known)
}

/** Methods of a page are the functions among its options. */
const pageAsComponent = (options: Options): Options => ({
  data: options['data'] ?? {},
  behaviors: options['behaviors'],
  methods: Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'function')),
})

/** What goes to the screen goes as JSON, as between WeChat's two layers: functions and undefined do not cross. */
const crossAsJson = (instance: Instance, onSetData: Surroundings['onSetData']) => {
  const direct = instance.setData
  instance.setData = (change, after) => {
    const json = JSON.stringify(change)
    onSetData(instance, new TextEncoder().encode(json).length)
    direct.call(instance, JSON.parse(json) as object)
    if (after) setTimeout(after, 0)
  }
}

/** Registers pages and components of the build with the engine, each once, when it is first needed. */
export const createComponents = ({ build, engine, load, onSetData }: Surroundings) => {
  const templateOf = templatesOf(build)
  const ids = new Map<string, string>()
  let current: Registration | undefined

  const Component = (options: Options) => {
    if (!current) throw new Error('Component() outside a component file')
    const lifetimes = options['lifetimes'] as { created?: (this: Instance) => void } | undefined
    const definition: Definition = {
      ...options,
      ...current,
      path: `/${current.path}`,
      template: templateOf(`${current.path}.wxml`),
      options: { ...(options['options'] as object | undefined), classPrefix: '' },
      lifetimes: {
        ...lifetimes,
        created(this: Instance) {
          crossAsJson(this, onSetData)
          lifetimes?.created?.call(this)
        },
      },
    }
    engine.register(definition)
  }

  const Page = (options: Options) => Component(pageAsComponent(options))

  /** @returns the engine's id of the page or component at the path */
  const register = (path: string, tagName: string): string => {
    const known = ids.get(path)
    if (known !== undefined) return known
    registrations += 1
    const id = `weapp-${registrations}`
    ids.set(path, id)
    const text = build.files[`${path}.json`]
    if (text === undefined) throw new Error(`${path}.json is missing`)
    const named = (JSON.parse(text) as { usingComponents?: Record<string, string> }).usingComponents ?? {}
    const usingComponents = Object.fromEntries(
      Object.entries(named).map(([tag, to]) => [tag, register(resolvePath(path, to), tag)]),
    )
    const before = current
    current = { id, path, tagName, usingComponents }
    load(path)
    current = before
    return id
  }

  return { Page, Component, register }
}
