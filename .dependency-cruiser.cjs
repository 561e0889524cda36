/**
 * The floors of ARCHITECTURE.md, as rules. Imports go down only; folders of one floor do not import each other.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const inside = (folders) => `^src/(${folders})/`;
const anyOf = (folders, files = '') => `^src/(?:(${folders})/${files ? `|(${files})[.]ts$` : ''})`;

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'floor-0-imports-nothing-of-ours',
      severity: 'error',
      from: { path: inside('model|foundation') },
      to: { path: '^src/', pathNot: '^src/$1/' },
    },
    {
      name: 'floor-1-talks-to-the-outside',
      severity: 'error',
      from: { path: inside('graph|identity|observability|redis') },
      to: { path: '^src/', pathNot: ['^src/$1/', inside('model|foundation')] },
    },
    {
      name: 'floor-2-what-the-product-does',
      severity: 'error',
      from: { path: '^src/photos/' },
      to: { path: '^src/', pathNot: inside('photos|model|foundation') },
    },
    {
      name: 'floor-3-speaks-teams-and-http',
      severity: 'error',
      from: { path: inside('bot|web') },
      to: { path: '^src/', pathNot: ['^src/$1/', inside('photos|model|foundation')] },
    },
    {
      name: 'floor-4-is-imported-by-floor-5-only',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf('config|parts', 'app|main|demo') },
      to: { path: anyOf('config|parts', 'app|main|demo') },
    },
    {
      name: 'config-never-imports-the-start',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/(app|main|demo)[.]ts$' },
    },
    {
      name: 'sandbox-stands-alone',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/', pathNot: inside('sandbox|model|foundation') },
    },
    {
      name: 'tab-runs-in-a-browser',
      comment: 'It shares words with the server, and nothing else.',
      severity: 'error',
      from: { path: '^src/tab/' },
      to: { path: '^src/', pathNot: inside('tab|model') },
    },
    {
      name: 'server-never-imports-the-tab',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/tab/' },
      to: { path: '^src/tab/' },
    },
    {
      name: 'product-never-imports-the-sandbox',
      comment: 'It is reached by base URL, as Microsoft is.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/sandbox/' },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'teamsfx-in-identity-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/identity/' },
      to: { path: '@microsoft/teamsfx' },
    },
    {
      name: 'botbuilder-in-bot-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/bot/' },
      to: { path: 'node_modules/botbuilder' },
    },
    {
      name: 'floor-0-has-no-network-disk-or-environment',
      severity: 'error',
      from: { path: inside('model|foundation') },
      to: { path: '^(node:)?(fs|fs/promises|http|https|net|tls|dgram|dns|child_process|os|worker_threads)$' },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(sandbox|tab)/', '^src/demo[.]ts$'] },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
