import { appConfig } from './appConfig'

export default defineAppConfig({
  ...appConfig({
    bar: '@bar',
    barWords: '@barWords',
    page: '@page',
    tab: '@bar',
    tabWords: '@tabWords',
    tabChosen: '@tabChosen',
    tabBorder: '@tabBorder',
  }),
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
