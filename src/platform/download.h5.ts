/** Has the browser save what is behind an address under a name. */
export const download = (url: string, name: string): void => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
