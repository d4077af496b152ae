import { daySchema } from '@haochaping/core';
import * as z from 'zod/mini';
import { placeSchema } from './place.js';
import { PLACE_WORDS } from './words.js';

type Json = Readonly<Record<string, unknown>>;

/** The JSON Schema of a place file, in the dialect that editors know best, each key with what it is called in Chinese. */
export function placeFileSchema(): Json {
  const schema = z.toJSONSchema(placeSchema, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === daySchema) jsonSchema.format = 'date';
    },
  });
  return { ...withWords(schema), title: '地方文件：一个地方的评价规则，管哪些地区' };
}

/** Names what the properties of each object are. */
function withWords(schema: object): Json {
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => [
    key,
    key === 'properties' && isObject(value) ? namedProperties(value) : deeper(value),
  ]);
  return Object.fromEntries(entries);
}

function deeper(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deeper);
  return isObject(value) ? withWords(value) : value;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const namedProperties = (properties: object): Json =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      { ...(isObject(property) && withWords(property)), description: PLACE_WORDS[name] },
    ]),
  );
