/**
 * A header that offers a file under its name (RFC 6266): in full for clients of today, and in ASCII for the others.
 * @param fileName any text
 */
export function contentDisposition(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  // RFC 8187 leaves fewer characters unencoded than encodeURIComponent does.
  const full = encodeURIComponent(fileName).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
