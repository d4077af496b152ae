/** The citizen's own check, for tests of whatever keeps a log. */
export { checkAgainstLog, type LogCheck } from '@haochaping/client/log';
