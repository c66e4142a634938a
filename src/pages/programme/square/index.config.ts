export default definePageConfig({
  navigationBarTitleText: '现场指引',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
