/** The direction of imports, as docs/architecture.md draws it. */

/** What each feature may import of the others, besides itself: the folders listed, and what those may import. */
const ORDER = {
  institutions: [],
  'working-days': ['institutions'],
  units: ['institutions'],
  instruments: [],
  wordings: ['instruments'],
  'change-areas': ['instruments'],
  preferences: [],
  passwords: ['preferences'],
  'sign-in': [],
  'access-tokens': ['sign-in', 'institutions'],
  'sign-on': ['sign-in'],
  mailings: ['working-days'],
  webhooks: ['institutions'],
  reminders: ['units', 'preferences', 'mailings', 'webhooks'],
  'calendar-feeds': ['reminders'],
  inbox: ['reminders'],
  cycles: ['units', 'change-areas'],
  assessments: ['cycles', 'reminders'],
  comments: ['assessments'],
  'evidence-checks': [],
  evidence: ['assessments', 'evidence-checks'],
  uploads: ['evidence'],
  'evidence-shares': ['evidence'],
  evaluations: ['evidence'],
  findings: ['evaluations'],
  proposals: ['evaluations'],
  awards: ['proposals'],
  'asked-files': [],
  documents: ['findings', 'awards', 'asked-files'],
  'institution-archives': ['documents', 'comments'],
  'saved-lists': ['awards'],
  'bulk-operations': ['awards', 'passwords'],
  imports: ['bulk-operations'],
  'assignment-imports': ['imports'],
  'people-imports': ['imports'],
  'unit-imports': ['imports'],
  'worksheet-files': ['imports', 'wordings'],
  portalrb: ['proposals', 'evidence-shares', 'access-tokens'],
};
/** They read across features with SQL, and nobody imports them. */
const VIEWS = ['reports', 'register', 'waiting', 'delivery-log', 'people'];
/** What items are called is in memory and in no table. */
const INSTRUMENTS = String.raw`^src/instruments/instruments\.(service|module)\.ts$`;
const PLATFORM = [
  'http',
  'queue',
  'metrics',
  'limits',
  'idempotency',
  'secrets',
  'database',
  'storage',
  'mail',
  'network',
  'tables',
  'paging',
  'config',
  'common',
];
const NO_FEATURES = [...PLATFORM, 'domain', 'access', 'audit', 'cli', 'demo', 'replay', 'backups'];

const folders = (names) => `^src/(?:${names.join('|')})/`;
const FEATURE = `^src/(?!(?:${NO_FEATURES.join('|')})/)[^/]+/`;
const feature = (name) => `^src/${name}/`;
const leftOf = (name) => [...new Set(ORDER[name].flatMap((left) => [left, ...leftOf(left)]))];

const orderRules = Object.keys(ORDER).map((name) => ({
  name: `order-${name}`,
  comment: `${name} may import ${leftOf(name).join(', ') || 'no other feature'}.`,
  severity: 'error',
  from: { path: feature(name) },
  to: { path: FEATURE, pathNot: folders([name, ...leftOf(name)]) },
}));

const ENTRIES = String.raw`^(src/(main|worker|cli/zi)\.ts|src/documents/typesetting-thread\.mjs|migrations/.+|web/src/.+)$`;
const TYPEORM = String.raw`node_modules/(typeorm|@nestjs/typeorm)/`;
const REPOSITORY = String.raw`\.repository\.ts$`;
const ENTITY = String.raw`\.entity\.ts$`;
/** No table of its own: what tables of several features have in common. */
const ABSTRACT_ENTITY = String.raw`^src/asked-files/asked-file\.entity\.ts$`;

module.exports = {
  forbidden: [
    ...orderRules,
    {
      name: 'feature-has-a-place',
      comment: 'A new feature is written into ORDER or VIEWS before it imports another.',
      severity: 'error',
      from: { path: `^src/(?!(?:${[...NO_FEATURES, ...Object.keys(ORDER), ...VIEWS].join('|')})/)([^/]+)/` },
      to: { path: FEATURE, pathNot: '^src/$1/' },
    },
    {
      name: 'views-read-policies-only',
      comment:
        'A view across features brings its own SQL; it may ask a policy who may see what, and name the kinds of things. What the items of a worksheet are called is in no table: of that it asks the instruments.',
      severity: 'error',
      from: { path: `^src/(${VIEWS.join('|')})/` },
      to: { path: FEATURE, pathNot: ['^src/$1/', String.raw`\.policy\.ts$`, String.raw`-kind\.ts$`, INSTRUMENTS] },
    },
    {
      name: 'nobody-imports-views',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/cli/' },
      to: { path: folders(VIEWS), pathNot: '^src/$1/' },
    },
    {
      name: 'client-reads-rules-only',
      comment: 'The web client knows the rulebook and who may try what; everything else it asks the server.',
      severity: 'error',
      from: { path: '^web/src/' },
      to: { path: '^src/', pathNot: String.raw`^src/(domain/|access/(permissions|role|token-scopes)\.ts$)` },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^web/' },
    },
    {
      name: 'client-parts-know-no-feature',
      severity: 'error',
      from: { path: '^web/src/(api|i18n|ui|shell)/' },
      to: { path: '^web/src/features/' },
    },
    {
      name: 'domain-imports-only-itself',
      comment: 'web/ bundles the rulebook as it is: no package, no Node.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: folders([...PLATFORM, 'access', 'audit']) },
      to: { path: [FEATURE, '^src/(cli|demo|replay|backups)/'] },
    },
    {
      name: 'typeorm-stays-below',
      comment:
        'Only repositories, entities, src/database and migrations know the database library; modules register entities.',
      severity: 'error',
      from: { path: '^(src|bin)/', pathNot: [REPOSITORY, ENTITY, String.raw`\.module\.ts$`, '^src/database/'] },
      to: { path: TYPEORM },
    },
    {
      name: 'modules-only-register-entities',
      severity: 'error',
      from: { path: String.raw`^src/(?!database/).+\.module\.ts$` },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'repository-stays-home',
      comment: "Ask the other feature's service.",
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: REPOSITORY, pathNot: '^src/$1/' },
    },
    {
      name: 'entity-stays-home',
      comment:
        "`import type` may name what another feature's service returned; only its own feature makes or queries it.",
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: ENTITY, pathNot: ['^src/$1/', ABSTRACT_ENTITY], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'controllers-call-services',
      severity: 'error',
      from: { path: String.raw`\.controller\.ts$` },
      to: { path: [REPOSITORY, ENTITY] },
    },
    {
      name: 'policies-are-pure',
      severity: 'error',
      from: { path: String.raw`\.policy\.ts$` },
      to: { path: [REPOSITORY, String.raw`\.service\.ts$`] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing that runs imports it.',
      severity: 'error',
      from: { path: ENTRIES },
      to: { path: '^src/', pathNot: ENTRIES, reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
