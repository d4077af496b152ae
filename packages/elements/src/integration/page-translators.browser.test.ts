import { chooseLevel, find, visibleText } from '@haochaping/test-support/find';
import { fakeRatingClient, fakeTrackingClient, refused } from '@haochaping/test-support/fakes';
import { paste } from '@haochaping/test-support/user-event';
import { BAD_RECEIPT, LIULIN_SESSION, REVIEWS, XINHUA_SESSION } from '@haochaping/test-support/samples';
import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import '../define/rating-form.js';
import '../define/receipt.js';
import '../define/status-tracker.js';
import { visibleElements } from '../test-support/visible-elements.js';
import { translate, TRANSLATION_WAYS, untranslated, type TranslationWay } from '../test-support/page-translator.js';

type Step = (page: HTMLElement) => unknown;
type Walk = { readonly content: () => TemplateResult; readonly steps: readonly Step[] };

const submit: Step = async (page) => (await find(page, '.foot .primary')).click();
const unfold: Step = async (page) => (await find(page, '[aria-expanded]')).click();
const tick: Step = async (page) => (await find(page, '.indicator input')).click();
const write =
  (text: string): Step =>
  async (page) => {
    const field = await find<HTMLTextAreaElement>(page, '#text');
    field.value = '';
    paste(field, text);
  };
const form = (client = fakeRatingClient()): TemplateResult =>
  html`<hcp-rating-form .client=${client} tracking-url="/track"></hcp-rating-form>`;

/** A tracker, and the steps by which the office comes to an answer. */
function followed(): Walk {
  const client = fakeTrackingClient(REVIEWS.opened);
  return {
    content: () => html`<hcp-status-tracker .client=${client}></hcp-status-tracker>`,
    steps: [REVIEWS.rectifying, REVIEWS.answered, REVIEWS.closed].map((review) => () => client.move(review)),
  };
}

const WALKS: Readonly<Record<string, () => Walk>> = {
  'the reasons of another level': () => ({
    content: () => form(),
    steps: [
      (page) => chooseLevel(page, 'very-satisfied'),
      (page) => chooseLevel(page, 'dissatisfied'),
      tick,
      (page) => chooseLevel(page, 'satisfied'),
      (page) => chooseLevel(page, 'very-dissatisfied'),
    ],
  }),
  'more reasons and fewer': () => ({
    content: () => form(),
    steps: [(page) => chooseLevel(page, 'dissatisfied'), unfold, unfold, (page) => chooseLevel(page, 'satisfied')],
  }),
  'a text that becomes too long, and short again': () => ({
    content: () => form(),
    steps: [(page) => chooseLevel(page, 'satisfied'), write('好'), write('长'.repeat(600)), submit, write('短')],
  }),
  'what is missing where a name is required': () => ({
    content: () => form(fakeRatingClient({ session: XINHUA_SESSION })),
    steps: [(page) => chooseLevel(page, 'satisfied'), submit, (page) => chooseLevel(page, 'dissatisfied'), submit],
  }),
  'a refusal, and then the receipt': () => ({
    content: () =>
      form(
        fakeRatingClient({
          session: LIULIN_SESSION,
          submissions: [refused('body-invalid', '内容有误', 422), 'accepted'],
        }),
      ),
    steps: [(page) => chooseLevel(page, 'dissatisfied'), tick, submit, write('等了很久'), submit],
  }),
  'a rating that is saved and then given up': () => ({
    content: () =>
      form(fakeRatingClient({ submissions: [{ saved: 'in-page', ends: refused('ticket-expired', '票据过期') }] })),
    steps: [(page) => chooseLevel(page, 'satisfied'), submit],
  }),
  'a copied receipt': () => ({
    content: () => html`<hcp-receipt tracking-url="/track" .receipt=${BAD_RECEIPT}></hcp-receipt>`,
    steps: [
      async (page) => {
        (await find(page, '.actions button')).click();
        await waitUntil(() => /已复制|不能复制/.test(visibleText(page)));
      },
    ],
  }),
  'a bad review after each step of the office': followed,
};

/** Once nothing changes any more. */
async function settled(page: HTMLElement): Promise<void> {
  let before = '';
  await waitUntil(() => {
    const now = visibleText(page);
    const same = now === before && now !== '';
    before = now;
    return same;
  });
}

/** What is read in the order of the page, without the words that a translator has put beside it. */
const wordsOf = (page: HTMLElement): string => untranslated([...visibleTexts(page)].join(''));

function* visibleTexts(root: Node): Generator<string> {
  for (const node of root.childNodes) {
    if (node instanceof Text) yield node.data;
    if (!(node instanceof HTMLElement) || !node.checkVisibility() || isBeside(node)) continue;
    yield* visibleTexts(node.shadowRoot ?? node);
  }
}

const isBeside = ({ localName, previousSibling }: HTMLElement): boolean =>
  localName === 'font' && previousSibling instanceof Text && previousSibling.data.trim() !== '';

async function walked({ content, steps }: Walk, translating?: TranslationWay): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div>${content()}</div>`);
  await settled(page);
  for (const step of steps) {
    await step(page);
    await settled(page);
    if (translating) translate(page, translating);
  }
  return page;
}

for (const [what, walk] of Object.entries(WALKS)) {
  for (const translating of TRANSLATION_WAYS) {
    it(`a translator that ${translating} words never leaves others than those of what is sent: ${what}`, async () => {
      const plain = await walked(walk());
      const words = wordsOf(plain);
      plain.remove();
      const page = await walked(walk(), translating);
      expect(wordsOf(page)).to.equal(words);
      for (const font of visibleElements(page)) {
        if (font.localName === 'font') expect(words).to.include(untranslated(font.textContent));
      }
    });
  }
}

it('a translator that takes its time never puts the words of the level before under the codes of another', async () => {
  const page = await walked({ content: () => form(), steps: [(at) => chooseLevel(at, 'very-satisfied')] });
  const [box] = [...visibleElements(page)].filter((each) => each.matches('.reasons'));
  const texts = [...(box?.querySelectorAll('.indicator span, legend') ?? [])].map((each) => each.firstChild);
  await chooseLevel(page, 'dissatisfied');
  await settled(page);
  const words = wordsOf(page);
  for (const text of texts) text?.replaceWith(`‹${text.textContent ?? ''}›`);
  expect(wordsOf(page)).to.equal(words);
});
