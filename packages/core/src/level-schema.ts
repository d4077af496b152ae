import * as z from 'zod/mini';
import { LEVELS } from './level.js';

export const levelSchema = z.enum(LEVELS);
