import { z } from 'zod';

/** The ways in which the photo service has answered over the years; docs/sandbox.md tells them apart. */
export const eras = ['current', 'exchange', 'entity-2024', 'legacy-1x1'] as const;

export type Era = (typeof eras)[number];

/** The longest wait before an answer, in milliseconds: no client waits longer than that for a photo. */
const longestLatencyMs = 60_000;

/** As many calls at once as one machine may reasonably hold open. */
const mostConcurrent = 1000;

/** What can be switched while the sandbox runs. */
const settingsSchema = z.strictObject({
  era: z.enum(eras),
  /** Whether photo bytes answer 304 to an `If-None-Match` that matches; Graph does not. */
  ifNoneMatch: z.boolean(),
  /** Whether an application by itself may read the photos of groups. */
  appOnlyGroupPhoto: z.boolean(),
  /** Whether delegated permissions have to be consented to before a token carries them. */
  requireConsent: z.boolean(),
  /** Whether a token on a user's behalf needs a sign-in with a second factor: conditional access. */
  requireSecondFactor: z.boolean(),
  /** How long every Graph answer waits, in milliseconds. */
  latencyMs: z.int().min(0).max(longestLatencyMs),
  /** Graph calls beyond so many at once are refused with 429; 0 for no limit. */
  maxConcurrent: z.int().min(0).max(mostConcurrent),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** As the service is today, and in nobody's way. */
export const defaultSettings: Settings = {
  era: 'current',
  ifNoneMatch: false,
  appOnlyGroupPhoto: true,
  requireConsent: false,
  requireSecondFactor: false,
  latencyMs: 0,
  maxConcurrent: 0,
};

/** Some of the settings, as they are sent. */
export const settingsChange = settingsSchema.partial();

/** The settings as they are now. */
export class SettingsRoom {
  #current = defaultSettings;

  current(): Settings {
    return this.#current;
  }

  /** Takes over what is given and keeps the rest. */
  change(change: z.infer<typeof settingsChange>): Settings {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    this.#current = { ...this.#current, ...given };
    return this.#current;
  }

  reset(): void {
    this.#current = defaultSettings;
  }
}
