import { isCloudFault, isCloudOverload } from '@/api/overload'

describe('how too many callers look', () => {
  it.each([
    { errCode: -501_004, errMsg: 'cloud.callFunction:fail' },
    { errCode: -501_003, errMsg: 'cloud.callFunction:fail' },
    { errCode: -501_001, errMsg: 'cloud.callFunction:fail Error: errCode: -501001 | errMsg: [EXCEED_CONCURRENT_REQUEST_LIMIT]' },
    new Object({ errMsg: 'cloud.callFunction:fail FUNCTION_EXCEED_RESOURCE_LIMIT' }),
    Object.assign(new Error('rejected'), { errMsg: 'ResourceLimitReached' }),
  ])('knows %j', (problem) => {
    expect(isCloudOverload(problem)).toBe(true)
  })

  it.each([
    { errCode: -404_011, errMsg: 'cloud.callFunction:fail FUNCTIONS_TIME_LIMIT_EXCEEDED' },
    { errCode: -501_001, errMsg: 'cloud.callFunction:fail' },
    { errMsg: 'request:fail timeout' },
    'EXCEED_CONCURRENT_REQUEST_LIMIT',
    undefined,
  ])('takes %j for something else: the function may have run', (problem) => {
    expect(isCloudOverload(problem)).toBe(false)
  })
})

describe('how a function that broke looks', () => {
  it('has a number of the cloud; a network that is away has none, or -1', () => {
    expect([{ errCode: -404_011 }, { errCode: -504_002 }].map(isCloudFault)).toEqual([true, true])
    expect([{ errCode: -501_004 }, { errCode: -1 }, new Error('cloud.callFunction:fail'), undefined].map(isCloudFault)).toEqual([
      false, false, false, false,
    ])
  })
})
