/** WeChat's own components, as much of them as the screens use: drawn here, since no WeChat is. */
interface BuiltIn {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly attached?: (this: Node) => void
  readonly observers?: Readonly<Record<string, (this: Node, value: unknown) => void>>
}

type Node = {
  readonly data: Readonly<Record<string, unknown>>
  readonly _exparserNode: { readonly $$: HTMLElement }
  readonly triggerEvent: (name: string, detail: object) => void
  inner?: HTMLElement
}

const PLAIN = [
  'view', 'text', 'scroll-view', 'swiper', 'swiper-item', 'icon', 'progress', 'form', 'label', 'navigator', 'canvas', 'cover-view',
  'cover-image', 'page-meta', 'root-portal', 'movable-area', 'movable-view', 'camera', 'map', 'video', 'web-view', 'picker',
  'picker-view', 'picker-view-column', 'slider', 'checkbox', 'checkbox-group', 'radio', 'radio-group', 'match-media', 'page-container',
] as const

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const field = (tag: 'input' | 'textarea'): BuiltIn => ({
  properties: { value: String, placeholder: String, disabled: Boolean, password: Boolean, type: String, maxlength: { type: Number, value: 140 } },
  attached() {
    const inner = document.createElement(tag)
    inner.placeholder = text(this.data['placeholder'])
    inner.value = text(this.data['value'])
    inner.disabled = this.data['disabled'] === true
    const limit = Number(this.data['maxlength'])
    if (limit >= 0) inner.maxLength = limit
    inner.addEventListener('input', (event) => {
      event.stopPropagation()
      this.triggerEvent('input', { value: inner.value, cursor: inner.selectionStart ?? 0, keyCode: 0 })
    })
    inner.addEventListener('focus', () => this.triggerEvent('focus', { value: inner.value }))
    inner.addEventListener('blur', () => this.triggerEvent('blur', { value: inner.value }))
    this.inner = inner
    this._exparserNode.$$.appendChild(inner)
  },
  observers: {
    value(value) {
      const inner = this.inner as HTMLInputElement | undefined
      if (inner && inner.value !== text(value)) inner.value = text(value)
    },
    disabled(value) {
      if (this.inner) (this.inner as HTMLInputElement).disabled = value === true
    },
  },
})

const image: BuiltIn = {
  properties: { src: String, mode: String },
  attached() {
    const inner = document.createElement('img')
    inner.onload = () => this.triggerEvent('load', { width: inner.naturalWidth, height: inner.naturalHeight })
    inner.onerror = () => this.triggerEvent('error', { errMsg: 'load fail' })
    inner.style.objectFit = this.data['mode'] === 'aspectFill' ? 'cover' : this.data['mode'] === 'aspectFit' ? 'contain' : 'fill'
    this.inner = inner
    this._exparserNode.$$.appendChild(inner)
    const src = text(this.data['src'])
    if (src !== '') inner.src = src
  },
  observers: {
    src(value) {
      if (this.inner) (this.inner as HTMLImageElement).src = text(value)
    },
  },
}

const button: BuiltIn = {
  properties: { type: String, size: String, disabled: Boolean, loading: Boolean, openType: String, formType: String },
  attached() {
    this._exparserNode.$$.toggleAttribute('disabled', this.data['disabled'] === true)
  },
  observers: {
    disabled(value) {
      this._exparserNode.$$.toggleAttribute('disabled', value === true)
    },
  },
}

const toggle: BuiltIn = {
  properties: { checked: Boolean, disabled: Boolean, color: String },
  attached() {
    const element = this._exparserNode.$$
    element.setAttribute('aria-checked', String(this.data['checked'] === true))
    element.addEventListener('click', () => {
      if (this.data['disabled'] === true) return
      const checked = element.getAttribute('aria-checked') !== 'true'
      element.setAttribute('aria-checked', String(checked))
      this.triggerEvent('change', { value: checked })
    })
  },
  observers: {
    checked(value) {
      this._exparserNode.$$.setAttribute('aria-checked', String(value === true))
    },
  },
}

const richText: BuiltIn = {
  properties: { nodes: null },
  attached() {
    if (typeof this.data['nodes'] === 'string') this._exparserNode.$$.innerHTML = this.data['nodes']
  },
}

const KINDS: Readonly<Record<string, BuiltIn>> = {
  ...Object.fromEntries(PLAIN.map((tag) => [tag, {}])),
  input: field('input'), textarea: field('textarea'), image, button, switch: toggle, 'rich-text': richText,
}

/** Registers WeChat's components with the engine, each under the tag `wx-<name>`. */
export const registerBuiltIns = (register: (definition: object) => unknown): void => {
  for (const [id, kind] of Object.entries(KINDS)) register({ id, tagName: `wx-${id}`, template: '<slot/>', ...kind })
}
