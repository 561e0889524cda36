import { adaptiveCard, text, type AdaptiveCard } from './adaptive-card.js';

/** Somebody of the directory, as Teams itself shows them. */
export interface Persona {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly userPrincipalName: string;
}

/**
 * A person by Teams' own component: a few bytes, whose small picture each viewer's client finds with the viewer's rights
 * (Teams, "people icon in an Adaptive Card"). `reason` says why it stands here.
 */
export function personaCard({ id, name, userPrincipalName }: Persona, reason: string): AdaptiveCard {
  return adaptiveCard(`${name}: ${reason}`, [
    {
      type: 'Component',
      name: 'graph.microsoft.com/user',
      fallback: text(name, { weight: 'Bolder' }),
      properties: { id, displayName: name, userPrincipalName, iconStyle: 'profilePicture' },
    },
    text(reason, {}, 'Small'),
  ]);
}
