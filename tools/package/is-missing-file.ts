/** Whether reading failed because there is no such file or folder: by its code, which holds in every realm. */
export function isMissingFile(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
