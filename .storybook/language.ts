const LANGUAGE = 'zh-CN';

document.documentElement.lang = LANGUAGE;

/** Storybook calls the text of every docs page English: screen readers would read it so, and the elements in it follow. */
new MutationObserver(() => {
  for (const text of document.querySelectorAll('.sbdocs[lang=en]')) text.setAttribute('lang', LANGUAGE);
}).observe(document, { subtree: true, childList: true });

/** For the stories inside a docs page. */
export const htmlLang = LANGUAGE;
