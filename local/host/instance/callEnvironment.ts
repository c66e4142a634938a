import { AsyncLocalStorage } from 'node:async_hooks'

type Variables = Readonly<Record<string, string>>

const current = new AsyncLocalStorage<Variables>()

/**
 * Makes `process.env` the environment of the call that reads it.
 * The SDK reads the caller's OPENID and the database's address from it at the moment of use; the cloud runs one call at
 * a time in a process and may simply set them. We run many in one process: without this they would take each other's.
 */
export const isolateEnvironment = (): void => {
  const shared = process.env
  const own = (key: string | symbol): string | undefined =>
    typeof key === 'string' ? current.getStore()?.[key] : undefined
  const view = new Proxy(shared, {
    get: (_, key) => own(key) ?? (Reflect.get(shared, key) as unknown),
    has: (_, key) => own(key) !== undefined || Reflect.has(shared, key),
    ownKeys: () => [...new Set([...Reflect.ownKeys(shared), ...Object.keys(current.getStore() ?? {})])],
    getOwnPropertyDescriptor: (_, key) => {
      const value = own(key)
      if (value === undefined) return Reflect.getOwnPropertyDescriptor(shared, key)
      return { value, writable: true, enumerable: true, configurable: true }
    },
  })
  Object.defineProperty(process, 'env', { value: view, configurable: true, enumerable: true })
}

/** Runs a call, and everything it awaits, with variables of its own. */
export const withEnvironment = <Value>(variables: Variables, work: () => Promise<Value>): Promise<Value> =>
  current.run(variables, work)
