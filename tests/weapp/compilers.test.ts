import { compileStyles, compileTemplates } from '../support/weapp/build'

describe("the mini-program's output", () => {
  it("is accepted by WeChat's template compiler", () => {
    expect(compileTemplates()).toContain('$gwx')
  })

  it("is accepted by WeChat's style compiler", () => {
    expect(compileStyles()).not.toBe('')
  })
})
