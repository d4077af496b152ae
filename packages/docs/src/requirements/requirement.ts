import type { EndpointName } from '@haochaping/protocol';

/** The five notices, under the numbers by which the rules of the requirements name them. */
export const NOTICE_NAMES = {
  '000': '柳林',
  '001': '新华',
  '002': '临沧',
  '003': '国务院办公厅',
  '004': '天津',
} as const;
type Notice = keyof typeof NOTICE_NAMES;

/** A test by its file, and by words of its own that stand in it. */
export type TestOfRule = readonly [file: string, title: string];

/** What makes the software do as the rule says. Every name is looked up by a test. */
type Carriers = {
  readonly endpoints?: readonly EndpointName[];
  readonly elements?: readonly string[];
  readonly commands?: readonly string[];
  /** Keys of a place's profile. */
  readonly rules?: readonly string[];
};

/** A rule of the notices that software can carry, or that people have to. */
export type Requirement = {
  /** A letter for the group, and a number in it. */
  readonly id: string;
  /** What the notices want, in our words. */
  readonly wants: string;
  readonly notices: readonly Notice[];
  readonly by?: Carriers;
  readonly tests?: readonly TestOfRule[];
  /** What is still missing. */
  readonly missing?: string;
  /** Why no software can do it. */
  readonly organisational?: string;
};

/** How a rule stands, read off what is known of it. */
export function standingOf({ by, tests, missing, organisational }: Requirement) {
  if (organisational !== undefined) return 'organisational';
  if (!by && !tests) return 'missing';
  return missing === undefined ? 'carried' : 'partly';
}
export type Standing = ReturnType<typeof standingOf>;
