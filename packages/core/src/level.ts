import * as z from 'zod/mini';

/** The five levels, best first: the order in which people read them (notice 002: 五个等级). */
export const LEVELS = [
  'very-satisfied',
  'satisfied',
  'basically-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export const levelSchema = z.enum(LEVELS);
export type Level = z.infer<typeof levelSchema>;

/** The two lowest levels oblige the office to answer: they open a bad review (notice 002: 后两个等级为差评). */
export const isBad = (level: Level): boolean => level === 'dissatisfied' || level === 'very-dissatisfied';
