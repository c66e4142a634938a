import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ENVIRONMENT_KEYS } from '../../cloudfunctions/server/environment'
import { COLLECTIONS } from '../../cloudfunctions/server/store/collections'
import { newKeys, nextTicketKeys } from '../keys'
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

/** The two lines of `--keys` that change when another key signs tickets, in the order in which they are set. */
const nextTicketKeyText = (keysText: string): string => {
  const publicKeys = /^TICKET_PUBLIC_KEYS=(?<json>\{.*\})\s*$/m.exec(keysText)?.groups?.['json']
  if (publicKeys === undefined) return '这个文件里没有 TICKET_PUBLIC_KEYS=… 这一行；它应是 --keys 生成的那一份。'
  const { TICKET_PUBLIC_KEYS, TICKET_SIGNING_KEY } = nextTicketKeys(publicKeys)
  return [
    '# 第一步：三个函数都改成（新旧公钥并存）', `TICKET_PUBLIC_KEYS=${TICKET_PUBLIC_KEYS}`,
    '# 第二步：等入口的手机都连过一次网，再把三个函数都改成', `TICKET_SIGNING_KEY=${TICKET_SIGNING_KEY}`,
  ].join('\n')
}

const main = (): void => {
  if (process.argv.includes('--keys')) {
    console.log(Object.entries({ EDITION: '2025', ...newKeys() }).map(([key, value]) => `${key}=${value}`).join('\n'))
    return
  }
  const { 'ticket-key': file } = parseArgs({ options: { 'ticket-key': { type: 'string' } } }).values
  if (file !== undefined) {
    console.log(nextTicketKeyText(readFileSync(file, 'utf8')))
    return
  }
  console.log(planText({ collections: COLLECTIONS, environmentKeys: ENVIRONMENT_KEYS, functions: readFunctions() }))
}

main()
