import type { OpenLevel } from '@haochaping/core';
import { html, type TemplateResult } from 'lit';
import type { RatingTexts } from './message-pack.js';
import { theirWords } from './theirs.js';

/** A level in the place's own word, and then what it means for those who may not read that word. */
export const saidLevel = (level: OpenLevel, label: string, texts: RatingTexts): TemplateResult =>
  html`${theirWords(label, texts)} ${texts.scale.meaning(level)}`;
