/** A database that does not answer must not keep a rating from being sent. */
const LONGEST_MS = 2_000;

export const timely = <Done>(work: Promise<Done>): Promise<Done> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not answer')), LONGEST_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
