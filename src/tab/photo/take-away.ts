import { clipboard } from '@microsoft/teams-js';

/** Offers a file to be saved. Nothing tells whether the window around this page let it. */
export function saveFile(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}

/** Puts text into the clipboard. @returns whether it is there */
export async function copyText(text: string): Promise<boolean> {
  return write(new Blob([text], { type: 'text/plain' }), () => navigator.clipboard.writeText(text));
}

/** Puts a PNG into the clipboard. @returns whether it is there */
export async function copyPng(png: Blob): Promise<boolean> {
  return write(png, () => navigator.clipboard.write([new ClipboardItem({ [png.type]: png })]));
}

/** By the browser, and through Teams where the browser forbids the clipboard to a page in a frame. */
async function write(content: Blob, writeHere: () => Promise<void>): Promise<boolean> {
  const ways = clipboard.isSupported() ? [writeHere, () => clipboard.write(content)] : [writeHere];
  for (const way of ways) {
    const isDone = await way().then(
      () => true,
      () => false,
    );
    if (isDone) return true;
  }
  return false;
}
