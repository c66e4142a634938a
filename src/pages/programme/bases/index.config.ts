export default definePageConfig({ navigationBarTitleText: '科普基地' })
