type Role =
  | 'button' | 'link' | 'checkbox' | 'radio' | 'radiogroup' | 'switch' | 'img'
  | 'heading' | 'main' | 'dialog' | 'alert' | 'list' | 'listitem'

/** What a screen reader is told of an element; each platform has its own attributes for it (`a11y.weapp.ts`, `a11y.h5.ts`). */
export interface Accessible {
  readonly role?: Role
  readonly label?: string
  /** Something to type in: its name belongs to the browser's own element inside. */
  readonly input?: boolean
  /** Read out when the words inside change. */
  readonly live?: boolean
  readonly checked?: boolean
  readonly disabled?: boolean
  /** Decoration: not read at all. */
  readonly hidden?: boolean
}

export type AccessibleAttributes = Readonly<Record<string, string | Readonly<Record<string, string>>>>

type Names = Readonly<Record<'role' | 'label' | 'live' | 'checked' | 'disabled' | 'hidden', string>>

/** The attributes under a platform's names; what is not said is left out. */
export const attributesOf = (element: Accessible, names: Names): AccessibleAttributes => {
  const said: [string, string | undefined][] = [
    [names.role, element.role],
    [names.label, element.label],
    [names.live, element.live ? 'polite' : undefined],
    [names.checked, element.checked?.toString()],
    [names.disabled, element.disabled ? 'true' : undefined],
    [names.hidden, element.hidden ? 'true' : undefined],
  ]
  return Object.fromEntries(said.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
