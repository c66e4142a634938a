import { attributesOf, type Accessible, type AccessibleAttributes } from '@/ui/accessible'

/** WeChat reads these from the page's own elements; of landmarks it knows nothing. */
export const a11y = ({ role, ...element }: Accessible): AccessibleAttributes =>
  attributesOf(role === undefined || role === 'main' ? element : { role, ...element }, {
    role: 'ariaRole',
    label: 'ariaLabel',
    live: 'ariaLive',
    checked: 'ariaChecked',
    disabled: 'ariaDisabled',
    hidden: 'ariaHidden',
  })
