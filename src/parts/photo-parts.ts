import { availableParallelism } from 'node:os';
import type { Config } from '../config/index.js';
import type { Clock } from '../foundation/clock.js';
import { onceWanted } from '../foundation/once-wanted.js';
import { Groups, PhotoBatches, ProfilePhotos, Teams, type GraphClient } from '../graph/index.js';
import type { Observer } from '../model/events.js';
import { PortraitError } from '../model/portrait-error.js';
import {
  ExcludedPeople,
  FaceSheets,
  gateWidth,
  ImageGate,
  PhotoService,
  RoomNames,
  Walls,
  type DrawThumbnail,
  type SharedBytes,
} from '../photos/index.js';
import type { GraphParts } from './graph-parts.js';
import { memberSource, photoSource } from './graph-sources.js';

/** What the product does. */
export interface PhotoParts {
  readonly photos: PhotoService;
  readonly walls: Walls;
  readonly sheets: FaceSheets;
  /** Reads fonts at its first use. */
  readonly thumbnail: DrawThumbnail;
}

/** Some seconds of image work: who comes later is told to come back instead of waiting for all of it. */
const mostImageStepsWaiting = 256;
/** Face sheets that are drawn, and wait to be drawn. */
const sheetGate = { most: 1, mostWaiting: 8 } as const;

export function createPhotoParts(
  config: Config,
  { graph, batches, directory }: GraphParts,
  shared: SharedBytes,
  clock: Clock,
  observe: Observer,
): PhotoParts {
  const gate = new ImageGate({
    most: gateWidth(availableParallelism(), config.photos.threadPoolSize),
    mostWaiting: mostImageStepsWaiting,
  });
  const photos = new PhotoService({
    ...config.photos,
    source: photoSource(new ProfilePhotos(graph), new PhotoBatches(batches, clock)),
    shared,
    gate,
    excluded: excludedPeople(config, graph, clock),
    clock,
    observe,
  });
  const source = memberSource(new Teams(graph), directory);
  const walls = new Walls({ source, photos, clock, observe: observe.cache });
  const names = new RoomNames(source, clock, observe.cache);
  const drawer = onceWanted(async () => {
    const { createSheetDrawer } = await import('../photos/face-sheet/create-drawer.js');
    return createSheetDrawer(clock);
  });
  const sheets = new FaceSheets({ walls, names, drawer, gate: new ImageGate(sheetGate) });
  return { photos, walls, sheets, thumbnail: lateThumbnails(gate) };
}

function lateThumbnails(gate: ImageGate): DrawThumbnail {
  const draw = onceWanted(async () => {
    const { createThumbnails } = await import('../photos/thumbnails.js');
    return createThumbnails(gate);
  });
  return async (person, face, side) => (await draw())(person, face, side);
}

/** Those who prefer not to be shown, where a group of them is named. */
function excludedPeople({ photos, entra }: Config, graph: GraphClient, clock: Clock): ExcludedPeople | undefined {
  const { excludedGroupId } = photos;
  if (excludedGroupId === undefined) return undefined;
  const groups = new Groups(graph);
  const viewer = { kind: 'app', tenantId: entra.tenantId } as const;
  return new ExcludedPeople(async (read) => {
    const members = await groups.members(excludedGroupId, { ...read, viewer });
    if (!members) throw new PortraitError('graph_refused', 'EXCLUDED_GROUP_ID names no group of this tenant');
    return members;
  }, clock);
}
