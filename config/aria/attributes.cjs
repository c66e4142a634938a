/**
 * What WeChat reads out of an element (its guide: 无障碍访问). Taro's templates leave these attributes out of every
 * component, and without a word drop what a screen sets; so they are added, to the components our screens use.
 */
const ARIA = { 'aria-role': '', 'aria-label': '', 'aria-live': '', 'aria-checked': '', 'aria-disabled': '', 'aria-hidden': '' }

module.exports = { View: ARIA, Text: ARIA, Image: ARIA, Input: ARIA, Button: ARIA }
