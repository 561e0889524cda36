import type { ReactNode } from 'react';
import { imagePath } from '../api/paths.js';
import { Initials } from '../look/initials.js';
import { sharpSize } from '../photo/sharp-size.js';
import { useAsk } from '../states/use-ask.js';
import { useObjectUrl } from '../states/use-object-url.js';
import { useTab } from '../tab-context.js';

/** Side in CSS pixels. */
const side = 48;

export interface SmallPhotoProps {
  /** Path of the photo's owner. */
  readonly owner: string;
  readonly name: string;
  readonly isTeam: boolean;
}

/** A photo beside a name, and initials until it is there or where there is none; opening the name tells why. */
export function SmallPhoto({ owner, name, isTeam }: SmallPhotoProps): ReactNode {
  const { api, words } = useTab();
  const size = sharpSize(side, devicePixelRatio);
  const [{ value }] = useAsk(owner, (signal) => api.blob(imagePath(owner, { size }), signal));
  const url = useObjectUrl(value);
  if (url === undefined) return <Initials name={name} id={owner} size={side} shape={isTeam ? 'square' : 'round'} />;
  const label = isTeam ? words.photo.ofTeam(name) : words.photo.of(name);
  const shape = isTeam ? 'personal-face personal-face-square' : 'personal-face';
  return <img className={shape} src={url} alt={label} width={side} height={side} />;
}
