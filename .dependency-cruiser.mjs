/** Who may import what: DESIGN's table. A planted violation of each rule is caught in test/import-rules.test.ts. */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: allowed, dependencyTypesNot: ['core'] },
});
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const builtins = { dependencyTypes: ['core'] };

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'statistics-import-nothing',
      '^functions/core/statistics/',
      ['^functions/core/statistics/'],
      'Statistics stand alone.',
    ),
    only(
      'core-is-pure',
      '^functions/core/',
      ['^functions/core/', npm('zod', 'temporal-polyfill', 'json-logic-engine', 'syllable')],
      'Core knows core, zod and dates.',
    ),
    {
      name: 'core-does-no-io',
      severity: 'error',
      comment: 'The one built-in module that core may use is node:crypto, for hashes.',
      from: { path: '^functions/core/' },
      to: { ...builtins, pathNot: '^(node:)?crypto$' },
    },
    only(
      'ports-know-core',
      '^functions/ports(/|\\.ts$)',
      ['^functions/core/', '^functions/ports/'],
      'Ports are types over core.',
    ),
    only(
      'workflows-know-core-ports-reports',
      '^functions/workflows/',
      [
        '^functions/workflows/',
        '^functions/core/',
        '^functions/ports(/|\\.ts$)',
        '^reports/',
        npm('hono/dist/(types/)?helper/html', 'hono', 'csv-parse', 'zod'),
      ],
      'Workflows reach the world through ports. They read CSV and write letters with pure libraries.',
    ),
    only(
      'reports-are-pure',
      '^reports/',
      [
        '^reports/',
        '^functions/core/',
        npm(
          '@observablehq/plot',
          '@types/d3-.*',
          'd3-.*',
          'hono',
          'csv-stringify',
          'jsdom',
          '@types/jsdom',
          'zod',
        ),
      ],
      'Reports turn numbers into pages.',
    ),
    {
      name: 'one-importer-of-jsdom',
      severity: 'error',
      from: { pathNot: '^reports/charts/svg-document\\.ts$' },
      to: { path: npm('jsdom', '@types/jsdom') },
    },
    only(
      'web-knows-no-sdk',
      '^functions/web/',
      [
        '^functions/web/',
        '^functions/core/',
        '^functions/ports(/|\\.ts$)',
        '^functions/workflows/',
        npm('hono', 'zod', 'intl-messageformat'),
      ],
      'Pages call workflows.',
    ),
    {
      name: 'browser-code-stands-alone',
      severity: 'error',
      comment: 'What runs in browsers has nothing of the server, no library, and nothing of Node.',
      from: { path: '^functions/web/client/' },
      to: { pathNot: '^functions/web/client/' },
    },
    {
      name: 'nobody-imports-browser-code',
      severity: 'error',
      comment: 'It is bundled by path: adapters/local/bundle-client-module.',
      from: { pathNot: '^functions/web/client/' },
      to: { path: '^functions/web/client/' },
    },
    only(
      'adapters-know-core-and-ports',
      '^functions/adapters/',
      ['^functions/adapters/', '^functions/core/', '^functions/ports(/|\\.ts$)', npm('.+')],
      'Adapters are leaves.',
    ),
    {
      name: 'adapters-never-each-other',
      severity: 'error',
      from: { path: '^functions/adapters/(aws|local)/' },
      to: { path: '^functions/adapters/', pathNot: '^functions/adapters/$1/' },
    },
    only(
      'handlers-wire',
      '^functions/handlers/',
      ['^functions/(compose|web|workflows)/', npm('hono', '@aws-lambda-powertools')],
      'Handlers wire, and do nothing else.',
    ),
    only(
      'infra-names-code-by-path',
      '^infra/',
      ['^infra/', npm('aws-cdk-lib', 'constructs', 'zod')],
      'Infra never imports our code.',
    ),
    {
      name: 'local-pages-stay-local',
      severity: 'error',
      comment: 'Mail, clock and ready-made links exist on one machine only.',
      from: { path: '^functions/handlers/' },
      to: { path: '^functions/(web/local|adapters/local|compose/(local|simulation))/', reachable: true },
    },
    {
      name: 'requests-never-render',
      severity: 'error',
      comment: 'jsdom never sits in the way of a request.',
      from: { path: '^functions/handlers/(respond|console)\\.ts$' },
      to: { path: npm('jsdom', '@sparticuz/chromium', 'playwright-core'), reachable: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
    builtInModules: { add: ['node:sqlite', 'sqlite'] },
  },
};
