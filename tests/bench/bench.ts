import { writeFileSync } from 'node:fs'
import { measureCalls } from './calls/calls'
import { measureFirstLoad } from './firstLoad'
import { isOver, tableOf } from './measure'
import { measurePackages } from './packages'
import { measureScreens } from './screens'

const main = async (): Promise<void> => {
  const figures = [...(await measureCalls()), ...measurePackages(), ...(await measureFirstLoad()), ...measureScreens()]
  console.log(tableOf(figures))
  const place = process.argv.indexOf('--json')
  const file = place < 0 ? undefined : process.argv[place + 1]
  if (file) writeFileSync(file, `${JSON.stringify({ figures }, null, 2)}\n`)
  const over = figures.filter(isOver)
  console.log(over.length === 0 ? '全部在预算内' : `超出预算：${over.map(({ name }) => name).join('、')}`)
  process.exitCode = over.length === 0 ? 0 : 1
}

main().catch((fault: unknown) => {
  console.error(fault)
  process.exitCode = 1
})
