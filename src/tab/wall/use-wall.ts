import { useCallback, useEffect, useState } from 'react';
import type { MemberAnswer, MembersAnswer } from '../api/answers.js';
import { firstMembersPath } from '../api/paths.js';
import { troubleOf, type Trouble } from '../api/trouble.js';
import { useTab } from '../tab-context.js';

/** How much of the wall is there. */
export interface Wall {
  readonly members: readonly MemberAnswer[];
  readonly total: number;
  readonly withPhoto: number;
  /** Of how many that was told. */
  readonly known: number;
  readonly isComplete: boolean;
  /** Why it goes no further; what was loaded stays. */
  readonly trouble: Trouble | undefined;
}

/** The first page is small, and comes soon; those after it save questions. */
const laterPages = 100;

const nothingYet: Wall = { members: [], total: 0, withPhoto: 0, known: 0, isComplete: false, trouble: undefined };

/**
 * Loads everybody in a room, page after page.
 * @param room path of the room
 */
export function useWall(room: string): {
  readonly wall: Wall;
  /** Goes on where it stopped. */
  readonly goOn: () => void;
  /** Begins anew. */
  readonly reload: () => void;
} {
  const { api } = useTab();
  const [wall, setWall] = useState(nothingYet);
  const [start, setStart] = useState<{ readonly after: string | null; readonly round: number }>({
    after: null,
    round: 0,
  });
  const [reached, setReached] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const load = async (after: string | null): Promise<void> => {
      const page = await api.json<MembersAnswer>(pagePath(room, after), leaving.signal);
      setReached(page.next);
      setWall((before) => joined(before, page));
      if (page.next !== null) await load(page.next);
    };
    setWall((before) => (start.after === null ? nothingYet : { ...before, trouble: undefined }));
    load(start.after).catch((thrown: unknown) => {
      if (!leaving.signal.aborted) setWall((before) => ({ ...before, trouble: troubleOf(thrown) }));
    });
    return () => {
      leaving.abort();
    };
  }, [api, room, start]);
  const goOn = useCallback(() => {
    setStart(({ round }) => ({ after: reached, round: round + 1 }));
  }, [reached]);
  const reload = useCallback(() => {
    setStart(({ round }) => ({ after: null, round: round + 1 }));
  }, []);
  return { wall, goOn, reload };
}

function pagePath(room: string, after: string | null): string {
  if (after === null) return firstMembersPath(room);
  return `${room}/members?top=${laterPages}&after=${encodeURIComponent(after)}`;
}

/** Somebody may have come between two pages: nobody stands on the wall twice. */
function joined(before: Wall, { members, next, ...counts }: MembersAnswer): Wall {
  const known = new Set(before.members.map(({ id }) => id));
  const news = members.filter(({ id }) => id === '' || !known.has(id));
  return { ...counts, members: [...before.members, ...news], isComplete: next === null, trouble: undefined };
}
