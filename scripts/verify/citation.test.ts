import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** Whoever made it: a person or, by one name, a body. */
const author = {
  type: 'object',
  anyOf: [{ required: ['name'] }, { required: ['family-names', 'given-names'] }],
  properties: {
    name: { type: 'string', minLength: 1 },
    'family-names': { type: 'string', minLength: 1 },
    'given-names': { type: 'string', minLength: 1 },
    website: { type: 'string', pattern: '^https?://' },
  },
  additionalProperties: false,
};

const common = {
  title: { type: 'string', minLength: 1 },
  authors: { type: 'array', minItems: 1, uniqueItems: true, items: author },
  license: { enum: ['MIT', 'CC-BY-4.0'] },
  abstract: { type: 'string', minLength: 1 },
  keywords: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
  version: { type: 'string', minLength: 1 },
  'date-released': { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  url: { type: 'string', pattern: '^https?://' },
};

/** The rules of the Citation File Format 1.2.0, as far as the file uses it. */
const rules = {
  type: 'object',
  required: ['cff-version', 'message', 'title', 'authors'],
  properties: {
    ...common,
    'cff-version': { const: '1.2.0' },
    message: { type: 'string', minLength: 1 },
    type: { enum: ['software', 'dataset'] },
    'repository-code': { type: 'string', pattern: '^https?://' },
    'preferred-citation': {
      type: 'object',
      required: ['type', 'title', 'authors'],
      properties: {
        ...common,
        type: { enum: ['software', 'database', 'data', 'generic'] },
        notes: { type: 'string', minLength: 1 },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

test('CITATION.cff keeps the rules of its format, and says which version this is', () => {
  const citation = parse(readFileSync('CITATION.cff', 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(rules);
  validate(citation);
  expect(validate.errors).toBeNull();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(citation.version).toBe(version);
});
