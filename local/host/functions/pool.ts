import type { FunctionDeclaration } from './declaration'
import { startInstance, type Instance } from './instance'
import type { CallMessage, Outcome } from './message'

/** The functions of one cloud, each in a process of its own. */
export interface FunctionPool {
  readonly declarations: ReadonlyMap<string, FunctionDeclaration>
  /** Runs one call of a declared function. Throws for a function that is not declared: the caller asks first. */
  readonly run: (name: string, call: Omit<CallMessage, 'id'>) => Promise<Outcome>
  /** The process of each function, for tests that kill it. */
  readonly pids: () => Readonly<Record<string, number | undefined>>
  readonly stop: () => void
}

export interface PoolOptions {
  readonly script: string
  readonly environment: Readonly<Record<string, string>>
  readonly log: (text: string) => void
  /** Nothing is started before it is called, as in the cloud. */
  readonly onDemand: boolean
}

/** Starts every function once, unless on demand, so that the first visitor does not wait; a dead or retired one is replaced when called. */
export const startFunctions = (functions: readonly FunctionDeclaration[], options: PoolOptions): FunctionPool => {
  const declarations = new Map(functions.map((declaration) => [declaration.name, declaration]))
  const instances = new Map<string, Instance>()
  const everyInstance = new Set<Instance>()

  const startOne = (declaration: FunctionDeclaration): Instance => {
    const instance = startInstance({ ...options, ...declaration })
    instances.set(declaration.name, instance)
    everyInstance.add(instance)
    return instance
  }

  const usable = (name: string): Instance => {
    const known = instances.get(name)
    if (known?.usable()) return known
    const declaration = declarations.get(name)
    if (declaration === undefined) throw new Error(`no function ${name}`)
    return startOne(declaration)
  }

  if (!options.onDemand) functions.forEach(startOne)
  return {
    declarations,
    run: (name, call) => usable(name).run(call),
    pids: () => Object.fromEntries([...instances].map(([name, { pid }]) => [name, pid])),
    stop: () => {
      for (const instance of everyInstance) instance.stop()
    },
  }
}
