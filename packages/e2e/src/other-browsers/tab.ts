/** Keys as WebDriver and the DOM call them. */
export type Key = 'Tab' | 'Enter' | 'Escape' | ' ' | 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight';

/** A page in a browser that Playwright cannot drive as Debian ships it: what the tests ask of it, and no more. */
export type Tab = {
  readonly visit: (address: string) => Promise<void>;
  /** The value of an expression on the page, as JSON; a promise is waited for, and a rejection rejects. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Clicks with a real pointer, at a place of the visible page. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** Presses a real key, wherever the focus is; what holds Shift meanwhile is told. */
  readonly press: (key: Key, held?: 'Shift') => Promise<void>;
  /** Types a text, key by key. */
  readonly type: (text: string) => Promise<void>;
  /** A PNG of what can be seen. */
  readonly picture: () => Promise<Uint8Array>;
  /** Closes the page and its browser. */
  readonly close: () => Promise<void>;
};
