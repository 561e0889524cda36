import type { z } from 'zod';

/** A control call that makes no sense; the message says what about it in a sentence. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
}

/**
 * Reads a body in JSON.
 * @throws ControlError where it is none, or not of the shape; the message names the field.
 */
export function readJson<Shape extends z.ZodType>(body: Buffer, shape: Shape): z.infer<Shape> {
  const { success, data, error } = shape.safeParse(parsed(body));
  if (success) return data;
  const sentences = error.issues.map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message));
  throw new ControlError(`${sentences.join('. ')}.`);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new ControlError('The body is not JSON.');
  }
}
