import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import { append, type Appended } from './append.js';
import { consistencyRanges, isConsistent } from './consistency.js';
import { bytesOfHex, hexOf, type Bytes, type Digest } from './digest.js';
import { inclusionRanges, rootFromInclusion } from './inclusion.js';
import { subtreesOf, type EntryRange } from './range.js';
import { hashOfEntry, hashOfRange } from './tree-hash.js';
import { MANY, naiveConsistency, naiveInclusion, naiveRoot } from '../test-support/naive-tree.js';

const sha256 = (bytes: Bytes): Bytes => Uint8Array.from(createHash('sha256').update(bytes).digest());

/** The eight entries whose tree Certificate Transparency’s own implementations are tested with, and the roots of the first n. */
const KNOWN_ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const KNOWN_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** A log as a server keeps it: complete subtrees by their place. */
async function logOf(entries: readonly Digest[], batch = entries.length || 1) {
  const kept = new Map<string, Digest>();
  let appended: Appended = { completed: [], frontier: [] };
  for (let size = 0; size < entries.length; size += batch) {
    appended = await append(sha256, appended.frontier, size, entries.slice(size, size + batch));
    for (const { level, position, digest } of appended.completed) kept.set(`${level}/${position}`, digest);
  }
  const over = (runs: readonly EntryRange[]): Promise<Digest[]> =>
    Promise.all(
      runs.map((run) =>
        hashOfRange(
          sha256,
          subtreesOf(run).map(({ level, position }) => kept.get(`${level}/${position}`) ?? assert.fail('not kept')),
        ),
      ),
    );
  const root = await hashOfRange(
    sha256,
    appended.frontier.map(({ digest }) => digest),
  );
  return { kept, root, over };
}

for (const [size, root] of KNOWN_ROOTS.entries()) {
  test(`the first ${size} of the known entries have the published root, in one batch or one by one`, async () => {
    const entries = await Promise.all(
      KNOWN_ENTRIES.slice(0, size).map((entry) => hashOfEntry(sha256, bytesOfHex(entry))),
    );
    assert.equal((await logOf(entries)).root, root);
    assert.equal((await logOf(entries, 1)).root, root);
  });
}

test('the log has the root, the paths and the proofs of the definition, whatever its size and its batches', async () => {
  const sizes = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(sizes, sizes, fc.nat(), async (size, batch, seed) => {
      const entries = MANY.slice(0, size);
      const log = await logOf(entries, batch);
      assert.equal(log.root, naiveRoot(entries));
      const index = seed % size;
      assert.deepEqual(await log.over(inclusionRanges(index, size)), naiveInclusion(index, entries));
      const earlier = 1 + (seed % size);
      assert.deepEqual(await log.over(consistencyRanges(earlier, size)), naiveConsistency(earlier, entries));
    }),
  );
});

test('for every size up to 24, every entry is proven, and at no other place, in no other size and for no other entry', async () => {
  for (let size = 1; size <= 24; size += 1) {
    const entries = MANY.slice(0, size);
    const root = naiveRoot(entries);
    for (const [index, entry] of entries.entries()) {
      const path = naiveInclusion(index, entries);
      assert.equal(await rootFromInclusion(sha256, entry, { index, size, path }), root);
      assert.notEqual(await rootFromInclusion(sha256, MANY[size] ?? '', { index, size, path }), root);
      for (let other = 0; other < size + 2; other += 1) {
        if (other !== index)
          assert.notEqual(await rootFromInclusion(sha256, entry, { index: other, size, path }), root);
      }
      assert.equal(await rootFromInclusion(sha256, entry, { index, size, path: [...path, root] }), undefined);
      if (size > 1) assert.notEqual(await rootFromInclusion(sha256, entry, { index, size, path: path.slice(1) }), root);
    }
  }
});

test('a size that makes the path too long or too short is refused', async () => {
  const entries = MANY.slice(0, 8);
  const path = naiveInclusion(3, entries);
  for (const size of [0, 1, 2, 3, 4, 9, 16, 2 ** 40]) {
    assert.notEqual(await rootFromInclusion(sha256, entries[3] ?? '', { index: 3, size, path }), naiveRoot(entries));
  }
});

test('for every two sizes up to 20 the later log is proven to go on from the earlier one, and from no other', async () => {
  const roots = Array.from({ length: 22 }, (_each, size) => naiveRoot(MANY.slice(0, size)));
  const rootAt = (size: number): Digest => roots[size] ?? assert.fail();
  for (let to = 0; to <= 20; to += 1) {
    for (let from = 0; from <= to; from += 1) {
      const path = from > 0 ? naiveConsistency(from, MANY.slice(0, to)) : [];
      const [earlier, later] = [
        { size: from, root: rootAt(from) },
        { size: to, root: rootAt(to) },
      ];
      assert.ok(await isConsistent(sha256, earlier, later, path), `${from} to ${to}`);
      assert.ok(!(await isConsistent(sha256, earlier, later, [...path, rootAt(1)])));
      if (path.length > 0) assert.ok(!(await isConsistent(sha256, earlier, later, path.slice(1))));
      if (from === 0) continue;
      assert.ok(!(await isConsistent(sha256, { ...earlier, root: rootAt(from + 1) }, later, path)));
      assert.ok(!(await isConsistent(sha256, earlier, { ...later, root: rootAt(to + 1) }, path)));
      if (from < to) assert.ok(!(await isConsistent(sha256, later, earlier, path)));
    }
  }
});

test('any bit that is turned in a proof makes it false', async () => {
  const size = fc.integer({ min: 2, max: 60 });
  await fc.assert(
    fc.asyncProperty(size, fc.nat(), fc.nat(), async (to, seed, bit) => {
      const entries = MANY.slice(0, to);
      const [root, index, from] = [naiveRoot(entries), seed % to, 1 + (seed % (to - 1))];
      const inclusion = naiveInclusion(index, entries);
      const turned = { index, size: to, path: withBitTurned(inclusion, bit) };
      assert.notEqual(await rootFromInclusion(sha256, entries[index] ?? '', turned), root);
      const earlier = { size: from, root: naiveRoot(entries.slice(0, from)) };
      const path = withBitTurned(naiveConsistency(from, entries), bit);
      assert.ok(!(await isConsistent(sha256, earlier, { size: to, root }, path)));
    }),
  );
});

function withBitTurned(path: readonly Digest[], bit: number): Digest[] {
  const bytes = bytesOfHex(path.join(''));
  const at = Math.floor(bit / 8) % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
  return hexOf(bytes).match(/.{64}/g) ?? [];
}

test('a log of 300 million entries needs no more than 29 hashes for a proof, and 29 rows for each of them', () => {
  const size = 300_000_000;
  for (const index of [0, 1, 123_456_789, size - 1]) {
    const runs = inclusionRanges(index, size);
    assert.ok(runs.length <= 29);
    assert.ok(runs.flatMap(subtreesOf).length <= 2 * 29);
  }
  assert.ok(consistencyRanges(123_456_789, size).flatMap(subtreesOf).length <= 3 * 29);
});

test('adding entries costs less than two hashes each, however long the log is', async () => {
  let hashes = 0;
  const counted = (bytes: Bytes): Bytes => {
    hashes += 1;
    return sha256(bytes);
  };
  const size = 2 ** 40 - 1;
  const edge = subtreesOf({ start: 0, end: size }).map((subtree) => ({ ...subtree, digest: MANY[0] ?? '' }));
  await append(counted, edge, size, MANY.slice(0, 32));
  assert.ok(hashes <= 40 + 32, String(hashes));
});
