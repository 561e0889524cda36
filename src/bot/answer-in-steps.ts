import type { Answer } from './answer.js';
import type { ImageDelivery } from './image-delivery.js';

type Encoding = ImageDelivery['encoding'];

/** How an answer with several pictures is made. */
export interface StepwiseAnswer<Pictures> {
  /** Reads the pictures, each in no more bytes than the encoding allows. */
  readonly read: (encoding: Encoding) => Promise<Pictures>;
  readonly inPictures: (pictures: Pictures) => Answer;
  /** The same without them. */
  readonly inWords: (pictures: Pictures) => Answer;
}

/** Answers in pictures; where the channel refuses that as too large, in half their bytes, and then in words. */
export async function answerInSteps<Pictures>(
  encoding: Encoding,
  { read, inPictures, inWords }: StepwiseAnswer<Pictures>,
): Promise<Answer> {
  const whole = await read(encoding);
  const last = (): Answer => inWords(whole);
  const smaller = async (): Promise<Answer> => {
    const { budgetBytes } = encoding;
    // Pictures that have addresses take no bytes that could be saved.
    if (budgetBytes === undefined) return last();
    const half = await read({ ...encoding, budgetBytes: Math.floor(budgetBytes / 2) }).catch(() => undefined);
    return half === undefined ? last() : { ...inPictures(half), smaller: () => Promise.resolve(last()) };
  };
  return { ...inPictures(whole), smaller };
}
