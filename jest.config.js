/** What every test has in common. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  // Sources import "./x.js" as Node's ESM wants it; jest finds the .ts beside it.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/'],
};

/** What is asked of the bot; run once as the demo has it, and once as `demo -- --secure` has it. */
const botSuites = [
  'buttons',
  'choices',
  'conversation',
  'conversation-languages',
  'conversation-size',
  'conversation-trouble',
  'details',
  'door',
  'everyone',
  'excluded-people',
  'graph-trouble',
  'languages',
  'late-answers',
  'log',
  'message-extension',
  'message-extension-askers',
  'message-extension-settings',
  'message-size',
  'people-sheet-buttons',
  'photo-of',
  'photos-of-people',
  'recent-people',
  'several-people',
  'sign-in',
  'sign-in-attacks',
  'sign-in-channel',
  'sign-in-consent',
  'sign-in-instances',
  'sign-in-page',
  'sign-in-people',
  'sign-in-second-factor',
  'sign-in-secrets',
  'sign-in-stuck-store',
  'sign-in-timing',
  'sign-in-user-access',
  'untold-team',
  'welcome',
  'who-may-ask',
  'who-sees-whom',
];

/** @type {import('jest').Config} */
export default {
  projects: [
    { ...common, displayName: 'open', testMatch: ['<rootDir>/test/**/*.test.ts'] },
    {
      ...common,
      displayName: 'secure',
      testMatch: botSuites.map((name) => `<rootDir>/test/integration/${name}.test.ts`),
      setupFiles: ['<rootDir>/test/house/all-secure.ts'],
    },
  ],
  testTimeout: 30_000,
  // Two cores: many suites wait for clocks, and leave a third worker room.
  maxWorkers: 3,
  // A worker keeps what its suites loaded, and slows down with it.
  workerIdleMemoryLimit: '1.5GB',
};
