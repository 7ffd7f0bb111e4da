import type { Observation } from '../schemas/observation.ts';

/** Fields of an observation in the order in which the datasets give them. */
export const observationFields = [
  'id',
  'county',
  'report',
  'indicator',
  'label',
  'period',
  'nature',
  'comparator',
  'value',
  'unit',
  'scope',
  'headline',
  'quote',
  'start',
  'end',
  'block',
  'url',
] as const satisfies readonly (keyof Observation)[];

/** An observation as a row of the datasets. */
export function toRow(observation: Observation): (string | number | boolean)[] {
  return observationFields.map((field) => observation[field]);
}
