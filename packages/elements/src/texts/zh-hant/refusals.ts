import type { SubmissionFaultCode } from '@haochaping/core';
import type { Refusals } from '../message-pack.js';

/** What is wrong with what was filled in, wherever it is found out: on the page or by the server. */
export const faults: Readonly<Record<SubmissionFaultCode, string>> = {
  'level-not-offered': '本地沒有這個滿意度等級，請重新選擇',
  'staff-not-rated-here': '本地不單獨評價工作人員',
  'indicator-not-of-this-level': '所選評價指標與滿意度不一致，請重新勾選',
  'indicator-repeated': '評價指標重複',
  'reason-needed': '請至少勾選一項原因，或寫一句話',
  'text-too-long': '請檢查：您寫的文字',
  'question-unknown': '有一個問題本地不再詢問',
  'answer-not-allowed': '有一個回答不在選項之內，或字數過多',
  'identity-needed': '本地要求實名評價，請填寫姓名、電話並同意說明',
};

export const refusals: Refusals = {
  ...faults,
  'body-unreadable': '提交的內容讀不懂，請重新整理頁面後再試',
  'body-too-large': '提交的內容過長，請刪減後再試',
  'body-invalid': '提交的內容有誤，請檢查後再試',
  'ticket-unknown': '評價連結無效',
  'ticket-expired': '評價連結已過期',
  'ticket-already-rated': '這次服務已經評價過',
  'rating-too-early': '辦件尚未辦結，暫不能評價',
  'rating-too-late': '評價的期限已過',
  'rating-on-hosted-page': '本地的評價在評價平台自己的頁面上進行',
  'idempotency-key-invalid': '本頁面不能提交，請重新整理頁面後再試',
  'idempotency-key-reused': '本頁面已經提交過別的內容，請重新整理頁面查看',
  'tracking-token-unknown': '查詢憑證無效，請從評價回執重新開啟',
  'found-token-too-weak': '憑編號和手機號查到的，只能查看、退回答覆、提出異議；其他的請用回執上的連結辦理。',
  'rating-not-found': '沒有查到：編號或手機號不對，或者評價時沒有留手機號。',
  'find-tries-used-up': '這個編號今天查的次數太多，請明天再查。',
  'bad-review-unknown': '這條評價沒有需要辦理的差評',
  'step-not-of-this-stage': '辦理到這一步，不能再這樣做；請重新整理頁面查看',
  'verdict-not-offered': '本地沒有規定評價人對答覆說是否滿意',
  'verdicts-used-up': '對答覆說是否滿意的次數已用完',
  'objection-not-offered': '本地沒有規定異議',
  'objection-used-up': '已經提出過異議',
  'objection-too-late': '提出異議的期限已過',
  'follow-up-not-offered': '這次評價不設追評',
  'follow-up-too-early': '差評得到答覆以後才能追評',
  'follow-up-used-up': '追評的次數已用完',
  'follow-up-too-late': '追評的期限已過',
  'identity-not-given': '評價時沒有留下姓名和電話',
  'too-many-requests': '請求過於頻繁，請稍後再試',
  'server-fault': '評價平台出錯，請稍後再試',
  unavailable: '評價平台暫時不可用，請稍後再試',
};
