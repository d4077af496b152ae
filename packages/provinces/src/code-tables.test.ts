import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CASE_KINDS, CASE_STATUSES, CASE_STEPS, CHANNELS, LEVELS, type Channel } from '@haochaping/core';
import { codeTable, type CodeTable } from './code-table.js';
import { ANHUI_CHANNEL } from './hosted/anhui.js';
import { BEIJING_REAL_STATUS } from './hosted/beijing.js';
import { GUANGDONG_CERTIFICATE, GUANGDONG_CHANNEL } from './hosted/guangdong.js';
import { SHAOXING_CERTIFICATE, SHAOXING_CHANNEL, SHAOXING_STATUS, SHAOXING_USER } from './hosted/shaoxing.js';
import { FUJIAN_CERTIFICATE, FUJIAN_CHANNEL, FUJIAN_NETWORK, FUJIAN_RATING_KIND } from './push/fujian.js';
import { NINGBO_CASE_KIND, NINGBO_CHANNEL, NINGBO_NTH, NINGBO_USER } from './push/ningbo.js';
import { SHANDONG_CERTIFICATE, SHANDONG_CHANNEL, SHANDONG_IS_DEFAULT } from './push/shandong.js';
import { ZFSOFT_SERVICE_TYPE } from './push/zfsoft.js';
import { APPLICANT_TYPES, CERTIFICATE_TYPES, ITEM_TYPES } from './report.js';
import {
  APPLICANT_TYPE,
  CASE_KIND,
  CASE_STATUS,
  ITEM_TYPE,
  LIVE_LEVELS,
  STEP_WORDS,
  regionOf,
} from './shared-codes.js';

/** @param without the values that the province has no code for */
function roundTrips<Name extends string>(
  name: string,
  table: CodeTable<Name>,
  all: readonly Name[],
  without: readonly Name[] = [],
): void {
  test(`${name}: every value comes back from its code, and what has no code is told, not guessed`, () => {
    for (const value of all) {
      const code = table.codeOf(value);
      if (without.includes(value)) assert.deepEqual(code, { noCodeFor: value });
      else assert.equal(typeof code === 'string' && table.nameOf(code), value);
    }
    assert.equal(table.nameOf('no such code'), undefined);
  });
}

/** The channels without these. */
function otherThan(...known: readonly Channel[]): readonly Channel[] {
  return CHANNELS.filter((channel) => !known.includes(channel));
}

roundTrips('满意度', LIVE_LEVELS, LEVELS);
roundTrips('办件状态', CASE_STATUS, CASE_STATUSES);
roundTrips('申请人类型', APPLICANT_TYPE, APPLICANT_TYPES);
roundTrips('办件类型', CASE_KIND, CASE_KINDS);
roundTrips('事项类型', ITEM_TYPE, ITEM_TYPES);
roundTrips('服务环节', STEP_WORDS, CASE_STEPS);
roundTrips('福建 评价渠道', FUJIAN_CHANNEL, CHANNELS, ['paper']);
roundTrips('福建 证件类型', FUJIAN_CERTIFICATE, CERTIFICATE_TYPES, ['business-licence']);
roundTrips('福建 网络类型', FUJIAN_NETWORK, FUJIAN_NETWORK.names);
roundTrips('福建 评价类型', FUJIAN_RATING_KIND, ['first', 'appended']);
roundTrips('山东 评价渠道', SHANDONG_CHANNEL, CHANNELS, ['phone', 'sms', 'paper']);
roundTrips('山东 证件类型', SHANDONG_CERTIFICATE, ['identity-card', 'credit-code', 'passport'], ['passport']);
roundTrips('山东 是否默认', SHANDONG_IS_DEFAULT, ['given', 'default']);
roundTrips('宁波 评价渠道', NINGBO_CHANNEL, [...CHANNELS, 'default-rating'], ['phone', 'paper']);
roundTrips('宁波 办件类型', NINGBO_CASE_KIND, CASE_KINDS);
roundTrips('宁波 评价人类型', NINGBO_USER, ['natural-person', 'legal-person']);
roundTrips('宁波 评价次数', NINGBO_NTH, ['first', 'second']);
roundTrips('卓繁 事项类型', ZFSOFT_SERVICE_TYPE, ['public-service', 'power']);
roundTrips('北京 真实状态', BEIJING_REAL_STATUS, CASE_STATUSES);
roundTrips('广东 评价渠道', GUANGDONG_CHANNEL, CHANNELS, otherThan('hall-tablet'));
roundTrips('广东 证件类型', GUANGDONG_CERTIFICATE, ['identity-card', 'passport'], ['passport']);
roundTrips('安徽 评价渠道', ANHUI_CHANNEL, CHANNELS, otherThan('hall-tablet'));
roundTrips('绍兴 办件状态', SHAOXING_STATUS, CASE_STATUSES, ['to-accept']);
roundTrips('绍兴 证件类型', SHAOXING_CERTIFICATE, ['identity-card', 'business-licence', 'passport'], ['passport']);
roundTrips('绍兴 评价人类型', SHAOXING_USER, ['natural-person', 'legal-person']);
roundTrips('绍兴 评价渠道', SHAOXING_CHANNEL, CHANNELS, otherThan('pc', 'qr-code'));

test('two values never share a code, so that 不评价 cannot look like 满意', () => {
  assert.throws(() => codeTable({ satisfied: '4', 'not-rated': '4' }));
});

test('provinces contradict each other, and each keeps its own code', () => {
  assert.equal(FUJIAN_CHANNEL.codeOf('phone'), NINGBO_CHANNEL.codeOf('sms'));
  assert.equal(FUJIAN_CHANNEL.codeOf('sms'), NINGBO_CHANNEL.codeOf('default-rating'));
  assert.equal(CASE_KIND.codeOf('immediate'), NINGBO_CASE_KIND.codeOf('promised'));
});

test('a region is written in the length that a province wants, never with anything lost', () => {
  assert.equal(regionOf('350102', 12), '350102000000');
  assert.equal(regionOf('350102000000', 6), '350102');
  assert.equal(regionOf('350102001', 6), undefined);
});
