import { Button } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { MemberAnswer } from '../api/answers.js';
import { ownerPath } from '../api/paths.js';
import { LateDialog } from '../late/late-dialog.js';
import { useLoadWhenIdle } from '../late/use-load-when-idle.js';
import { TroubleNote } from '../states/trouble-note.js';
import { useLast } from '../states/use-last.js';
import { useTab } from '../tab-context.js';
import { isNotKnown } from './coverage.js';
import { FaceGrid } from './face-grid.js';
import { fitMembers, type WallWish } from './fit-members.js';
import { useWall, type Wall } from './use-wall.js';
import { Coverage, Loading } from './wall-bars.js';
import { WallTools } from './wall-tools.js';
import { WallWaiting } from './wall-waiting.js';
import './wall-panel.css';

const photoDialog = () => import('../photo/photo-dialog.js');
const sheetDialog = () => import('../sheet/sheet-dialog.js');

export interface WallPanelProps {
  /** Path of the room. */
  readonly room: string;
  readonly title: string;
  /** The same, as it is seen. */
  readonly heading: ReactNode;
}

const everybody: WallWish = { search: '', onlyMissing: false };

/** Who is in a room, face by face. */
export function WallPanel({ room, title, heading }: WallPanelProps): ReactNode {
  const { words } = useTab();
  const { wall, goOn, reload } = useWall(room);
  const [sheet, setSheet] = useState<'open' | 'closed'>();
  useLoadWhenIdle(photoDialog);
  useLoadWhenIdle(sheetDialog);
  return (
    <section className="wall-panel-panel" aria-label={title}>
      <div className="wall-panel-head">
        <h2 className="wall-panel-title">{heading}</h2>
        {wall.total > 0 && <Coverage wall={wall} />}
        {wall.members.length > 0 && (
          <Button
            aria-haspopup="dialog"
            onClick={() => {
              setSheet('open');
            }}
          >
            {words.sheet.open}
          </Button>
        )}
      </div>
      {wall.members.length > 0 && <Faces wall={wall} label={title} onReload={reload} />}
      {wall.trouble ? (
        <TroubleNote
          trouble={wall.trouble}
          onRetry={goOn}
          {...(wall.members.length > 0 && { what: words.wall.rest })}
        />
      ) : (
        !wall.isComplete && wall.members.length === 0 && <WallWaiting />
      )}
      {wall.isComplete && wall.members.length === 0 && <p className="wall-panel-text">{words.wall.empty}</p>}
      {sheet !== undefined && (
        <LateDialog
          load={sheetDialog}
          props={{
            room,
            isOpen: sheet === 'open',
            onClose: () => {
              setSheet('closed');
            },
          }}
        />
      )}
    </section>
  );
}

function Faces(props: { readonly wall: Wall; readonly label: string; readonly onReload: () => void }): ReactNode {
  const { wall, label, onReload } = props;
  const { words } = useTab();
  const [wish, setWish] = useState(everybody);
  const [open, setOpen] = useState<MemberAnswer>();
  const member = useLast(open);
  const shown = useMemo(() => fitMembers(wall.members, wish), [wall.members, wish]);
  const failed = wall.members.filter(isNotKnown).length;
  return (
    <>
      <WallTools wish={wish} onWish={setWish}>
        {wall.isComplete && words.wall.shown(shown.length)}
      </WallTools>
      {!wall.isComplete && <Loading wall={wall} />}
      {failed > 0 && (
        <div className="wall-panel-tools" role="alert">
          <span>{words.wall.missingFaces(failed)}</span>
          <Button size="small" onClick={onReload}>
            {words.retry}
          </Button>
        </div>
      )}
      {shown.length > 0 ? (
        <FaceGrid label={label} members={shown} onOpen={setOpen} />
      ) : (
        <div className="wall-panel-tools">
          <p className="wall-panel-text">{wish.search === '' ? words.wall.everyoneHasOne : words.wall.nobody}</p>
          <Button
            onClick={() => {
              setWish(everybody);
            }}
          >
            {words.wall.clear}
          </Button>
        </div>
      )}
      {member && (
        <LateDialog
          load={photoDialog}
          props={{
            photo: { owner: ownerPath({ kind: 'user', user: member.id }), name: member.displayName, whose: 'person' },
            person: member,
            isOpen: open !== undefined,
            onClose: () => {
              setOpen(undefined);
            },
          }}
        />
      )}
    </>
  );
}
