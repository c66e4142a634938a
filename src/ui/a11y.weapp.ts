import { attributesOf, type Accessible, type AccessibleAttributes } from '@/ui/accessible'

/** WeChat reads these from the page's own elements. */
export const a11y = (element: Accessible): AccessibleAttributes =>
  attributesOf(element, {
    role: 'ariaRole',
    label: 'ariaLabel',
    live: 'ariaLive',
    checked: 'ariaChecked',
    disabled: 'ariaDisabled',
    hidden: 'ariaHidden',
  })
