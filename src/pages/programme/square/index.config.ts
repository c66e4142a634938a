export default definePageConfig({
  navigationBarTitleText: '现场指引',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
