import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ENVIRONMENT_KEYS } from '../../cloudfunctions/server/environment'
import { COLLECTIONS } from '../../cloudfunctions/server/store/collections'
import { newKeys } from '../keys'
import { ROOT } from '../paths'
import { planText, type FunctionSettings } from './plan'

const FUNCTIONS_SOURCE = path.join(ROOT, 'cloudfunctions')

/** The settings of every function: each folder with a config.json. */
const readFunctions = (): readonly FunctionSettings[] =>
  readdirSync(FUNCTIONS_SOURCE)
    .filter((name) => readdirSync(path.join(FUNCTIONS_SOURCE, name)).includes('config.json'))
    .map((name) => {
      const settings = JSON.parse(readFileSync(path.join(FUNCTIONS_SOURCE, name, 'config.json'), 'utf8')) as Omit<FunctionSettings, 'name'>
      return { name, ...settings }
    })

const main = (): void => {
  if (process.argv.includes('--keys')) {
    console.log(Object.entries({ EDITION: '2025', ...newKeys() }).map(([key, value]) => `${key}=${value}`).join('\n'))
    return
  }
  console.log(planText({ collections: COLLECTIONS, environmentKeys: ENVIRONMENT_KEYS, functions: readFunctions() }))
}

main()
