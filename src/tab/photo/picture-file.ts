/** A picture in the forms that it can be taken away in. */

/** Name of the file that a picture is saved as. */
export function pictureFileName(name: string, size: number, mediaType: string): string {
  // What file systems do not take in a name, and what would hide a file.
  const plain = name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  return `${plain || 'photo'} ${size}.${endings[mediaType] ?? 'img'}`;
}

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** @returns `data:image/jpeg;base64,…` */
export async function toDataUri(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  // In pieces: a function takes no more than some ten thousand arguments.
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes)),
  );
  return `data:${picture.type};base64,${btoa(pieces.join(''))}`;
}

const pieceBytes = 8_192;

/** What Microsoft Graph takes as an attachment of a message or an event (`fileAttachment`), as JSON. */
export function toAttachment(dataUri: string, fileName: string): string {
  const [head = '', contentBytes = ''] = dataUri.split(',', 2);
  const contentType = head.slice('data:'.length).split(';', 1)[0];
  const attachment = { '@odata.type': '#microsoft.graph.fileAttachment', name: fileName, contentType, contentBytes };
  return JSON.stringify(attachment, undefined, 2);
}
