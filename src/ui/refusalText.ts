import type { Refusal } from '@domain/contract/api'
import { formatClock, formatMoment } from '@/ui/formatTime'
import { partySize } from '@domain/reservation/party'
import { BAND_WORDS, partyText } from '@/ui/partyText'
import { MAIN_WORDS, type WordsFor } from '@/ui/mainRefusals'

/** One text per refusal: what happened, and what to do. The compiler sees to it that none is missing. */
const WORDS: WordsFor<Refusal> = {
  ...MAIN_WORDS,

  PARTY_EMPTY: () => '请至少选 1 个人。',
  PARTY_TOO_LARGE: ({ max }) => `一次最多 ${max} 人，请减少人数。`,
  ADULT_NEEDED: () => '未满 14 岁的孩子需要大人陪同，请加 1 位成人。',
  MORE_ADULTS_NEEDED: ({ adults, childrenPerAdult }) => `每 ${childrenPerAdult} 个孩子要有 1 位大人陪同，请至少来 ${adults} 位大人。`,
  BAND_NOT_ADMITTED: ({ band }) => `这一场不接待${BAND_WORDS[band]}的，请调整人数或看看别的活动。`,
  NOBODY_IT_IS_FOR: ({ forBands }) => `这一场是给${forBands.map((band) => BAND_WORDS[band]).join('、')}办的，请加上要参加的人。`,
  CONSENT_NEEDED: () => '孩子未满 14 岁，要监护人先看过并同意《儿童个人信息保护规则》。',
  MEMBERS_CHANGED: () => '家人名单变了，请重新选一次来的人。',
  NAME_MISSING: () => '请填写姓名。',
  NAME_TOO_LONG: ({ max }) => `姓名最多 ${max} 个字，请写短一些。`,
  NAME_NOT_A_NAME: () => '姓名里只能有文字，请去掉表情和符号。',
  PHONE_NOT_MOBILE: () => '请填写 11 位手机号，或者留空。',
  PICK_UP_MISSING: () => '请写上活动结束后谁来接孩子。',
  GUARDIAN_PHONE_MISSING: () => '请填监护人的 11 位手机号。',
  ACKNOWLEDGEMENT_MISSING: () => '请先看须知，再勾选“我已知晓”。',
  SIGN_UP_NOT_OPEN: ({ opensAt }) => `报名还没开始，${formatMoment(opensAt)} 开放，请到时再来。`,
  SIGN_UP_CLOSED: ({ closedAt }) => `报名已于 ${formatMoment(closedAt)} 截止，请看看别的场次。`,
  SESSION_OVER: () => '这一场已经结束，请看看别的场次。',
  SESSION_CANCELLED: () => '这一场已取消，请看看别的场次。',
  SESSION_FULL: ({ placesLeft }) =>
    placesLeft > 0 ? `这一场只剩 ${placesLeft} 个名额，请减少人数、加入候补或换一场。` : '这一场已约满，可以加入候补或换一场。',
  NO_MORE_PLACES: ({ placesLeft }) => (placesLeft > 0 ? `最多还能加 ${placesLeft} 人。` : '没有多的名额了，人数没有改。'),
  ALREADY_WAITING: () => '您已经在候补这一场，请在“我的票”里查看。',
  REQUEST_UNDER_WAY: () => '上一次提交还在办理，请过半分钟再试。',
  TOO_MANY_LIVE: ({ max }) => `每人最多同时约 ${max} 场，请先取消不去的。`,
  OTHER_EVENT: () => '只能换到同一个活动的另一场。',
  SHARE_STAYS: () => '团体和电话预约请打电话给主办方更改。',
  ALREADY_RESERVED: () => '您已经约了这一场，请在“我的票”里查看。',
  RESERVATION_CANCELLED: () => '这次预约已经取消。要来的话，请重新预约。',

  NAME_HAS_NUMBER: () => '称呼里不要写手机号、身份证号，写小名就行。',
  CONSENT_OUTDATED: () => '规则刚刚更新了，请重新打开看过再同意。',
  FAMILY_FULL: ({ max }) => `最多存 ${max} 位家人，请先删去不用的。`,
  MEMBER_THERE: () => '这位家人已经存过了。真是两位的话，换个称呼好分清。',
  SELF_THERE: () => '已经有“本人”了，请改那一位。',
  SELF_TOO_YOUNG: () => '未满 14 岁不能自己报名，请让家长用家长的手机报名。',
  UNIT_MISSING: () => '请写单位名称。',
  PHONE_NEEDED: () => '请填带队人的 11 位手机号，有事时联系。',
  LIST_WANTED: () => '那一场要交名单，这个团没有交过。请换一场，或者不通过，请他们直接约那一场。',
  NAMES_MISSING: ({ people, named }) => `来 ${people} 人，名单上有 ${named} 人，请核对。`,
  GUARDIANS_NOT_ASKED: () => '有未满 18 岁的人，请确认已经征得他们监护人的同意。',
  NOT_UNDER_REVIEW: () => '这份申请已经处理过了，请刷新看看。',
  AWAITING_REVIEW: () => '这份团体预约还没有审核通过，请先联系承办单位。',
  AT_LEAST_WRONG: ({ max }) => `至少要 1 人、最多 ${max} 人，请重新选。`,
  PLACES_LEFT: ({ placesLeft }) => `还有 ${placesLeft} 个名额，不用候补，请直接预约。`,
  NOT_WAITING: () => '没有找到这次候补，请刷新“我的票”看看。',
  NO_OFFER: () => '还没有轮到您，有名额时会告诉您。',
  OFFER_LAPSED: ({ expiresAt }) => `保留的名额已于 ${formatMoment(expiresAt)} 到期，已放开。还想来的话，请重新候补。`,

  UPLOAD_TOO_LARGE: ({ maxSize }) => `文件太大，最多 ${Math.floor(maxSize / 1024 / 1024)} MB。请去掉图片，只留名单，再选一次。`,
  UPLOAD_WRONG_TYPE: ({ extension }) => `这不是 .${extension} 文件。请在 WPS 或 Excel 里另存为 .${extension}（不要加密码），再选一次。`,
  UPLOAD_MISSING: () => '文件没有传上来，请再选一次。',
  TOO_MANY_UPLOADS: ({ max }) => `已有 ${max} 个文件在处理，请过一会儿再试。`,
  SHEET_UNREADABLE: () => '表格打不开。请在 WPS 或 Excel 里另存为 .xlsx 再选一次，或者把名单粘贴进来。',
  NO_NAMES: () => '没有找到名单。每行写一个人：姓名，再写年龄段。',
  TOO_MANY_ROWS: ({ max }) => `名单太长，最多 ${max} 行。请分几次，或者只留要来的人。`,

  CODE_UNREADABLE: () => '看不出票码，请再扫一次，或输入 8 位票号。',
  TICKET_FORGED: () => '这不是本系统发出的票，请对方出示“我的票”里的原票。',
  WRONG_SESSION: () => '这张票是别的场次的，请核对场次。',
  GATE_UNKNOWN: () => '这一场没有这个入口，请重新选择入口。',
  TICKET_UNKNOWN: () => '这一场没有这个票号。请核对；也可能是别的场次的票，扫票码就知道。',
  TICKET_CANCELLED: ({ at }) => `这张票已于 ${formatMoment(at)} 取消，请到服务台重新登记。`,
  TICKET_REPLACED: () => '这张票已换成新票，请对方刷新后再出示。',
  MORE_THAN_PARTY: ({ rest }) => (partySize(rest) === 0 ? '这张票的人都进去了。' : `这张票还能进 ${partyText(rest)}，请核对人数。`),
  ENTRY_STOPPED: ({ at, reason }) => `${formatClock(at)} 起暂停入场：${reason}。请让大家先等一等。`,
  NO_WALK_IN_LEFT: () => '现场名额都借出去了，或者用完了。',
  DOORS_NOT_OPEN: ({ opensAt }) => `还没到入场时间，${formatClock(opensAt)} 开始入场。`,
  DOORS_CLOSED: ({ closedAt }) => `入场已于 ${formatMoment(closedAt)} 结束。`,

  CAPACITY_CHANGED: ({ capacity }) => `名额已被别人改成 ${capacity}，请看过再改。`,
  CAPACITY_TAKEN: ({ lowest, over }) => `已有人约了，最低只能减到 ${lowest}，还差 ${over} 人。没有取消任何人，请先联系下面这些预约。`,
  SESSION_CHANGED: ({ startsAt }) => `这一场已改到 ${formatMoment(startsAt)}，请看过再改。`,
  TIME_WRONG: () => '时间不对：要在现在以后，结束要晚于开始。',
  URGENT_UNTIL_WRONG: ({ days }) => `结束时间要在现在以后、${days} 天以内，请重新选。`,
  URGENT_TOO_MANY: ({ most }) => `现在已经有 ${most} 条紧急通知，再多就没人看了。请先结束一条，再发。`,
  NOTHING_CHANGES: () => '时间和地点都没有变。',
  RECORD_IN_USE: () => '这一场还没有结束。不来了，请到“我的票”里取消，填写的内容会一起删掉。',
  LIVE_RESERVATIONS: ({ count }) => `您还有 ${count} 场没有结束的预约或候补，请先取消，再注销。`,
  INVITATION_UNKNOWN: () => '没有这个邀请码，请核对，或者请对方重新邀请。',
  INVITATION_USED: () => '这份邀请已经被别人接受了，请对方再发一份。',
  INVITATION_WITHDRAWN: () => '这份邀请已经撤回，请问一下邀请您的人。',
  INVITATION_LAPSED: ({ lapsedAt }) => `这份邀请已于 ${formatMoment(lapsedAt)} 过期，请对方再发一份。`,
  CANNOT_GIVE: () => '这份工作不在您能安排的范围里，请换一项，或者请主办方来邀请。',
  END_IS_PAST: () => '到期时间已经过了，请往后改。',
  END_TOO_LATE: ({ latest }) => `您自己的工作到 ${formatMoment(latest)} 为止，不能给得更久。`,
  LAST_ORGANISER: () => '这是最后一位主办方管理员，不能收回。请先邀请另一位。',
  SETUP_CODE_WRONG: () => '启用码不对，请核对后重新输入。',
  SETUP_CODE_USED: () => '启用码已经用过。要增加管理员，请已有的管理员邀请。',
  EDITION_FILE_WRONG: ({ problems }) => `文件有 ${problems.length} 处要改，改好后再导入。`,
  OTHER_EDITION: ({ editionId }) => `这份文件是 ${editionId} 年的，与当前届次不同。请换一份文件。`,
  DIFFERENCE_OUTDATED: () => '内容在这期间有变化，请重新查看差异后再导入。',
}

/** A refusal in words a visitor or a steward can act on. On pages of the main package: `mainRefusalText`. */
export const refusalText = (refusal: Refusal): string => {
  // Each text takes only its own refusal; that the two belong together is what `WordsFor` checked.
  const words = WORDS[refusal.code] as (told: Refusal) => string
  return words(refusal)
}
