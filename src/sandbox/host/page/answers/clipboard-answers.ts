import type { HostParts } from '../host-parts.js';
import { showNotice } from '../notices.js';
import type { Answers, Reply } from '../switchboard.js';
import { sdkErrors } from '../wire.js';
import { textOf } from './field-of.js';

/** The way to the clipboard through Teams (teams-js `clipboard`). */
export function clipboardAnswers({ scene }: HostParts): Answers {
  return {
    'clipboard.writeToClipboard': ({ args: [content] }) =>
      scene().rights === 'none' ? [sdkErrors.notSupported] : write(content),
  };
}

/** As Teams' web client does it: in its own name, since a framed page has no right to. */
async function write(content: unknown): Promise<Reply> {
  const [type, base64] = [textOf(content, 'mimeType'), textOf(content, 'content')];
  if (type === undefined || base64 === undefined) return [sdkErrors.invalidArguments];
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([bytes], { type }) })]);
    showNotice(`Copied to the clipboard: ${type}, ${bytes.length} bytes.`);
    return [null, 'Copied.'];
  } catch (thrown) {
    return [{ ...sdkErrors.internal, message: thrown instanceof Error ? thrown.message : String(thrown) }];
  }
}
