import { createHash } from 'node:crypto'
import type { Exchange } from '../http/exchange'
import { bundleScript } from '../scripts'
import { DESK_STYLE } from './style'

export interface DeskPage {
  readonly send: (exchange: Exchange) => void
}

const CLOCK_CHOICES = [
  ['2025-05-20T09:00', '5月20日 09:00'],
  ['2025-05-23T08:30', '开幕前 5月23日 08:30'],
  ['2025-05-23T09:05', '开幕 09:05'],
  ['2025-05-24T09:00', '次日 09:00'],
] as const

const clockButtons = CLOCK_CHOICES.map(([time, words]) => `<button data-clock="${time}">${words}</button>`).join(
  '\n      ',
)

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const page = (script: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>本机控制台 · 高平科技周</title>
<style>${DESK_STYLE}</style>
</head>
<body>
<header>
  <h1>本机控制台</h1>
  <p>只在这台电脑上有：换身份、拨时钟、看发出的消息。<a href="/">打开小程序（H5）</a></p>
</header>
<p id="problem" role="alert" hidden></p>
<main>
  <section>
    <h2>身份</h2>
    <div id="personas" class="choices"></div>
    <label><input type="checkbox" id="everywhere"> 微信开发者工具里也用这个身份</label>
  </section>
  <section>
    <h2>时钟（北京时间）</h2>
    <p id="now" class="large">……</p>
    <div class="choices">
      ${clockButtons}
      <button data-clock="real">回到真实时间</button>
    </div>
    <form id="clock" class="choices">
      <input id="moment" type="datetime-local" required aria-label="日期和时间">
      <button>拨到这时</button>
    </form>
    <p class="choices"><button id="tick">现在运行定时任务</button><button id="crowd">人太多：接下来 3 次调用排队（429）</button></p>
  </section>
  <section class="wide">
    <h2>最近的调用</h2>
    <div class="scroll"><table>
      <thead><tr><th>时间</th><th>函数</th><th>动作</th><th>身份</th><th>毫秒</th><th>数据库</th><th>结果</th><th>请求编号</th></tr></thead>
      <tbody id="calls"></tbody>
    </table></div>
  </section>
  <section class="wide">
    <h2>发件箱</h2>
    <p>向微信发出的请求（订阅消息、内容安全、小程序码），在本机由替身应答并记在这里。</p>
    <ol id="outbox"></ol>
  </section>
  <section class="wide">
    <h2>重新开始</h2>
    <p>停下本机服务，运行 <code>npm start -- --fresh</code>：清空本机数据，重新导入 2025 年活动。</p>
  </section>
</main>
<script>${script}</script>
</body>
</html>
`

/** Makes the desk page once; its policy lets only this very script run. */
export const makeDeskPage = (): DeskPage => {
  const script = bundleScript('desk/client/main.ts', 'browser').replace(/<\/script/gi, '<\\/script')
  const html = page(script)
  const policy = [
    "default-src 'none'",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(DESK_STYLE)}`,
  ]
  return {
    send: ({ response }) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': policy.join('; '),
      })
      response.end(html)
    },
  }
}
