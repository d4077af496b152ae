import type { Browser } from 'playwright-core';
import type { BuiltStorybook } from '../storybook/built-storybook.js';
import { Album } from './album.js';
import { nameOf, picturedLooks, titleOf, type Look } from './look.js';
import { RENEW, REPORT, inWords, writeReport, type Found } from './report.js';

/** One file a picture, and a record of what took them. */
export const ALBUM = 'docs/looks/stories';
/** Long enough for whatever a busy machine had not finished. */
const SECOND_LOOK_MS = 500;

/** What looks otherwise, in a sentence, and whether that is a fault. */
export type Change = { readonly sentence: string; readonly isFault: boolean };

/** Compares what is seen with what was seen, and remembers what differs. */
export class Looks {
  readonly #album = new Album(ALBUM);
  readonly #found: Found[] = [];
  readonly #takenBy: string;

  constructor(browser: Browser) {
    this.#takenBy = takenBy(browser);
  }

  /** Undefined where the pictures were taken by this very browser: then a difference is a fault. */
  get otherBrowser(): string | undefined {
    const { browser } = this.#album;
    if (browser === '' || browser === this.#takenBy) return undefined;
    return `基准图由 ${browser} 拍摄，这里是 ${this.#takenBy}：外观的差别只报告，不算失败。`;
  }

  /** It is looked at twice: a machine under load may be late. */
  async differs(look: Look, picture: () => Promise<Buffer>): Promise<Change | undefined> {
    const name = nameOf(look);
    let finding = await this.#album.compare(name, await picture());
    if (finding.kind === 'changed') {
      await new Promise((later) => setTimeout(later, SECOND_LOOK_MS));
      finding = await this.#album.compare(name, await picture());
    }
    if (finding.kind === 'same') return undefined;
    this.#found.push({ look, finding });
    return {
      sentence: `${titleOf(look)}：${inWords(finding)}请看 ${REPORT}；确是有意的，就运行 ${RENEW}。`,
      // Another browser draws letters otherwise, but it cannot make a picture that was never taken.
      isFault: finding.kind === 'new' || this.otherBrowser === undefined,
    };
  }

  /** The pictures whose story or condition is gone. */
  leftOver({ stories }: BuiltStorybook): readonly string[] {
    const wanted = new Set(picturedLooks(stories).map(nameOf));
    return this.#album.names.filter((name) => !wanted.has(name));
  }

  report(storybook: BuiltStorybook): void {
    writeReport(this.#found, this.leftOver(storybook));
  }
}

export const takenBy = (browser: Browser): string =>
  `${browser.browserType().name()} ${browser.version()}, ${process.platform} ${process.arch}`;
