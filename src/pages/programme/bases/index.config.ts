export default definePageConfig({ navigationBarTitleText: '科普基地', enablePullDownRefresh: true, enableShareAppMessage: true, enableShareTimeline: true })
