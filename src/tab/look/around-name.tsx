import type { ReactNode } from 'react';

/** Stands for the name until it is put in: no text of ours has it. */
const place = '\uFFFC';

export interface AroundNameProps {
  /** A sentence with a name in it. */
  readonly say: (name: string) => string;
  readonly name: string;
}

/** A sentence around a name, which keeps its own direction: Arabic in an English sentence turns nothing else around. */
export function AroundName({ say, name }: AroundNameProps): ReactNode {
  const [before, after] = say(place).split(place);
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after}
    </>
  );
}
