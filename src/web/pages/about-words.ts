/** What a page says: sections of paragraphs and lists, in plain text. */
export interface PageWords {
  readonly title: string;
  readonly intro: readonly string[];
  readonly sections: readonly Section[];
}

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly items?: readonly string[];
}

/** The pages that the app package names, in one language. */
export interface AboutWords {
  /** The page behind the host itself, which is the developer's website of the app package. */
  readonly home: PageWords;
  readonly privacy: PageWords;
  readonly terms: PageWords;
  /** What the links between them are, for those who hear them. */
  readonly pages: string;
}
