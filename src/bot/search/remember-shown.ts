import { sameGuid } from '../../foundation/guid.js';
import { asPortraitError } from '../../model/portrait-error.js';
import { accountOf, type Asker } from '../asker.js';
import type { Turn } from '../turn.js';
import type { FoundPerson } from './found-person.js';

/**
 * Notes whom a member was shown, to be found again before anything is typed. Nobody waits for that, or hears of its
 * failure; oneself is always found.
 */
export function rememberShown({ parts, reportFailure }: Turn, asker: Asker, person: FoundPerson): void {
  if (asker.kind !== 'member' || person.personId === '') return;
  const account = accountOf(asker);
  if (sameGuid(account.userId, person.personId)) return;
  parts.recentPeople.add(account, person).catch((thrown: unknown) => {
    reportFailure(asPortraitError(thrown));
  });
}
