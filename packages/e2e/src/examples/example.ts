import type { RoutedProvince } from '../department/routed-province.js';
import type { Seen } from '../hosts/citizen.js';

export const PORTAL = 'https://portal.example.gov.cn';

/** The department behind an example. */
export type Department = {
  readonly province: RoutedProvince;
  /** The case that its page lists. */
  readonly caseNo: string;
  readonly register: (caseNo: string) => Promise<void>;
  /** Gives a new ticket for a case, which is registered at first. */
  readonly askTicket: (caseNo: string) => Promise<string>;
  /** Its list, as its page asks for it. */
  readonly listCases: () => Promise<readonly object[]>;
  readonly onStop: (stop: () => void) => void;
};

/** What the department's server answers, beside its files: the text of a page or of an answer; undefined where it has nothing. */
export type Backend = (asked: {
  readonly path: string;
  readonly method: string;
  readonly body: string;
}) => Promise<string | undefined> | string | undefined;

/** A folder of `examples`: how it comes to a page, and what a citizen sees of it. */
export type Example = {
  readonly folder: string;
  /** What it is for, as a developer would call it. */
  readonly stack: string;
  /** Where the rating begins. */
  readonly address: string | ((department: Department) => Promise<string>);
  /** What its server answers besides giving tickets at `/api/ticket` and the list of cases at `/api/cases`. */
  readonly backend?: (department: Department) => Backend | Promise<Backend>;
  /** What this machine lacks to try all of it. */
  readonly lacking?: string | undefined;
  /** A script of the world around the page, before all others. */
  readonly around?: string;
  /** On a phone, by a finger; otherwise by a mouse. */
  readonly onPhone?: true;
  /** The button is in a frame of the page. */
  readonly inFrame?: true;
  /** The dialog opens with the page. */
  readonly opensItself?: true;
  /** What the page does of itself when the dialog was closed after the receipt. */
  readonly afterwards: (seen: Seen) => Promise<unknown>;
};
