import type { Rating } from '@haochaping/core';
import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.js';

export type RatingRow = Selectable<Schema['rating']>;

/** A stored rating as the interface shows it. */
export const ratingOfRow = ({ rating_no, rated_at, channel, subject, content }: RatingRow): Rating => ({
  ratingNo: rating_no,
  ratedAt: rated_at,
  channel,
  subject,
  ...content,
});
