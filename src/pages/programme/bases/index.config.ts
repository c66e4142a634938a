export default definePageConfig({ navigationBarTitleText: '科普基地', enableShareAppMessage: true, enableShareTimeline: true })
