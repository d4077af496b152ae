import * as z from 'zod/mini';
import { isOneOf, openCode, type UnknownCode } from './open-code.js';

/** The five levels, best first: the order in which people read them (notice 002: 五个等级). */
export const LEVELS = [
  'very-satisfied',
  'satisfied',
  'basically-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export type Level = (typeof LEVELS)[number];
export const openLevelSchema = openCode<Level>();
/** A level as a page reads it from a server that may be newer. */
export type OpenLevel = Level | UnknownCode;

export const isLevel = (level: OpenLevel): level is Level => isOneOf(LEVELS, level);

/** The two lowest levels oblige the office to answer: they open a bad review (notice 002: 后两个等级为差评). */
export const isBad = (level: Level): boolean => level === 'dissatisfied' || level === 'very-dissatisfied';

export const levelSchema = z.enum(LEVELS);
