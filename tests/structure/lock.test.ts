import { readFileSync } from 'node:fs'

interface Locked {
  readonly version?: string
  readonly resolved?: string
}
interface Lock {
  readonly packages: Readonly<Record<string, Locked>>
}
interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T
const lock = readJson<Lock>('package-lock.json')
const packageFile = readJson<PackageFile>('package.json')
const versionOf = (name: string) => lock.packages[`node_modules/${name}`]?.version

describe('the lock', () => {
  it.each(['darwin-arm64', 'darwin-x64', 'win32-x64-msvc', 'linux-x64-gnu', 'linux-arm64-gnu'])('holds libsql for %s', (platform) => {
    expect(versionOf(`@libsql/${platform}`)).toBe(versionOf('libsql'))
  })

  it.each(['darwin-arm64', 'darwin-x64', 'win32-x64', 'linux-x64'])('holds esbuild for %s', (platform) => {
    expect(versionOf(`@esbuild/${platform}`)).toBe(versionOf('esbuild'))
  })

  it('names no package host', () => {
    const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'))
    expect(named).toEqual([])
  })

  it('has exactly the version that package.json names', () => {
    const wanted = { ...packageFile.dependencies, ...packageFile.devDependencies }
    const locked = Object.fromEntries(Object.keys(wanted).map((name) => [name, versionOf(name)]))
    expect(locked).toEqual(wanted)
  })

  it('keeps every Taro package at one version', () => {
    const versions = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies })
      .filter(([name]) => name.startsWith('@tarojs/') || name === 'babel-preset-taro')
      .map(([, version]) => version)
    expect(new Set(versions)).toEqual(new Set(['4.2.1']))
  })
})
