import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { ROOT } from '../../local/paths'
import { WEAPP_FOLDER } from '../support/weapp/build'

/** As `a11y()` names it, and as WeChat's guide does. */
const SAID = ['role', 'label', 'live', 'checked', 'disabled', 'hidden']

/** `onClick` in a screen is `bindtap` in a template. */
const EVENTS: Readonly<Record<string, string>> = { onClick: 'bindtap', onLongClick: 'bindlongpress', onLongTap: 'bindlongpress' }

interface Use {
  readonly file: string
  readonly element: string
  /** What must stand in every template of the element, as `bindtap` or `aria-label`. */
  readonly attribute: string
}

const dashed = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
const descendants = (node: ts.Node): ts.Node[] => [node, ...node.getChildren().flatMap(descendants)]

/** The names under which a file knows Taro's components: `PlatformButton` is `Button`. */
const taroNames = (source: ts.SourceFile): ReadonlyMap<string, string> =>
  new Map(source.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    const named = importClause?.namedBindings
    if (moduleSpecifier.getText(source) !== "'@tarojs/components'" || !named || !ts.isNamedImports(named)) return []
    return named.elements.map(({ name, propertyName }): [string, string] => [name.text, (propertyName ?? name).text])
  }))

/** What the `a11y({...})` calls below a node say; a spread or a condition inside counts as said. */
const saidBelow = (node: ts.Node): readonly string[] =>
  descendants(node)
    .filter((each): each is ts.CallExpression => ts.isCallExpression(each) && each.expression.getText() === 'a11y')
    .flatMap((call) => descendants(call))
    .flatMap((each) => (ts.isPropertyAssignment(each) || ts.isShorthandPropertyAssignment(each) ? [each.name.getText()] : []))
    .filter((name) => SAID.includes(name))
    .map((name) => `aria-${name}`)

type Opening = ts.JsxOpeningElement | ts.JsxSelfClosingElement
const isOpening = (node: ts.Node): node is Opening => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)

const eventsOf = ({ attributes }: Opening): readonly string[] =>
  attributes.properties.flatMap((each) => {
    const name = ts.isJsxAttribute(each) ? each.name.getText() : ''
    return /^on[A-Z]/.test(name) ? [EVENTS[name] ?? `bind${name.slice(2).toLowerCase()}`] : []
  })

const parse = (file: string) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)

const usesIn = (file: string): readonly Use[] => {
  const source = parse(file)
  const names = taroNames(source)
  return descendants(source).filter(isOpening).flatMap((opening) => {
    const component = names.get(opening.tagName.getText())
    if (component === undefined) return []
    return [...eventsOf(opening), ...saidBelow(opening.attributes)].map((attribute) => ({
      file: path.relative(ROOT, file), element: dashed(component), attribute,
    }))
  })
}

const isCompiled = (node: ts.Node): node is ts.JsxElement =>
  ts.isJsxElement(node) && node.openingElement.attributes.properties.some((each) => each.name?.getText() === 'compileMode')

/** What Taro's compiler loses without a word: spread attributes, and components, which it draws twice where they are conditional. */
const lostIn = (file: string): readonly string[] => {
  const source = parse(file)
  const names = taroNames(source)
  return descendants(source).filter(isCompiled).flatMap(descendants).flatMap((node) => {
    if (ts.isJsxSpreadAttribute(node)) return [node.getText()]
    return isOpening(node) && !names.has(node.tagName.getText()) ? [`<${node.tagName.getText()}>`] : []
  })
}

const screens = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => path.join(ROOT, 'src', file))

/** Each template as its element's opening tag. */
const tags = Array.from(
  readFileSync(path.join(WEAPP_FOLDER, 'base.wxml'), 'utf8').matchAll(/<template name="tmpl_\w+">\s*(<([a-z-]+) [^>]*>)/g),
  ([, tag = '', element = '']) => ({ tag, element }),
).filter(({ element }) => element !== 'template' && element !== 'block')

/** Taro has bare templates for a view that says nothing or is only tapped, and silent ones for what nobody listens to. */
const canCarry = ({ element, tag }: { readonly element: string; readonly tag: string }, attribute: string): boolean => {
  const isBare = element === 'view' && !tag.includes('aria-')
  return !isBare && (tag.includes('bind') || attribute.startsWith('aria-'))
}

describe('the templates of the mini-program', () => {
  it('carry every attribute and every event that a screen of ours gives them', () => {
    const uses = screens.flatMap(usesIn)
    expect(uses.length).toBeGreaterThan(50)
    const lost = uses.filter(({ element, attribute }) => {
      const carriers = tags.filter((each) => each.element === element && canCarry(each, attribute))
      return carriers.length === 0 || carriers.some(({ tag }) => !tag.includes(` ${attribute}="`))
    })
    expect(lost).toEqual([])
  })

  it('hold all that is inside a compiled row: elements of Taro with their attributes written out', () => {
    expect(screens.filter((file) => descendants(parse(file)).some(isCompiled)).length).toBeGreaterThan(0)
    expect(screens.flatMap(lostIn)).toEqual([])
  })

  it('stop the page from scrolling below a dialog', () => {
    expect(tags.filter(({ tag }) => tag.includes('catchtouchmove="eh"'))).toHaveLength(2)
  })

  it('nest views deeper than our deepest screen, and a text in a text', () => {
    expect(tags.filter(({ element, tag }) => element === 'view' && tag.includes('bindtouchmove="eh"')).length).toBeGreaterThanOrEqual(12)
    expect(tags.filter(({ element, tag }) => element === 'text' && tag.includes('bindtap="eh"'))).toHaveLength(2)
  })
})
