import type { ReactNode } from 'react';
import type { PhotoMetadataAnswer } from '../api/answers.js';
import { AroundName } from '../look/around-name.js';
import { useTab } from '../tab-context.js';
import './metadata-table.css';

export interface MetadataTableProps {
  readonly metadata: PhotoMetadataAnswer;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
}

/** Everything that Microsoft Graph tells of a photo, and who asked when. */
export function MetadataTable({ metadata, readAt }: MetadataTableProps): ReactNode {
  const { words, viewer } = useTab();
  const { width, height, mediaType, etag, id, sizes, asOf } = metadata;
  const time = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'medium' });
  const rows = [
    [words.photo.dimensions, words.photo.pixels(width, height)],
    [words.photo.type, mediaType],
    [words.photo.etag, etag],
    [words.photo.id, id],
    [words.photo.sizes, sizes.length > 0 ? sizes.join(', ') : `${width} × ${height}`],
    [words.photo.read, time.format(asOf === undefined ? readAt : new Date(asOf))],
    [
      words.photo.rights,
      <AroundName key="you" say={words.photo.yourself} name={viewer.displayName || viewer.userPrincipalName} />,
    ],
  ] satisfies readonly (readonly [name: string, value: ReactNode])[];
  return (
    <table className="metadata-table-table">
      <caption className="metadata-table-caption">{words.photo.details}</caption>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name} className="metadata-table-row">
            <th scope="row" className="metadata-table-name">
              {name}
            </th>
            <td className="metadata-table-value">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
