/** A picture in the forms that it can be taken away in. */

/** Name of the file that a picture is saved as. */
export function pictureFileName(name: string, size: number, mediaType: string): string {
  // What file systems do not take in a name, and what would hide a file.
  const plain = name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  return `${plain || 'photo'} ${size}.${endings[mediaType] ?? 'img'}`;
}

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };

/** @returns `data:image/jpeg;base64,…` */
export function toDataUri(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result));
    };
    reader.onerror = () => {
      reject(new Error('A picture in memory could not be read', { cause: reader.error }));
    };
    reader.readAsDataURL(picture);
  });
}

/** What Microsoft Graph takes as an attachment of a message or an event (`fileAttachment`), as JSON. */
export function toAttachment(dataUri: string, fileName: string): string {
  const [head = '', contentBytes = ''] = dataUri.split(',', 2);
  const contentType = head.slice('data:'.length).split(';', 1)[0];
  const attachment = { '@odata.type': '#microsoft.graph.fileAttachment', name: fileName, contentType, contentBytes };
  return JSON.stringify(attachment, undefined, 2);
}
