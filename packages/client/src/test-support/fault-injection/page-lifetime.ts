import { AsyncLocalStorage } from 'node:async_hooks';

/** Whether a page still lives. What was begun in it ends with it, wherever it stands. */
export type PageLifetime = { alive: boolean };

const lives = new AsyncLocalStorage<PageLifetime>();

/** The page in which this runs; undefined for the run itself, and for a disk or a province. */
export const currentPage = (): PageLifetime | undefined => lives.getStore();

/** Runs something in a page: whatever it awaits goes on in that page too. */
export const insidePage = <Done>(life: PageLifetime, work: () => Done): Done => lives.run(life, work);

/** Runs something that a page's death does not stop, such as a write that the disk has already taken. */
export const outsidePages = <Done>(work: () => Done): Done => lives.exit(work);

/** The same, unless its page has gone by then. */
export function unlessDead(work: () => void): () => void {
  const life = currentPage();
  return () => {
    if (!life) work();
    else if (life.alive) insidePage(life, work);
  };
}
