/** Whose photo it is: what can be done where there is none differs. */
export type Whose = 'team' | 'me' | 'person' | 'contact';
