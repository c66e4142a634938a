import { attributesOf, type Accessible, type AccessibleAttributes } from '@/ui/accessible'

const PRESSABLE: readonly Accessible['role'][] = ['button', 'link', 'checkbox', 'radio', 'switch']

/** ARIA; what can be pressed can also be reached by the keyboard. */
export const a11y = (element: Accessible): AccessibleAttributes => ({
  ...attributesOf(element, {
    role: 'role',
    label: 'aria-label',
    live: 'aria-live',
    checked: 'aria-checked',
    disabled: 'aria-disabled',
    hidden: 'aria-hidden',
  }),
  ...(PRESSABLE.includes(element.role) ? { tabindex: '0' } : {}),
})
