import { z } from 'zod';

/** A search has one parameter, and the manifest allows five. */
const mostParameters = 10;
/** Browsers take no longer address. */
const longestUrl = 8_192;

/** What Teams adds once it has signed its user in. */
const proof = { authentication: z.looseObject({ token: z.string().nullish() }).nullish() };

/** The value of `composeExtension/query`. Names and commands are the manifest's to choose, and not looked at. */
export const queryValue = z.looseObject({
  ...proof,
  parameters: z
    .array(z.looseObject({ name: z.string().nullish(), value: z.unknown() }))
    .max(mostParameters)
    .nullish(),
  queryOptions: z.looseObject({ skip: z.number().nullish(), count: z.number().nullish() }).nullish(),
});

/** The value of `composeExtension/queryLink`. */
export const linkValue = z.looseObject({ ...proof, url: z.string().max(longestUrl) });

/** The activities of message extensions, by their names. */
export const composeActivities: Readonly<Record<string, z.ZodType>> = {
  'composeExtension/query': z.looseObject({ value: queryValue }),
  'composeExtension/queryLink': z.looseObject({ value: linkValue }),
  'composeExtension/anonymousQueryLink': z.looseObject({ value: linkValue }),
};

export type SearchValue = z.infer<typeof queryValue>;

/** What came of a sign-in that the sender was asked for. */
export type SignInProof = Pick<SearchValue, 'authentication'>;
