/**
 * What WeChat reads out of an element (its guide: 无障碍访问). Taro's templates leave these attributes out of every
 * component, and without a word drop what a screen sets; so they are added, to the components our screens use, and only
 * those they use there: each costs some thirty bytes in every template of the component. tests/weapp/templates.test.ts
 * finds what a screen says and no template carries.
 */
const named = (...names) => Object.fromEntries(names.map((name) => [`aria-${name}`, '']))

module.exports = {
  View: named('role', 'label', 'live', 'checked', 'disabled', 'hidden'),
  Text: named('role', 'label', 'hidden'),
  Image: named('role', 'label', 'hidden'),
  Input: named('role', 'label', 'disabled'),
  Textarea: named('role', 'label', 'disabled'),
  Button: named('role', 'label', 'disabled'),
  ScrollView: named('role', 'label'),
  Canvas: named('role', 'label', 'hidden'),
}
