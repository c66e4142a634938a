import { attributesOf, type Accessible, type AccessibleAttributes } from '@/ui/accessible'

const PRESSABLE: readonly Accessible['role'][] = ['button', 'link', 'checkbox', 'radio', 'switch']

/** The bar's title is the first heading of every page, see platform/reader.h5.ts. */
const HEADING_LEVEL = '2'

/** ARIA; what can be pressed can also be reached by the keyboard, and so can the page itself, to scroll it. */
export const a11y = (element: Accessible): AccessibleAttributes => {
  const { role, input, label = '' } = element
  // Taro draws these as an element around the browser's own, which is the one that needs the name.
  if (role === 'img') return { nativeProps: { alt: label } }
  if (input) return { nativeProps: { 'aria-label': label } }
  return {
    ...attributesOf(element, {
      role: 'role',
      label: 'aria-label',
      live: 'aria-live',
      checked: 'aria-checked',
      disabled: 'aria-disabled',
      hidden: 'aria-hidden',
    }),
    ...(role === 'heading' ? { 'aria-level': HEADING_LEVEL } : {}),
    ...(PRESSABLE.includes(role) || role === 'main' ? { tabindex: '0' } : {}),
  }
}
