import type { Edit, Guard, LedgerWrite } from '@domain/session/ledgerWrite'
import { command, type Changes, type Condition } from './cloud'

/** A decided write in the database's words: the guards as the condition of one conditional update. */
export const conditionOf = ({ guards }: LedgerWrite): Condition =>
  Object.fromEntries(guards.map((guard) => [guard.path, condition(guard)]))

const condition = (guard: Guard): unknown => {
  if ('atLeast' in guard) return command.gte(guard.atLeast)
  return 'absent' in guard ? command.exists(false) : command.eq(guard.is)
}

/** The edits as the update itself, and `ledger.rev` raised: so that every write changes something. */
export const changesOf = ({ edits }: LedgerWrite): Changes => ({
  ...Object.fromEntries(edits.map((edit) => [edit.path, change(edit)])),
  'ledger.rev': command.inc(1),
})

const change = (edit: Edit): unknown => {
  if ('add' in edit) return command.inc(edit.add)
  if ('drop' in edit) return command.remove()
  if ('append' in edit) return command.push([edit.append])
  return 'without' in edit ? command.pullAll([...edit.without]) : command.set(edit.put)
}
