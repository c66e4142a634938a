/** Run by the host in a function's environment: `node --import tsx local/seed/main.ts --emulator URL --now MS`. */
import { parseArgs } from 'node:util'
import { readEnvironment } from '../../cloudfunctions/server/environment'
import { seed } from './seed'

const { values } = parseArgs({ options: { emulator: { type: 'string' }, now: { type: 'string' } } })
if (!values.emulator) throw new Error('--emulator URL is needed')

// The id under which the emulator counts and fails the seed's calls.
process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: `${values.emulator}/seed/admin` })

void seed(readEnvironment(process.env).IDENTITY_KEY).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  process.exitCode = 1
})
