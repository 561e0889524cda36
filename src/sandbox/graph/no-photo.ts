import { GraphError } from './graph-error.js';

/**
 * The answer where there is no photo, no such size or no such owner: one answer for all three, as the service gives it
 * since 2023. Other eras have other answers; they belong here.
 */
export function noPhoto(): GraphError {
  return new GraphError({
    status: 404,
    code: 'ImageNotFound',
    message: "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.",
  });
}
