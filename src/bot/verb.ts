/** What the buttons of a people sheet do: turn its page, or send it to the presser alone. */
export type PeopleVerb = 'people.page' | 'people.toMe';

/** What our buttons do, as their clients tell it when one is pressed. */
export type Verb = 'photo.resize' | 'photo.pick' | PeopleVerb;
