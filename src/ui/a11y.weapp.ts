import { attributesOf, type Accessible, type AccessibleAttributes } from '@/ui/accessible'

/** WeChat's own components say these themselves, or have no such thing. */
const LEFT_OUT: readonly Accessible['role'][] = ['textbox', 'main']

/** WeChat reads these from the page's own elements. */
export const a11y = ({ role, ...element }: Accessible): AccessibleAttributes =>
  attributesOf(role === undefined || LEFT_OUT.includes(role) ? element : { role, ...element }, {
    role: 'ariaRole',
    label: 'ariaLabel',
    live: 'ariaLive',
    checked: 'ariaChecked',
    disabled: 'ariaDisabled',
    hidden: 'ariaHidden',
  })
