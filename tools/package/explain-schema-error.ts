import { z } from 'zod';

import type { Json } from './substitute-variables.js';

/** The details that the JSON Schema validator gives, of the kinds that a person needs told in other words. */
const detailsShape = z.object({
  additionalProperty: z.string().optional(),
  missingProperty: z.string().optional(),
  allowedValues: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  limit: z.number().optional(),
});
type Details = z.infer<typeof detailsShape>;

/** How the validator writes an error: a JSON pointer, a message, and details as JSON. */
const errorLine = /^(?<pointer>\S*) (?<message>.*)\. Details: (?<details>\{.*\})$/;

/** The validator's line as a sentence about the manifest, with the value that is wrong and what is right instead. */
export function explainSchemaError(line: string, manifest: Json): string {
  const { pointer, message, details } = errorLine.exec(line)?.groups ?? {};
  if (pointer === undefined || message === undefined || details === undefined) return line;
  const steps = pointer.split('/').slice(1);
  const value = valueAt(manifest, steps);
  return `${nameOf(steps)} ${predicate(detailsShape.parse(JSON.parse(details)), value) ?? message}.`;
}

function predicate(details: Details, value: Json | undefined): string | undefined {
  const { additionalProperty, missingProperty, allowedValues, pattern, limit } = details;
  if (additionalProperty !== undefined) return `has a property "${additionalProperty}" that the schema does not know`;
  if (missingProperty !== undefined) return `has no "${missingProperty}"`;
  if (allowedValues !== undefined) return `is ${JSON.stringify(value)}; allowed are ${allowedValues.join(', ')}`;
  if (pattern !== undefined) return `is ${JSON.stringify(value)}, which is not ${meaningOf(pattern)}`;
  if (limit !== undefined && typeof value === 'string') return `has ${value.length} characters; ${limit} are allowed`;
  if (limit !== undefined && Array.isArray(value)) return `has ${value.length} entries; ${limit} are allowed`;
  return undefined;
}

/** The schema's patterns, told by what they stand for. */
function meaningOf(pattern: string): string {
  if (pattern.includes('{8}-')) return 'a GUID';
  if (pattern.includes('[Hh][Tt]')) return 'a web address (https://…)';
  if (pattern.startsWith('^#')) return 'a colour such as #146A63';
  return `of the form ${pattern}`;
}

function nameOf(steps: readonly string[]): string {
  if (steps.length === 0) return 'The manifest';
  return steps.map((step, at) => (/^\d+$/.test(step) ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}

function valueAt(value: Json | undefined, steps: readonly string[]): Json | undefined {
  const [step, ...rest] = steps;
  if (step === undefined || value === undefined) return value;
  if (Array.isArray(value)) return valueAt(value[Number(step)], rest);
  if (value === null || typeof value !== 'object') return undefined;
  return valueAt(value[step], rest);
}
