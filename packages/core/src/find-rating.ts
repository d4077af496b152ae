import * as z from 'zod/mini';
import { phoneSchema } from './identity.js';
import { instantSchema } from './instant.js';
import { writtenRatingNoSchema } from './rating.js';
import { secretTextSchema } from './secret-text.js';

/** Tries for one rating number within 24 hours, whether or not there is such a rating. */
export const FIND_TRIES = 5;

/** What finds a rating whose receipt is lost: its number, and the phone that was left with it. */
export const findRatingSchema = z.object({ ratingNo: writtenRatingNoSchema, phone: phoneSchema });
export type FindRating = z.infer<typeof findRatingSchema>;

/**
 * A tracking token for whoever knew number and phone. The rated office may know both, so the token does nothing that would serve the
 * office: with it one reads, sends an answer back and objects; one does not accept, withdraw the identity or add a follow-up.
 */
export const foundRatingSchema = z.object({ trackingToken: secretTextSchema, expiresAt: instantSchema });
export type FoundRating = z.infer<typeof foundRatingSchema>;
