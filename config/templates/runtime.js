import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './attributes.cjs'

// Runs in the mini-program before the app: an attribute's short name is its place in this list, here as in the template.
mergeInternalComponents(attributes)
