import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { Department } from './example.js';

type Options = {
  readonly onLoad: (this: object, query: { readonly caseNo: string }) => void;
};
type Asked = { readonly data: string; readonly success: (answer: { readonly data: string }) => void };

/** The address that the page of the mini program gives its web view; neither its framework nor WeChat is here, only what the page calls. */
export async function addressInWebView({ caseNo, askTicket }: Department): Promise<string> {
  const folder = 'examples/mini-program/pages/rate';
  if (!readFileSync(`${folder}/rate.wxml`, 'utf8').includes('src="{{address}}"')) throw new Error('no web view');
  return new Promise((resolve, reject) => {
    const wx = {
      request: ({ data, success }: Asked) => void askTicket(data).then((ticket) => success({ data: ticket }), reject),
    };
    const Page = (options: Options): void => {
      const setData = ({ address }: { readonly address: string }): void => resolve(address);
      options.onLoad.call({ setData }, { caseNo });
    };
    runInNewContext(readFileSync(`${folder}/rate.js`, 'utf8'), { Page, wx });
  });
}

/** What the page in the web view has of WeChat: its script, which is answered in the place of the real one. */
export const JWEIXIN = 'var wx = { miniProgram: { navigateBack() { document.title = "navigated back" } } };';
