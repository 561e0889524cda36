/** What people write, by what it is understood as (`inShort`). `@Ann` and `@Bob` are mentions. */
export type Utterances = Readonly<Record<string, readonly string[]>>;
